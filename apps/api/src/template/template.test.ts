import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import type { TemplateLayout, TemplateMarks } from '@huibian/domain'
import { asCsv, asPdf, asText, packed, pdfPages, resaved } from '../../../../packages/documents/test/read'
import { acceptCase } from '../../../../test/harness/cases'
import { drafted, finalised, submitted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import {
  formFile,
  formMarks,
  putToUse,
  sheet,
  summedFile,
  tableFile,
  tableMarks,
} from '../../../../test/harness/officeFiles'
import { needsTool } from '../../../../test/harness/tools'
import { download, upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage?.close())

type Template = {
  id: string
  revision: number
  version: number | null
  layout: TemplateLayout
  marks: TemplateMarks
}

const fields = 'id revision version layout marks'
const acts = {
  upload: `mutation ($campaignId: ID!, $paper: String!, $uploadId: ID!) {
    made: uploadTemplate(campaignId: $campaignId, paper: $paper, uploadId: $uploadId) { ${fields} } }`,
  mark: `mutation ($id: ID!, $revision: Int!, $marks: JSON!) {
    made: markTemplate(id: $id, revision: $revision, marks: $marks) { ${fields} } }`,
  use: `mutation ($id: ID!, $reason: String!) { made: useTemplate(id: $id, reason: $reason) { ${fields} } }`,
  copy: `mutation ($id: ID!) { made: copyTemplate(id: $id) { ${fields} } }`,
  retire: `mutation ($id: ID!, $reason: String!) { made: retireTemplate(id: $id, reason: $reason) { ${fields} untilVersion } }`,
  drop: 'mutation ($id: ID!) { dropTemplate(id: $id) }',
  build: 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id revision } }',
  freeze: `mutation ($id: ID!, $revision: Int!, $waivers: [WaiverInput!]!) {
    freezeSummary(id: $id, revision: $revision, waivers: $waivers) { code officeTable } }`,
}

const ask = async (act: string, variables: object): Promise<Template> =>
  (await stage.world.ask<{ made: Template }>(stage.world.asNation, act, variables)).made

const says = async (act: string, variables: object): Promise<(string | undefined)[]> =>
  (await stage.world.perform(stage.world.asNation, act, variables)).violations.map((one) => one.says)

async function taken(paper: string, bytes: Uint8Array, filename: string): Promise<Template> {
  const { world } = stage
  const uploadId = await upload(world, world.asNation, bytes, { purpose: 'template', filename })
  return ask(acts.upload, { campaignId: world.campaignId, paper, uploadId })
}

const inUse = (paper: string, bytes: Uint8Array, filename: string, marks: TemplateMarks): Promise<Template> =>
  putToUse<Template>(stage.world, { paper, bytes, filename, marks }, fields)

/** In what kind of the office's file a form comes out; null where it is our layout. */
const officeForm = async (id: string): Promise<string | null> => {
  const asked = 'query ($id: ID!) { entry(id: $id) { officeForm } }'
  const { asCentre } = stage.world
  return (await stage.world.ask<{ entry: { officeForm: string | null } }>(asCentre, asked, { id })).entry
    .officeForm
}

const linesOf = (name: string, bytes: Uint8Array): string[] =>
  asText(name, bytes)
    .split('\n')
    .map((text) => packed(text.replace('\uFEFF', '')))
    .filter((text) => text !== '')

needsTool('writer', 'poppler')(
  'a form comes out in the office’s own Word file as LibreOffice saved it, with code and QR, and nothing else changed',
  async () => {
    const { world } = stage
    const before = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    await inUse('entryForm', resaved('附件2.docx', await formFile()), '附件2.docx', formMarks)
    const form = async (id: string, version: string) =>
      (await download(world, world.asCentre, `/files/entries/${id}/form.docx?version=${version}`)).bytes
    const entry = await finalised(
      world,
      world.asCentre,
      await drafted(world, world.asCentre, { title: '导航' }),
    )
    const filled = await form(entry.id, entry.versionId)
    expect(linesOf('表.docx', filled)).toEqual(
      [
        '附件2案例报送表',
        '案例名称',
        '导航',
        '报送单位',
        '栖霞工业大学知识产权信息服务中心',
        '联系人',
        '林知远',
      ].concat('联系电话：025-0000-2007'),
    )
    expect(packed(pdfPages(asPdf('表.docx', filled)).join(''))).toContain(`第1稿校验码：${entry.code}`)
    // What was finalised before comes out as it did.
    expect(linesOf('表.docx', await form(before.id, before.versionId))).not.toContain('附件2案例报送表')
    expect(await officeForm(entry.id)).toBe('docx')
  },
)

