import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
}, 60_000)
afterAll(() => stage?.close())

const owing = `query ($c: ID!) { owing(campaignId: $c) { organisation { key } missing overdue } }`

async function missing(): Promise<[string, string][]> {
  const asked = await stage.world.ask<{ owing: { organisation: { key: string }; missing: string }[] }>(
    stage.office,
    owing,
    { c: stage.campaignId },
  )
  return asked.owing.map(({ organisation, missing: said }) => [organisation.key, said])
}

async function record(text: string, state = 'held', reason = ''): Promise<void> {
  const input = activityInput({ state, reason, figures: [{ measure: 'boards.1', text }] })
  await stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input })
}

test('who recorded nothing owes all of a week’s duties beside the report, and less with each thing done', async () => {
  const all = '还差 1 个，展板块数还差 2 块'
  expect(await missing()).toEqual([
    ['js-xixia', all],
    ['hb-nanwang', all],
  ])
  await record('1')
  expect((await missing())[0]).toEqual(['js-xixia', '还差 1 个，展板块数还差 1 块'])
  await record('1')
  expect((await missing())[0]).toEqual(['js-xixia', '还差 1 个'])
})
