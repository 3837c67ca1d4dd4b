import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { exportedCall } from '../../../../test/harness/exported'
import { v7 } from 'uuid'
import { put } from '../../../../test/access/sown'
import { attachAs } from '../../../../test/harness/film'
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

let stage: NoticeStage
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
    units: ['court', 'customs', 'police'].map((key) => ({ key, name: `某市${key}`, types: ['memberUnit'] })),
  })
})
afterAll(() => stage?.close())

const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }
const said = (text: string): Content[string] => [{ type: 'paragraph', inlines: [{ text }] }]

async function drawn(name: string, green: number): Promise<Buffer> {
  const shade = { r: name.length * 9, g: green, b: 90 }
  return sharp({ create: { width: 60, height: 40, channels: 3, background: shade } })
    .jpeg()
    .toBuffer()
}

/** A summary with one picture attached, one in its text, and one that was attached and taken out again. */
async function sent(key: string, minors: Content): Promise<Actor> {
  const { world } = stage
  const clerk = await world.appoint('filingClerk', key)
  const begun = await begunBy(world, clerk, { phase: 'summary' })
  const picture = async (filename: string): Promise<string> =>
    attachAs(world, clerk, { entryId: begun.id, bytes: await drawn(filename, key.length * 20), filename })
  const [stands] = [await picture(`${key}.jpg`), await picture(`${key}撤下.jpg`)]
  const figure = { type: 'figure' as const, file: await picture(`${key}文中的.jpg`), caption: '学生参观' }
  const done: Content[string] = [
    { type: 'paragraph', inlines: [{ text: '布展两块。' }] },
    { ...figure, width: 60, height: 40 },
  ]
  const parts = { done, effect: said('效果良好。'), experience: said('经验三条。') }
  const content = {
    ...parts,
    ...minors,
    boards: { value: 2 },
    leader: person,
    contact: person,
    pictures: [stands],
  }
  const filed = await finalisedAs(world, clerk, await savedAs(world, clerk, begun, content))
  dataOf(await submits(world, clerk, filed))
  await cameAsWord(clerk, { key, entryId: begun.id })
  return clerk
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The same summary as the Word file that it was read from, and as a Word file and a sheet that came offline. */
async function cameAsWord(
  { organisationId }: Actor,
  { key, entryId }: { key: string; entryId: string },
): Promise<void> {
  const { database, world } = stage
  const [there] = await database.rows<{ seen_by: string; sha256: string; size: string }>(
    `select e.seen_by, f.sha256, f.size from entry e join file f on f.subject_id = e.id where e.id = $1 limit 1`,
    [entryId],
  )
  const at = '2022-04-26T02:00:00Z'
  const id = v7()
  await put(database, 'delivery', [
    {
      id,
      campaign_id: world.campaignId,
      organisation_id: organisationId,
      seen_by: there?.seen_by,
      entry_id: entryId,
      source: 'usb',
      by_name: '办公室',
      at,
      received_at: at,
      note: '',
      activities: 0,
      pictures: 0,
      refused: 0,
    },
  ])
  const files = [
    { name: `${key}读入.docx`, mime: word, noun: 'entry', subject_id: entryId },
    { name: `${key}来件.docx`, mime: word, noun: 'packet', subject_id: id },
    { name: `${key}数据.xlsx`, mime: sheet, noun: 'packet', subject_id: id },
    { name: `${key}代录原件.docx`, mime: word, noun: 'proxy', subject_id: entryId },
  ]
  await put(
    database,
    'file',
    files.map((file) => ({ ...there, ...file, id: v7(), created_at: at })),
  )
}

beforeAll(async () => {
  await sent('court', { minors: 'consented' })
  await sent('customs', { minors: 'notConsented' })
  await sent('police', {})
})

const packed = async (): Promise<Map<string, Buffer>> =>
  unzipped(await paperOf(stage.world, stage.host, { act: 'pack' }))
const leafs = (files: ReadonlyMap<string, Buffer>, pattern: RegExp): string[] =>
  [...files.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []).sort()

test('in a week’s archive the Word text of a summary shows its pictures only where they may be shown, and says where they are kept out', async () => {
  const files = await packed()
  const texts = [...files].filter(([name]) => /总结材料\/.*\.docx$/.test(name))
  const shown = await Promise.all(
    texts.map(async ([name, bytes]) => {
      const parts = await unzipped(bytes)
      const text = String(parts.get('word/document.xml')).replaceAll(/<[^>]*>/g, '')
      return {
        unit: name.split('/')[0],
        pictures: leafs(parts, /^word\/media\/(.*)$/).length,
        gap: /【此处缺图：.*?】/.exec(text)?.[0],
        says: text.includes('布展两块。'),
      }
    }),
  )
  const gap = '【此处缺图：学生参观，监护人尚未同意或没有填写，图片不收入档案】'
  expect(shown.sort((one, other) => other.pictures - one.pictures)).toEqual([
    { unit: '某市court', pictures: 1, gap: undefined, says: true },
    { unit: '某市customs', pictures: 0, gap, says: true },
    { unit: '某市police', pictures: 0, gap, says: true },
  ])
  expect(leafs(files, /代录原件\/(.*)$/)).toEqual(['court代录原件.docx'])
  expect(leafs(files, /线下报送\/(.*)$/)).toEqual([
    'court数据.xlsx',
    'court来件.docx',
    'customs数据.xlsx',
    'police数据.xlsx',
  ])
})

/** A unit's activity with a picture of which all is said; gives the picture. */
async function pictured(unit: Actor): Promise<string> {
  const { world } = stage
  const asked = { c: world.campaignId, input: activityInput() }
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, asked)
  const u = await upload(world, unit, await drawn('展板.jpg', 200), {
    purpose: 'picture',
    filename: '展板.jpg',
  })
  const at = { a: saveActivity.id, u }
  const { attachShot } = await world.ask<{ attachShot: { id: string } }>(unit, weekActs.attach, at)
  const input = { caption: '展板', place: '广场', rights: '本单位拍摄', minors: false }
  await world.ask(unit, weekActs.describe, { ids: [attachShot.id], input })
  return attachShot.id
}

