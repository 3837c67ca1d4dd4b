import { acts as filing } from '../../../../test/harness/filing'
import { greenReady, greenStage, greenWork } from '../../../../test/harness/green'
import { accepts, broke, submits, type NoticeStage } from '../../../../test/harness/notices'

let stage: NoticeStage

beforeAll(async () => {
  stage = await greenStage([{ key: 'group', name: '某集团工厂', types: ['factory'] }])
})
afterAll(() => stage?.close())

const acts = {
  select: 'mutation ($id: ID!) { selectEntry(entryId: $id) { chapter position } }',
  deselect: 'mutation ($id: ID!) { deselectEntry(entryId: $id) }',
}
const book = 'query ($c: ID!) { book(campaignId: $c) { chapters { title selections { entry { title } } } } }'

test('what came straight to the owner is selected once accepted, and looked at anew only when taken out again', async () => {
  const { world, host, receiver } = stage
  const alone = await world.appoint('filingClerk', 'group')
  const filed = await greenReady(world, alone, { route: 'byGroup', content: greenWork('余热利用') })
  expect(broke(await submits(world, alone, filed))).toEqual([])
  const { id } = filed
  const select = async (): Promise<string[]> => broke(await world.perform(host, acts.select, { id }))
  expect(await select()).toEqual(['selection.notForwarded'])
  expect(broke(await accepts(world, receiver, filed))).toEqual([])
  expect(await select()).toEqual([])
  expect(await world.ask<object>(host, book, { c: world.campaignId })).toEqual({
    book: { chapters: [{ title: '入选经验', selections: [{ entry: { title: '余热利用' } }] }] },
  })
  const reopen = async (): Promise<string[]> =>
    broke(await world.perform(receiver, filing.reopen, { id, reason: '再看一次。' }))
  expect(await reopen()).toEqual(['review.selected'])
  await world.ask(host, acts.deselect, { id })
  expect(await reopen()).toEqual([])
  expect(await select()).toEqual(['selection.notForwarded'])
})
