import { randomUUID } from 'node:crypto'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
})
afterAll(() => stage?.close())

type Part = {
  key: string
  text: string
  compiled: string
  revision: number
  stale: string[]
  changed: { from: number; to: number }[]
}
const part = 'key text compiled revision stale changed { from to }'
const sections = `query ($c: ID!) { reportSections(campaignId: $c) { ${part} } }`
const word = `mutation ($c: ID!, $k: String!, $r: Int!, $t: String, $read: String) {
  wordSection(campaignId: $c, key: $k, revision: $r, text: $t, read: $read) { ${part} } }`

const sectionOf = async (key: string): Promise<Part | undefined> => {
  const { reportSections } = await stage.world.ask<{ reportSections: Part[] }>(stage.office, sections, {
    c: stage.campaignId,
  })
  return reportSections.find((one) => one.key === key)
}

const brings = (input: object): Promise<unknown> =>
  stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input: activityInput(input) })

const words = async (k: string, t: string): Promise<unknown> => {
  const r = (await sectionOf(k))?.revision
  return stage.world.ask(stage.office, word, { c: stage.campaignId, k, r, t })
}

test('a section that came since the first wording stays new while the office words another', async () => {
  await brings({ figures: [{ measure: 'boards.1', text: '6', last: '' }] })
  await words('plan:boards', '设展板6块。')
  expect((await sectionOf('overview'))?.changed).toEqual([])
  await brings({ plan: 'quiz', title: '线上竞答' })
  const fresh = await sectionOf('plan:quiz')
  expect(fresh?.changed.map(({ from, to }) => fresh.text.slice(from, to))).toEqual(fresh?.text.split('\n'))
  await words('plan:boards', '设展板六块。')
  expect(await sectionOf('plan:quiz')).toEqual(fresh)
})

test('a number that the office overlooks stays listed after it mends another, and one of figures that changed while it wrote is listed', async () => {
  const words = async (t: string, begun?: Part): Promise<string[] | undefined> => {
    const at = await sectionOf('plan:youth')
    const read = (begun ?? at)?.compiled
    await stage.world.ask(stage.office, word, {
      c: stage.campaignId,
      k: 'plan:youth',
      r: at?.revision,
      t,
      read,
    })
    return (await sectionOf('plan:youth'))?.stale
  }
  const reports = (works: string, filings: string): Promise<unknown> => {
    const of = [
      { measure: 'youth.1', text: works, last: '' },
      { measure: 'youth.2', text: filings, last: '' },
    ]
    return brings({ plan: 'youth', figures: of })
  }
  await reports('20', '500')
  const begun = await sectionOf('plan:youth')
  await reports('5', '100')
  expect(await words('作品20，帮助申请500。', begun)).toEqual(['20', '500'])
  expect(await words('作品25，帮助申请500。')).toEqual(['500'])
  expect(await words('作品25，帮助申请500，成果丰硕。')).toEqual(['500'])
  expect(await words('作品25，帮助申请600。')).toEqual([])
})

test('a section is worded in few statements, also as a browser asks, which may ask twice', async () => {
  const r = (await sectionOf('plan:boards'))?.revision
  const asked = { c: stage.campaignId, k: 'plan:boards', r, t: '设展板七块。' }
  const key = { 'idempotency-key': randomUUID() }
  const heard = [
    await stage.world.perform(stage.office, word, asked, key),
    await stage.world.perform(stage.office, word, asked, key),
  ]
  const [first, again] = heard.map(({ data }) => data)
  expect(again).toEqual(first)
  expect((await sectionOf('plan:boards'))?.text).toBe('设展板七块。')
})

test('characters that no typeface has are named before the papers are printed, the office’s own words too', async () => {
  await brings({ plan: 'quiz', title: '线上竞答𪜁䶮' })
  await words('plan:boards', '设展板六块𪜂。')
  const asked = 'query ($c: ID!) { unprintableReport(campaignId: $c) }'
  const { unprintableReport } = await stage.world.ask<{ unprintableReport: string[] }>(stage.office, asked, {
    c: stage.campaignId,
  })
  expect(unprintableReport.toSorted()).toEqual(['𪜁 U+2A701', '𪜂 U+2A702'])
  await expect(stage.world.ask(stage.unit, asked, { c: stage.campaignId })).rejects.toThrow('act.notAllowed')
})
