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
