import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
}, 60_000)
afterAll(() => stage?.close())

const says = async (given: object): Promise<(string | undefined)[]> => {
  const { world, unit, campaignId: c } = stage
  const { violations } = await world.perform(unit, weekActs.save, { c, input: activityInput(given) })
  return violations.map((one) => one.says)
}

test('what begins on a day to come is planned or called off, not held; what goes on still may be told', async () => {
  const tomorrow = { day: '2022-04-23', until: '2022-04-24' }
  expect(await says(tomorrow)).toEqual([
    '活动 2022-04-23 开始，今天是 2022-04-22，不能登记为“已开展”：请核对日期；尚未开展的，“情况”请选“计划”（线下表格中为“尚未开展”）。',
  ])
  expect(await says({ ...tomorrow, state: 'planned' })).toEqual([])
  expect(await says({ ...tomorrow, state: 'notHeld', reason: '场地不能使用' })).toEqual([])
  expect(await says({ day: '2022-04-22', until: '2022-04-26' })).toEqual([])
})

test('the day is the one in Shanghai, by the clock of the database', async () => {
  const next = { day: '2022-04-23', until: '2022-04-23' }
  await stage.database.at('2022-04-22T23:59:59+08:00')
  expect((await says(next)).length).toBe(1)
  await stage.database.at('2022-04-23T00:00:00+08:00')
  expect(await says(next)).toEqual([])
})
