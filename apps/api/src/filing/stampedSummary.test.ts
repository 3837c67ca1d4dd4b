import type { Content } from '@huibian/domain'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { acts, bound, type EntryState, type Filed } from '../../../../test/harness/filing'
import {
  begunBy,
  broke,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

const said = (text: string) => [{ type: 'paragraph' as const, inlines: [{ text }] }]
const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }

const whole: Content = {
  done: said('布展两块。'),
  effect: said('效果良好。'),
  experience: said('经验三条。'),
  boards: { value: 2 },
  minors: 'consented',
  leader: person,
  contact: person,
}

let stage: NoticeStage
let court: Actor
beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    answers: { membersImported: 'registered', summaryStamped: 'hard' },
    units: [{ key: 'court', name: '某市中级人民法院', types: ['memberUnit'] }],
  })
  court = await stage.world.appoint('filingClerk', 'court')
})
afterAll(() => stage?.close())

const waivers = [{ rule: 'withPictures', reason: '图片另送。' }]
const send = async (filed: Filed): Promise<string[]> =>
  broke(await submits(stage.world, court, filed, { waivers }))

const filedAs = async (more: Content = {}): Promise<Filed> => {
  const begun = await begunBy(stage.world, court, { phase: 'summary' })
  return finalisedAs(stage.world, court, await savedAs(stage.world, court, begun, { ...whole, ...more }))
}

/** Another figure where the text is open again. */
async function changed({ id }: Pick<Filed, 'id'>, boards: Content[string]): Promise<Filed> {
  const { entry } = await stage.world.ask<{ entry: EntryState & { content: Content } }>(
    court,
    'query ($id: ID!) { entry(id: $id) { id revision state number mark content } }',
    { id },
  )
  return finalisedAs(stage.world, court, await savedAs(stage.world, court, entry, { boards }))
}

test('where the office asks for a stamp, a summary goes with the scan of its printed form, and not without', async () => {
  const { world } = stage
  const filed = await filedAs({
    handouts: { value: 500, qualifier: 'nearly' },
    people: { value: 0, notHeld: true },
  })
  expect(await send(filed)).toEqual(['summaryStamped'])
  const path = `/files/entries/${filed.id}/form.pdf?version=${filed.versionId}`
  const words = packed(pdfPages((await download(world, court, path)).bytes).join(''))
  const texts = [filed.code, '布展两块。', '效果良好。', '经验三条。']
  const asked = [...texts, '展板块数2块', '发放资料份数近500', '受众人次未开展', '报送单位意见']
  expect(asked.filter((one) => !words.includes(packed(one)))).toEqual([])
  await bound(world, court, filed)
  expect(await send(filed)).toEqual([])
})

test('a stamp holds for the figures that it stands under: another figure wants another stamp', async () => {
  const { world } = stage
  const first = await filedAs({ handouts: { value: 500, qualifier: 'nearly' } })
  await bound(world, court, first)
  await world.ask(court, acts.takeBack, { id: first.id })
  const second = await changed(first, { value: 3 })
  expect([second.code === first.code, await send(second)]).toEqual([false, ['summaryStamped']])
  await bound(world, court, second)
  expect(await send(second)).toEqual([])
  const sentBack = { id: second.id, versionId: second.versionId, reason: '请核对展板块数。', fields: [] }
  await world.ask(stage.receiver, acts.return, sentBack)
  const third = await changed(second, { value: 3, qualifier: 'about' })
  expect([third.n, await send(third)]).toEqual([3, ['summaryStamped']])
})
