import { activityInput, paperActs, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  await brings('boards', '广场布展')
})
afterAll(() => stage?.close())

type Part = {
  key: string
  heading: string
  text: string
  revision: number
  changed: { from: number; to: number }[]
  fingerprint: string
}
const part = 'key heading text revision changed { from to } fingerprint'
const sections = `query ($c: ID!) { reportSections(campaignId: $c) { ${part} } }`
const agree = `mutation ($c: ID!, $seen: [String!]!) { agreeReport(campaignId: $c, seen: $seen) { ${part} } }`
const word = `mutation ($c: ID!, $r: Int!, $t: String) {
  wordSection(campaignId: $c, key: "plan:boards", revision: $r, text: $t) { revision } }`

const brings = (plan: string, title: string): Promise<unknown> =>
  stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input: activityInput({ plan, title }) })
const onScreen = async (): Promise<Part[]> => {
  const c = stage.campaignId
  return (await stage.world.ask<{ reportSections: Part[] }>(stage.office, sections, { c })).reportSections
}
const marked = (shown: readonly Part[]): string[] =>
  shown.filter(({ changed }) => changed.length > 0).map(({ heading }) => heading)
const agreesTo = (shown: readonly Part[]) =>
  stage.world.perform(stage.office, agree, {
    c: stage.campaignId,
    seen: shown.map(({ fingerprint }) => fingerprint),
  })

/** Has the report printed and waits until it is. */
async function print(): Promise<void> {
  const { world, office, campaignId: c } = stage
  const { paper } = await world.ask<{ paper: { id: string } }>(office, paperActs.compile, { c, k: 'report' })
  for (;;) {
    const { weekPapers } = await world.ask<{
      weekPapers: { id: string; state: string; file: object | null }[]
    }>(office, paperActs.papers, { c })
    const own = weekPapers.find(({ id }) => id === paper.id)
    if (own?.state === 'failed') throw new Error('the report was not printed')
    if (own?.file) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('the first paper is what later changes are told against; no later one takes a mark away, only the office’s 已核对', async () => {
  await brings('youth', '创意展示')
  expect(marked(await onScreen())).toEqual([])
  await print()
  await brings('quiz', '线上竞答')
  const fresh = await onScreen()
  expect(marked(fresh)).toEqual(['线上有奖竞答'])
  await print()
  expect(await onScreen()).toEqual(fresh)
  expect((await agreesTo(fresh)).code).toBeUndefined()
  expect(marked(await onScreen())).toEqual([])
})

test('what changed since the office read the page is not agreed to, and is named; nor is what a colleague worded', async () => {
  const read = await onScreen()
  await brings('youth', '发明展示')
  expect(await agreesTo(read)).toMatchObject({
    code: 'CONFLICT',
    current: { sections: ['青少年创意展示周'] },
  })
  const again = await onScreen()
  expect(marked(again)).toEqual(['青少年创意展示周'])
  const r = again.find(({ key }) => key === 'plan:boards')?.revision
  await stage.world.ask(stage.office, word, { c: stage.campaignId, r, t: '展板已布置。' })
  expect(await agreesTo(again)).toMatchObject({ code: 'CONFLICT', current: { sections: ['宣传布展'] } })
  expect(await agreesTo(again.slice(1))).toMatchObject({ code: 'CONFLICT' })
  expect((await agreesTo(await onScreen())).code).toBeUndefined()
  expect(marked(await onScreen())).toEqual([])
})
