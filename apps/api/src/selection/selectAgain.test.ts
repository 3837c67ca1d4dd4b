import {
  acceptedCase,
  acceptCase,
  forwardPhase,
  returnAccepted,
  sendAgain,
} from '../../../../test/harness/cases'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'

let world: World
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00' })

test('a case selected again at a later 稿 begins its edited text anew, and the history says so', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  const first = await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const sent = await forwardPhase(world, world.asProvince)
  const act = (document: string, variables: object) => world.ask(world.asNation, document, variables)
  const select = 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }'
  const historyOf = async () => {
    const { entry } = await world.ask<{
      entry: { selection: { edited: { revision: number; edits: { revision: number; reason: string }[] } } }
    }>(
      world.asNation,
      'query ($e: ID!) { entry(id: $e) { selection { edited { revision edits { revision reason } } } } }',
      { e: first },
    )
    return entry.selection.edited
  }
  await act(select, { e: first })
  await act('mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: first })
  await act(select, { e: first })
  expect(await historyOf()).toEqual({ revision: 1, edits: [] })
  await act('mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: first })
  await act(
    'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }',
    { p: sent.id, e: first },
  )
  await returnAccepted(world, world.asProvince, first)
  await sendAgain(world, world.asCentre, first, { title: '更正的案例' })
  await acceptCase(world, world.asProvince, first)
  await forwardPhase(world, world.asProvince, { reason: '按国家局意见更正数据。' })
  await act(select, { e: first })
  expect(await historyOf()).toEqual({
    revision: 2,
    edits: [{ revision: 2, reason: '重新选入：以上报的第 2 稿为准，编辑稿由此重新开始' }],
  })
})

test('a correction cannot strike the theme under which a selected case stands in the book', async () => {
  const { campaignId: id } = world
  const { campaignSource } = await world.ask<{ campaignSource: { text: string } }>(
    world.asNation,
    'query ($id: ID!) { campaignSource(id: $id) { text } }',
    { id },
  )
  const preview = 'mutation ($id: ID!, $text: String!) { previewCorrection(id: $id, text: $text) { kind } }'
  const says = async (text: string): Promise<(string | undefined)[]> =>
    (await world.perform(world.asNation, preview, { id, text })).violations.map((one) => one.says)
  expect(await says(campaignSource.text.replaceAll(/\bsme\b/g, 'smes'))).toEqual([
    '“服务中小企业创新发展”一章已有 1 个入选，不能取消，也不能改编号；请先在汇编中将其移到其他章。',
  ])
  expect(await says(campaignSource.text.replaceAll(/\bresearch\b/g, 'researchers'))).toEqual([])
})
