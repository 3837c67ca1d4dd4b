import sharp from 'sharp'
import { asCsv, asText, packed, pdfImages, pdfPages } from '../../../../packages/documents/test/read'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { forwardedCases, select } from '../../../../test/harness/edition'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type World } from '../../../../test/harness/world'
import type { Block } from '@huibian/domain'

let database: TestDatabase
let world: World

const english = { titleEnglish: 'Case B', summaryEnglish: 'What was done.\nAnd what came of it. 𪜂' }

const paragraph: Block[] = [{ type: 'paragraph', inlines: [{ text: '服务过程。' }] }]
const table: Block = {
  type: 'table',
  caption: '服务数据',
  headerRows: 1,
  rows: ['指标', '服务企业'].map((text, n) =>
    [text, n === 0 ? '数量' : '37家'].map((said) => ({
      blocks: [{ type: 'paragraph', inlines: [{ text: said }] }],
    })),
  ),
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#36a' } })
    .jpeg()
    .toBuffer()
  const [first = '', second = '', third = ''] = await forwardedCases(world, [
    { title: '甲案例', theme: 'sme', picture, content: { process: [...paragraph, table] } },
    { title: '乙案例', theme: 'research', content: english },
    { title: '丙案例𪜁䶮', theme: 'sme' },
  ])
  await database.rows(`update entry set mark = 'lateWithConsent' where id = $1`, [third])
  await select(world, [second, first])
  const tag = 'mutation ($e: ID!, $t: String!) { tagSelection(entryId: $e, tag: $t, on: true) { id } }'
  await world.ask(world.asNation, tag, { e: second, t: 'wipo' })
  for (const e of [second, first]) await world.ask(world.asNation, tag, { e, t: 'launch' })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const fetched = async (paper: string): Promise<Buffer> => {
  const { status, bytes } = await download(
    world,
    world.asNation,
    `/files/campaigns/${world.campaignId}/${paper}`,
  )
  if (status !== 200) throw new Error(`${status} ${bytes.toString()}`)
  return bytes
}

const cellsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))

needsTool('poppler', 'calc')(
  '遴选建议表 names all that came, what is proposed, and leaves the leader a column',
  async () => {
    const rows = cellsOf(asCsv('a.xlsx', await fetched('proposals.xlsx')))
    const head = rows.findIndex(([first]) => first === '序号')
    expect(rows[head]).toEqual([
      '序号',
      '案例编号',
      '案例名称',
      '地区',
      '报送单位',
      '主题',
      '时效',
      '建议',
      '理由',
      '领导批示',
    ])
    expect(rows.slice(head + 1).map((row) => [row[0], row[2], row[6], row[7], row[9]])).toEqual([
      ['1', '甲案例', '按时', '入选', ''],
      ['2', '乙案例', '按时', '入选', ''],
      ['3', '丙案例𪜁䶮', '迟报（经同意）', '', ''],
    ])
    const printed = packed(pdfPages(await fetched('proposals.pdf')).join(''))
    expect(printed).toContain('共3篇')
    expect(printed).toContain('领导批示')
  },
)

needsTool(
  'poppler',
  'calc',
  'writer',
)(
  '目录送审表 lists the selected cases by chapter; a purpose’s book holds the cases that carry its tag',
  async () => {
    const rows = cellsOf(asCsv('a.xlsx', await fetched('catalogue.xlsx')))
    const head = rows.findIndex(([first]) => first === '序号')
    const at = rows[head]?.indexOf('时效') ?? -1
    expect(rows.slice(head + 1).map((row) => [row[1], row[2], row[at]])).toEqual([
      ['服务中小企业创新发展', '甲案例', '按时'],
      ['服务科研团队创新研发', '乙案例', '按时'],
    ])
    const launch = packed(pdfPages(await fetched('excerpt.pdf?tag=launch')).join(''))
    expect(['一、甲案例', '二、乙案例', 'CaseB'].map((text) => launch.includes(text))).toEqual([
      true,
      true,
      false,
    ])
    const wipo = packed(asText('a.docx', await fetched('excerpt.docx?tag=wipo')))
    expect(['一、乙案例', '甲案例', 'CaseB', 'Andwhatcameofit.'].map((text) => wipo.includes(text))).toEqual([
      true,
      false,
      true,
      true,
    ])
  },
)

