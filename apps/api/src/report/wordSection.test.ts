import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
})
afterAll(() => stage?.close())

type Part = { key: string; text: string; revision: number; changed: { from: number; to: number }[] }
const part = 'key text revision changed { from to }'
const sections = `query ($c: ID!) { reportSections(campaignId: $c) { ${part} } }`
const word = `mutation ($c: ID!, $k: String!, $r: Int!, $t: String) {
  wordSection(campaignId: $c, key: $k, revision: $r, text: $t) { ${part} } }`

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
