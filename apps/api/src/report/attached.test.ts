import { extractRawText } from 'mammoth'
import sharp from 'sharp'
import type { Block, Content } from '@huibian/domain'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { attachAs } from '../../../../test/harness/film'
import { acts, type EntryState } from '../../../../test/harness/filing'
import {
  begunBy,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { unzipped } from '../../../../test/harness/unzipped'
import { upload } from '../../../../test/harness/upload'
import { activityInput, paperOf, weekActs } from '../../../../test/harness/week'
import { dataOf, type Actor } from '../../../../test/harness/world'
import { captionsIn } from './attached'

jest.setTimeout(300_000)

let stage: NoticeStage
let court: Actor
let came: { id: string; content: Content }
beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    worker: true,
    answers: {
      membersImported: 'registered',
      boardUnit: 'metre',
      warmUpDays: 'dates',
      beforeIncludesDay: true,
    },
    units: ['court', 'customs'].map((key) => ({ key, name: `某市${key}`, types: ['memberUnit'] })),
  })
  court = await stage.world.appoint('filingClerk', 'court')
  came = await sent(court, 'none')
  await sent(await stage.world.appoint('filingClerk', 'customs'), 'notConsented')
})
afterAll(() => stage?.close())

const said = (text: string): Content[string] => [{ type: 'paragraph', inlines: [{ text }] }]
const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }

const drawn = (green: number): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: 9, g: green, b: 90 } } })
    .jpeg()
    .toBuffer()

async function sends(actor: Actor, draft: EntryState): Promise<void> {
  dataOf(await submits(stage.world, actor, await finalisedAs(stage.world, actor, draft)))
}

/** A summary with a picture attached, twice under two names, one with words beside it and one in its text. */
async function sent(actor: Actor, minors: string): Promise<{ id: string; content: Content }> {
  const { world } = stage
  const begun = await begunBy(world, actor, { phase: 'summary' })
  const picture = async (filename: string, green: number): Promise<string> =>
    attachAs(world, actor, { entryId: begun.id, bytes: await drawn(green), filename })
  const figure: Block = {
    type: 'figure',
    file: await picture('文中的.jpg', 50),
    caption: '学生参观',
    width: 60,
    height: 40,
  }
  const content: Content = {
    done: [{ type: 'paragraph', inlines: [{ text: '布展两块。' }] }, figure],
    effect: said('效果良好。'),
    experience: said('经验三条。'),
    minors,
    boards: { value: 2 },
    leader: person,
    contact: person,
    pictures: [await picture('现场.jpg', 100), await picture('现场副本.jpg', 100)],
    media: { rows: [{ caption: '法官讲课', file: [await picture('IMG_0001.jpg', 150)] }] },
  }
  await sends(actor, await savedAs(world, actor, begun, content))
  return { id: begun.id, content: { ...begun.content, ...content } }
}

/** The captions of a report, and how many pictures its file holds. */
async function reported(): Promise<{ captions: string[]; pictures: number }> {
  const buffer = await paperOf(stage.world, stage.host, { act: 'compile' })
  const { value: text } = await extractRawText({ buffer })
  return {
    captions: text.split(/\n+/).filter((line) => /^图\d+　/.test(line)),
    pictures: [...(await unzipped(buffer)).keys()].filter((name) => /^word\/media\/.*\.jpe?g$/.test(name))
      .length,
  }
}

const chart = '图1　各单位展板块数'

test('pictures that came with a summary stand in the report, once and captioned; of a summary that keeps them back none does', async () => {
  const captions = [chart, '图2　某市court：学生参观', '图3　某市court：现场', '图4　某市court：法官讲课']
  expect(await reported()).toEqual({ captions, pictures: 3 })
  const pdf = pdfPages(await paperOf(stage.world, stage.host, { act: 'compile', f: 'pdf' }))
  for (const caption of captions) expect(packed(pdf.join(''))).toContain(packed(caption))
  expect(packed(pdf.join(''))).not.toContain('图5')
})

test('a picture that stands with an activity too is shown there, and nowhere while it is not said whether minors are to be seen, or without consent', async () => {
  const { world } = stage
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(court, weekActs.save, {
    c: world.campaignId,
    input: activityInput(),
  })
  const u = await upload(world, court, await drawn(100), { purpose: 'picture', filename: '布展.jpg' })
  const { attachShot } = await world.ask<{ attachShot: { id: string } }>(court, weekActs.attach, {
    a: saveActivity.id,
    u,
  })
  const describe = (input: object) => world.ask(court, weekActs.describe, { ids: [attachShot.id], input })
  await describe({ caption: '展板前', place: '广场', rights: '本单位拍摄' })
  const others = ['某市court：学生参观', '某市court：法官讲课']
  const numbered = (...captions: string[]): string[] => captions.map((said, at) => `图${at + 2}　${said}`)
  const kept = { captions: [chart, ...numbered(...others)], pictures: 2 }
  expect(await reported()).toEqual(kept)
  await describe({ minors: false })
  expect(await reported()).toEqual({ captions: [chart, ...numbered('展板前', ...others)], pictures: 3 })
  await describe({ minors: true })
  expect(await reported()).toEqual(kept)
})

test('a report stays out of the archive while a picture of a summary in it stands in none that came or may not be shown any more', async () => {
  const { world, host } = stage
  const archived = async (): Promise<string[]> =>
    [...(await unzipped(await paperOf(world, host, { act: 'pack' }))).keys()].flatMap(
      (name) => /编制的总结\/.*?(情况的报告|活动总结).*\.docx$/.exec(name)?.[1] ?? [],
    )
  await paperOf(world, host, { act: 'compile', k: 'upward', to: '省知识产权局' })
  const [upward, ...reports] = (await archived()).toSorted()
  expect([upward, new Set(reports)]).toEqual(['情况的报告', new Set(['活动总结'])])
  const { withdrawEntry } = await world.ask<{ withdrawEntry: EntryState }>(court, acts.withdraw, {
    id: came.id,
    reason: '监护人不再同意。',
  })
  expect(await archived()).toEqual(['情况的报告'])
  const content = { ...came.content, minors: 'notConsented' }
  await sends(court, await savedAs(world, court, { ...withdrawEntry, content }, {}))
  expect(await archived()).toEqual(['情况的报告'])
  expect(await reported()).toEqual({ captions: [chart], pictures: 0 })
  expect((await archived()).toSorted()).toEqual(['情况的报告', '活动总结'])
})

test('a picture has the caption that any field gives it, and one of a text its own', () => {
  const field = (id: string, type: 'files' | 'rows' | 'rich', columns?: object[]) =>
    ({ id, type, label: id, required: false, flags: [], ...(columns ? { columns } : {}) }) as never
  const columns = [
    { id: 'file', type: 'files', label: '文件' },
    { id: 'z', type: 'text', label: '说明' },
    { id: 'a', type: 'text', label: '来源' },
  ]
  const fields = [field('pictures', 'files'), field('media', 'rows', columns), field('done', 'rich')]
  const figure: Block = { type: 'figure', file: '3', caption: '讲课', width: 1, height: 1 }
  const content: Content = {
    pictures: ['1', '2'],
    media: { rows: [{ a: '本单位', file: ['2'], z: '展板' }] },
    done: [figure],
  }
  expect([...captionsIn({ fields }, content)]).toEqual([
    ['1', ''],
    ['2', '展板'],
    ['3', '讲课'],
  ])
})