needsTool('poppler', 'writer')(
  'a purpose’s cases come in full as the book sets them: sections, figures, tables and captions',
  async () => {
    const bytes = await fetched('excerpt.pdf?tag=launch&text=whole')
    const said = packed(pdfPages(bytes).join(''))
    const order = [
      '第一部分服务中小企业创新发展',
      '一、案例背景',
      '表1服务数据',
      '服务企业',
      '37家',
      '图1',
      '第二部分',
    ]
    const from = said.lastIndexOf(order[0] ?? '')
    const places = order.map((words) => said.indexOf(words, from))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(pdfImages(bytes)).toBe(1)
    const word = packed(asText('a.docx', await fetched('excerpt.docx?tag=launch&text=whole')))
    expect(['表1服务数据', '37家', '乙案例'].map((text) => word.includes(text))).toEqual([true, true, true])
    const wipo = packed(pdfPages(await fetched('excerpt.pdf?tag=wipo&text=whole')).join(''))
    expect(['乙案例', 'CaseB', 'Andwhatcameofit.', '37家'].map((text) => wipo.includes(text))).toEqual([
      true,
      true,
      true,
      false,
    ])
    const summaries = await fetched('excerpt.pdf?tag=launch')
    expect([pdfImages(summaries), packed(pdfPages(summaries).join('')).includes('37家')]).toEqual([0, false])
  },
)

test('a purpose without a case, and one that is none, are told apart; to others there is nothing', async () => {
  await expect(fetched('excerpt.pdf?tag=publicityWeek')).rejects.toThrow(
    /excerpt\.untagged.*全国知识产权宣传周/,
  )
  await expect(fetched('excerpt.pdf?tag=nobel')).rejects.toThrow(/excerpt\.noTag.*nobel/)
  const foreign = await download(
    world,
    world.asProvince,
    `/files/campaigns/${world.campaignId}/proposals.pdf`,
  )
  expect(foreign.status).toBe(404)
})

test('characters that no typeface has are named before the excerpts are printed, those of a purpose’s texts too', async () => {
  const { book } = await world.ask<{ book: { unprintableExcerpts: string[] } }>(
    world.asNation,
    'query ($c: ID!) { book(campaignId: $c) { unprintableExcerpts } }',
    { c: world.campaignId },
  )
  expect(book.unprintableExcerpts).toEqual(['𪜁 U+2A701', '𪜂 U+2A702'])
})

test('of words that are being typed the characters that no typeface has are named, to whoever acts in a post', async () => {
  const typed = 'query ($t: String!) { unprintable(text: $t) }'
  const named = await world.ask<{ unprintable: string[] }>(world.asCentre, typed, { t: '镕𪜁堃𪜂𪜁' })
  expect(named.unprintable).toEqual(['𪜁 U+2A701', '𪜂 U+2A702'])
  await expect(world.ask(world.asCentre, typed, { t: '国'.repeat(20_001) })).rejects.toThrow('20001')
})

needsTool('calc')('both tables name a selected case as it was edited', async () => {
  const before = await database.rows<{ id: string; edited: object }>(
    `select id, edited from selection where edited ->> 'title' = '甲案例'`,
  )
  expect(before).toHaveLength(1)
  const name = (title: string) =>
    database.rows(
      `update selection set edited = edited || jsonb_build_object('title', $1::text) where id = $2`,
      [title, before[0]?.id],
    )
  await name('改定的甲案例')
  for (const paper of ['proposals.xlsx', 'catalogue.xlsx']) {
    const cells = cellsOf(asCsv('a.xlsx', await fetched(paper))).flat()
    expect(['改定的甲案例', '甲案例', '乙案例'].map((title) => cells.includes(title))).toEqual([
      true,
      false,
      true,
    ])
  }
  await name('甲案例')
})
