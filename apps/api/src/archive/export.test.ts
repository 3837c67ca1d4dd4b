import { readTable } from '@huibian/documents'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { put } from '../../../../test/access/sown'
import { exportedCall } from '../../../../test/harness/exported'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage({ worker: true })
})
afterAll(() => stage?.close())

const remove = 'mutation ($s: ID!) { removeShot(shotId: $s) }'

/** A picture of an activity with what is said of it; gives its id. */
async function shot(activityId: string, filename: string, said: object): Promise<string> {
  const background = { r: filename.length * 10, g: 80, b: 120 }
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const u = await upload(stage.world, stage.unit, bytes, { purpose: 'picture', filename })
  const { attachShot } = await stage.world.ask<{ attachShot: { id: string } }>(stage.unit, weekActs.attach, {
    a: activityId,
    u,
  })
  const usual = { day: '2022-04-20', place: '中心广场', rights: '本单位拍摄', minors: false, consent: false }
  const input = { caption: filename, ...usual, ...said }
  await stage.world.ask(stage.unit, weekActs.describe, { ids: [attachShot.id], input })
  return attachShot.id
}

type Paper = { state: string; file: { url: string } | null }

/** Has the week packed, and gives what its archive holds of what came offline. */
async function packed(): Promise<string[]> {
  const c = { c: stage.campaignId }
  await stage.world.ask(stage.office, 'mutation ($c: ID!) { packWeek(campaignId: $c) { id } }', c)
  const papers = 'query ($c: ID!) { weekPapers(campaignId: $c) { state file { url } } }'
  for (;;) {
    const { weekPapers } = await stage.world.ask<{ weekPapers: Paper[] }>(stage.office, papers, c)
    if (weekPapers.every(({ state }) => state === 'done')) {
      const { bytes } = await download(stage.world, stage.office, weekPapers[0]?.file?.url ?? '')
      return [...(await unzipped(bytes)).keys()].filter((name) => name.includes('线下报送'))
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

type Row = { [column: string]: unknown }

const adjust = `mutation ($c: ID!) { adjustTotal(campaignId: $c, measure: "boards.1", by: 1, reason: "漏报补计") { rows { held } } }`
const measures = `mutation ($c: ID!, $m: [MeasureInput!]!) { saveMeasures(campaignId: $c, measures: $m) { rows { held } } }`
const agree = 'mutation ($c: ID!, $seen: [String!]!) { agreeReport(campaignId: $c, seen: $seen) { key } }'
const sections = 'query ($c: ID!) { reportSections(campaignId: $c) { fingerprint } }'

/** The office writes what is counted, and has gone through its report. */
async function compiled(): Promise<void> {
  const { world, office, campaignId: c } = stage
  const m = [{ key: 'boards.1', unit: '块', definition: '2.4米×1.2米' }]
  await world.ask(office, measures, { c, m })
  const { reportSections } = await world.ask<{ reportSections: { fingerprint: string }[] }>(
    office,
    sections,
    { c },
  )
  await world.ask(office, agree, { c, seen: reportSections.map(({ fingerprint }) => fingerprint) })
}

/** A paper, a picture and an archive that came with an activity which the office entered: nobody counted what the archive holds. */
async function delivered(activityId: string): Promise<void> {
  const { database, unit, campaignId } = stage
  const [activity] = await database.rows<{ line: string }>(
    'select seen_by as line from activity where id = $1',
    [activityId],
  )
  const [shown] = await database.rows<{ sha256: string; size: string }>(
    `select sha256, size from file where noun = 'activity' limit 1`,
  )
  const id = v7()
  const line = { seen_by: activity?.line }
  const at = '2022-04-22T02:00:00Z'
  const counts = { activities: 1, pictures: 0, refused: 0 }
  await put(database, 'delivery', [
    {
      ...counts,
      ...line,
      id,
      campaign_id: campaignId,
      organisation_id: unit.organisationId,
      source: 'usb',
      by_name: '办公室',
      at,
      received_at: at,
      note: '',
    },
  ])
  const files = { '情况.pdf': 'application/pdf', '现场.jpg': 'image/jpeg', '全部.zip': 'application/zip' }
  await put(
    database,
    'file',
    Object.entries(files).map(([name, mime]) => {
      return { ...shown, ...line, id: v7(), mime, name, noun: 'packet', subject_id: id, created_at: at }
    }),
  )
}

/** What was done about a unit: it was reminded and rang up, and reported that it has nothing. */
async function chased(): Promise<void> {
  const { database, unit, office, campaignId } = stage
  const [part] = await database.rows<{ id: string; line: string }>(
    `select p.id, '/' || o.key || '/' || (select key from organisation where id = $3) || '/' as line from participation p
     join organisation o on o.id = p.organisation_id where p.campaign_id = $1 and p.organisation_id = $2`,
    [campaignId, unit.organisationId, office.organisationId],
  )
  const [phase] = await database.rows<{ key: string }>('select key from phase where campaign_id = $1', [
    campaignId,
  ])
  const at = '2022-04-28T02:00:00Z'
  const of = {
    campaign_id: campaignId,
    phase: phase?.key,
    organisation_id: unit.organisationId,
    by_name: '办公室',
    at,
  }
  const asked = { ...of, by_organisation_id: office.organisationId, seen_by: part?.line }
  await put(database, 'reminder', [{ ...asked, id: v7(), peer: false }])
  await put(database, 'call_note', [
    { ...asked, id: v7(), person: '某某', answer: '明日报送', promised_on: null },
  ])
  const nothing = {
    participation_id: part?.id,
    phase: phase?.key,
    kind: 'noCase',
    reason: '本年没有活动',
    by_name: '某某',
    at,
  }
  await put(database, 'nil_report', [nothing])
}

test('of a week all leaves that is told of it, and of its pictures those that may be shown: none without consent, none of which nobody said whether there are minors, none taken away', async () => {
  const { world, unit, office, campaignId } = stage
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, {
    c: campaignId,
    input: activityInput(),
  })
  await shot(saveActivity.id, '广场.jpg', {})
  await shot(saveActivity.id, '学生未同意.jpg', { minors: true })
  await shot(saveActivity.id, '没有回答.jpg', { minors: null, consent: null })
  await shot(saveActivity.id, '学生已同意的.jpg', { minors: true, consent: true })
  const gone = await shot(saveActivity.id, '删去.jpeg', {})
  await world.ask(unit, remove, { s: gone })
  await world.ask(office, adjust, { c: campaignId })
  await compiled()
  await delivered(saveActivity.id)
  await chased()
  expect((await packed()).map((name) => name.split('/').at(-1))).toEqual(['情况.pdf'])
  const files = await exportedCall(stage, office, campaignId)
  const pictures = [...files.keys()].filter((name) => name.startsWith('文件/'))
  expect(pictures.map((name) => name.replace(/\d{5} /, ''))).toEqual([
    '文件/宣传活动/栖霞工大 广场布展/广场.jpg',
    '文件/宣传活动/栖霞工大 广场布展/学生已同意的.jpg',
    '文件/线下报送/栖霞工大 2022-04-22/情况.pdf',
  ])
  const rows = (name: string): Row[] => JSON.parse(String(files.get(`数据/${name}.json`))) as Row[]
  expect(rows('宣传活动图片').map(({ caption, rights }) => [caption, rights])).toEqual([
    ['广场.jpg', '本单位拍摄'],
    ['学生已同意的.jpg', '本单位拍摄'],
  ])
  expect(rows('调整数').map(({ by, reason }) => [by, reason])).toEqual([[1, '漏报补计']])
  expect(rows('活动总结各部分').map(({ key }) => key)).toContain('overview')
  expect([rows('催报').length, rows('电话记录').map(({ answer }) => answer)]).toEqual([1, ['明日报送']])
  expect(rows('零报告').map(({ reason }) => reason)).toEqual(['本年没有活动'])
  expect(rows('线下报送').map(({ source }) => source)).toEqual(['usb'])
  expect(rows('统计口径').map(({ key, definition }) => [key, definition])).toContainEqual([
    'boards.1',
    '2.4米×1.2米',
  ])
  const labels = ['存放位置', '图片说明', '拍摄日期', '地点', '来源和授权']
  const columns = labels.map((label) => ({ key: label, label, width: 9, kind: 'text' as const }))
  const index = await readTable(files.get('目录.xlsx') ?? Buffer.alloc(0), columns, { rows: 50 })
  expect(index.rows.map(({ values }) => labels.slice(1).map((label) => values[label] ?? ''))).toEqual([
    ['广场.jpg', '2022-04-20', '中心广场', '本单位拍摄'],
    ['学生已同意的.jpg', '2022-04-20', '中心广场', '本单位拍摄'],
    ['', '', '', ''],
  ])
})