needsTool('writer')('a draft in the office’s file says 未定稿 and bears no code', async () => {
  const { world } = stage
  const draft = await drafted(world, world.asCentre)
  const { bytes } = await download(world, world.asCentre, `/files/entries/${draft.id}/form.docx`)
  const said = packed(pdfPages(asPdf('表.docx', bytes)).join(''))
  expect([said.includes('未定稿'), said.includes('校验码')]).toEqual([true, false])
})

needsTool('calc')(
  'a table comes out in the office’s own workbook, and stays so once it is frozen',
  async () => {
    const { world } = stage
    await inUse('summaryTable', resaved('附件3.xlsx', await summedFile()), '附件3.xlsx', tableMarks)
    for (const title of ['第一个', '第二个', '=1+1'])
      await acceptCase(world, world.asProvince, (await submitted(world, world.asCentre, { title })).id)
    const { buildSummary } = await world.ask<{ buildSummary: { id: string; revision: number } }>(
      world.asProvince,
      acts.build,
      { c: world.campaignId },
    )
    const rules = ['enoughPerCentre', 'enoughPerPhase']
    const waivers = rules.map((rule) => ({ rule, reason: '本阶段仅此三个' }))
    const { freezeSummary } = await world.ask<{ freezeSummary: { code: string; officeTable: string } }>(
      world.asProvince,
      acts.freeze,
      { ...buildSummary, waivers },
    )
    expect(freezeSummary.officeTable).toBe('xlsx')
    const path = `/files/summaries/${buildSummary.id}/summary.xlsx`
    const { bytes } = await download(world, world.asProvince, path)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
    const page = book.getWorksheet(sheet)
    const said = (row: number) => ['A', 'B', 'C', 'D'].map((column) => page?.getCell(`${column}${row}`).text)
    expect(said(1)[0]).toBe('附件3　案例汇总表')
    expect(said(2)[0]).toBe('报送单位（盖章）：江苏省知识产权局')
    expect([4, 5, 6].map((row) => [page?.getCell(`A${row}`).value, said(row)[1]])).toEqual([
      [1, '第一个'],
      [2, '第二个'],
      [3, '=1+1'],
    ])
    expect(said(4)[3]).toMatch(/^\w{4}-\w{4}-\w{3}/)
    expect(said(7)[0]).toBe('填表说明：一案一行。')
    expect(asCsv('表.xlsx', bytes).split('\n')[6]).toMatch(/,"?6"?\r?$/)
    const pdf = await download(world, world.asProvince, path.replace('summary.xlsx', 'office.pdf'))
    expect(packed(pdfPages(pdf.bytes).join(''))).toContain(`校验码：${freezeSummary.code}`)

    const next = await inUse('summaryTable', await tableFile(), '附件3-改.xlsx', {
      fields: tableMarks.fields,
    })
    expect(next.version).toBeGreaterThan(1)
    expect((await download(world, world.asProvince, path)).bytes.equals(bytes)).toBe(true)
  },
)

test('a file in use is corrected by a copy with a reason; itself it stays as it was', async () => {
  const { world, database } = stage
  const used = await inUse('entryForm', await formFile(), '附件2.docx', formMarks)
  const { id, revision } = used
  expect(await says(acts.mark, { id, revision, marks: { fields: [] } })).toEqual([
    '活动已发布，本附件正在使用，请以更正的方式修改。',
  ])
  expect((await says(acts.drop, { id })).length).toBe(1)
  const copy = await ask(acts.copy, { id })
  expect([copy.version, copy.marks]).toEqual([null, formMarks])
  expect(await says(acts.use, { id: copy.id, reason: ' ' })).toEqual([
    '“更正理由”应为 2 至 500 个字，请填写。',
  ])
  const corrected = await ask(acts.use, { id: copy.id, reason: '改正联系人一栏' })
  expect(corrected.version).toBe((used.version ?? 0) + 1)
  expect(await database.rows('select version from campaign where id = $1', [world.campaignId])).toEqual([
    { version: corrected.version },
  ])
})

needsTool('writer')(
  'a file is retired with a reason: what is finalised keeps it, what comes later is ours',
  async () => {
    const { world } = stage
    const used = await inUse('entryForm', await formFile(), '附件2.docx', formMarks)
    const before = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    expect(await says(acts.retire, { id: used.id, reason: '' })).toEqual([
      '“更正理由”应为 2 至 500 个字，请填写。',
    ])
    expect(await ask(acts.retire, { id: used.id, reason: '原件有误' })).toMatchObject({
      version: used.version,
      untilVersion: (used.version ?? 0) + 1,
    })
    const after = await finalised(
      world,
      world.asCentre,
      await drafted(world, world.asCentre, { title: '停用之后' }),
    )
    expect([await officeForm(before.id), await officeForm(after.id)]).toEqual(['docx', null])
    const pdf = (id: string) => download(world, world.asCentre, `/files/entries/${id}/office.pdf`)
    expect(packed(pdfPages((await pdf(before.id)).bytes).join(''))).toContain(`第1稿校验码：${before.code}`)
    expect((await pdf(after.id)).status).toBe(422)
    expect((await says(acts.retire, { id: used.id, reason: '再停一次' })).length).toBe(1)
    const again = await ask(acts.copy, { id: used.id })
    await ask(acts.use, { id: again.id, reason: '重新启用' })
    const latest = await finalised(
      world,
      world.asCentre,
      await drafted(world, world.asCentre, { title: '重新启用后' }),
    )
    expect(await officeForm(latest.id)).toBe('docx')
  },
)