const compiledIn = (files: ReadonlyMap<string, Buffer>): string[] =>
  leafs(files, /\/(?:编制的总结|活动总结)\/.*(活动总结|情况的报告)[^/]*\.docx$/)

test('a report that was compiled stays out once a picture in it may not be shown; one without pictures and one compiled anew go in', async () => {
  const { world, host } = stage
  const unit = await world.appoint('filingClerk', 'court')
  const picture = await pictured(unit)
  await paperOf(world, host, { act: 'compile' })
  await paperOf(world, host, { act: 'compile', k: 'upward', to: '省知识产权局' })
  const both = ['情况的报告', '活动总结']
  expect(compiledIn(await packed())).toEqual(both)
  await world.ask(unit, weekActs.describe, { ids: [picture], input: { minors: true } })
  expect(compiledIn(await packed())).toEqual(['情况的报告'])
  await paperOf(world, host, { act: 'compile' })
  expect(compiledIn(await packed())).toEqual(both)
})

test('of pictures, and of Word files in which they stand, those leave with the archive that may be shown', async () => {
  const files = await exportedCall(stage, stage.host, stage.world.campaignId)
  expect(leafs(files, /\d{5} ((?:court|customs|police).*)$/)).toEqual([
    'court.jpg',
    'court代录原件.docx',
    'court数据.xlsx',
    'court文中的.jpg',
    'court来件.docx',
    'court读入.docx',
    'customs数据.xlsx',
    'police数据.xlsx',
  ])
  expect(compiledIn(files)).toEqual(['情况的报告', '活动总结'])
})
