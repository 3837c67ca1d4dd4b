import { n2Stage, type Stage } from '../../../../test/harness/n2'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const queuePage = '/campaigns/0190/queue'
const keep = 'mutation ($i: SavedFilterInput!) { saveFilter(input: $i) { name asked opens } }'
const kept = 'query ($p: String!) { savedFilters(path: $p) { name asked opens } }'

test('a filter is kept for its person, post and page, and one of them opens the page', async () => {
  const { world } = stage
  const clerk = await world.appoint('reviewingClerk', 'jiangsu')
  const put = (
    name: string,
    asked: string,
    opens = false,
    page = queuePage,
  ): ReturnType<typeof world.perform> => world.perform(clerk, keep, { i: { path: page, name, asked, opens } })
  await put('二期待审', 'phase=phase2', true)
  await put('农业', '?theme=farm')
  const answer = await put('农业', 'theme=farm&sort=title', true)
  const both = [
    { name: '二期待审', asked: 'phase=phase2', opens: false },
    { name: '农业', asked: 'theme=farm&sort=title', opens: true },
  ]
  expect([answer.data, answer.statements]).toEqual([{ saveFilter: both }, 5])
  const seen = async (actor: Actor, p = queuePage): Promise<unknown> =>
    (await world.ask<{ savedFilters: unknown }>(actor, kept, { p })).savedFilters
  expect(await seen(clerk)).toEqual(both)
  for (const other of [world.asProvince, world.asNation]) expect(await seen(other)).toEqual([])
  expect(await seen(clerk, '/campaigns/0191/queue')).toEqual([])
  await world.ask(clerk, `mutation { dropFilter(path: "${queuePage}", name: "农业") { name } }`)
  expect(await seen(clerk)).toEqual([both[0]])
})

test('a filter without a name, without a question or beyond the twentieth is refused with its limit', async () => {
  const { world } = stage
  const clerk = await world.appoint('reviewingClerk', 'jiangsu')
  const refusal = async (name: string, asked: string): Promise<(string | undefined)[]> => {
    const { violations } = await world.perform(clerk, keep, {
      i: { path: queuePage, name, asked, opens: false },
    })
    return violations.map(({ says }) => says)
  }
  expect(await refusal('  ', 'a=1')).toEqual(['“名称”共 0 个字，应为 1 至 30 个字，请修改。'])
  expect(await refusal('长'.repeat(31), 'a=1')).toEqual(['“名称”共 31 个字，应为 1 至 30 个字，请修改。'])
  expect(await refusal('空', '?')).toEqual(['当前没有筛选条件，或条件过长，不能保存。'])
  for (let n = 1; n <= 20; n++) expect(await refusal(`第 ${n} 个`, 'a=1')).toEqual([])
  expect(await refusal('多一个', 'a=1')).toEqual(['每个清单最多保存 20 个常用筛选，请先删除不用的。'])
  expect(await refusal('第 3 个', 'b=2')).toEqual([])
})