test('a campaign made from another comes with its files, each to be used from the beginning', async () => {
  const { world } = stage
  await inUse('entryForm', await formFile(), '附件2.docx', formMarks)
  const closes = [
    { phase: 'phase1', date: '2022-03-25' },
    { phase: 'phase2', date: '2022-06-24' },
  ]
  const { cloneCampaign } = await world.ask<{ cloneCampaign: { id: string } }>(
    world.asNation,
    'mutation ($c: ID!, $closes: [PhaseClose!]!) { cloneCampaign(campaignId: $c, title: "新一年征集", closes: $closes) { id } }',
    { c: world.campaignId, closes },
  )
  const { templates } = await world.ask<{ templates: { paper: string }[] }>(
    world.asNation,
    'query ($c: ID!) { templates(campaignId: $c) { paper version marks file { name } } }',
    { c: cloneCampaign.id },
  )
  expect(templates.filter(({ paper }) => paper === 'entryForm')).toEqual([
    { paper: 'entryForm', version: 1, marks: formMarks, file: { name: '附件2.docx' } },
  ])
})

test('a sample says at each place which field it takes', async () => {
  const { world } = stage
  const { id, revision } = await taken('summaryTable', await tableFile(), '附件3.xlsx')
  expect(await says(acts.use, { id, reason: '试用' })).toEqual(['附件还没有标注任何栏目，请先标注再启用。'])
  await ask(acts.mark, { id, revision, marks: tableMarks })
  const { status, bytes } = await download(world, world.asNation, `/files/templates/${id}/sample`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const page = book.getWorksheet(sheet)
  expect([status, page?.getCell('A2').text, page?.getCell('B6').text]).toEqual([
    200,
    '报送单位（盖章）：〔填报单位〕',
    '〔案例名称 3〕',
  ])
  const tried = (path: string) => download(world, world.asProvince, path)
  expect(await tried(`/files/templates/${id}/sample`)).toEqual(await tried(`/files/templates/${v7()}/sample`))
})

test('marks that do not fit are refused with what is wrong, and two who mark at once are told', async () => {
  const { id, revision } = await taken('summaryTable', await tableFile(), '附件3.xlsx')
  const marks = {
    fields: [
      { place: `${sheet}!A2#2`, field: '@unit' },
      { place: `${sheet}!A4`, field: 'theme9' },
    ],
    rows: { table: sheet, first: 4, last: 99, columns: [{ column: 'A', field: '@row' }] },
  }
  expect(await says(acts.mark, { id, revision, marks })).toEqual([
    `附件中没有“${sheet}!A2#2”，请重新标注。`,
    '附件中没有第 99 行，请调整逐行填写的起止行。',
    '活动中没有“theme9”这一栏，请重新标注。',
    `“${sheet}!A4”在逐行填写的行内，不能另作标注，请去掉一处。`,
  ])
  await ask(acts.mark, { id, revision, marks: tableMarks })
  const again = await stage.world.perform(stage.world.asNation, acts.mark, {
    id,
    revision,
    marks: tableMarks,
  })
  expect([again.code, again.current]).toEqual(['CONFLICT', { revision: revision + 1 }])
})

test('what is no form is refused by name', async () => {
  const { world } = stage
  const tried = async (bytes: Uint8Array, filename: string) => {
    const uploadId = await upload(world, world.asNation, bytes, { purpose: 'template', filename })
    return says(acts.upload, { campaignId: world.campaignId, paper: 'entryForm', uploadId })
  }
  const word = Buffer.from(await formFile())
  const broken = Buffer.concat([word.subarray(0, word.length - 200), Buffer.alloc(200)])
  expect(await tried(broken, '坏.docx')).toEqual([
    '“坏.docx”不能读取，请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx 后重新上传。',
  ])
  const large = new ExcelJS.Workbook()
  const page = large.addWorksheet('大')
  for (let row = 1; row <= 1001; row++) page.addRow(['甲', '乙', '丙'])
  expect(await tried(new Uint8Array(await large.xlsx.writeBuffer()), '大.xlsx')).toEqual([
    '“大.xlsx”的单元格超过 3000 个，不像一份表格，请删去多余的行、列后重新上传。',
  ])
})
