import { readTable, writeTable } from '@huibian/documents'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { inWorld } from '../../../../test/harness/inWorld'
import { download, upload } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { sheetBytes } from '../platform/sheet'
import { accountColumns, codeColumns } from './account.sheet'

// Each import starts a process of its own.
let world: World
inWorld((made) => ({ world } = made))

type Row = {
  username: string
  name: string
  phone: string
  email: string
  organisation: string
  kind: string
}

const row = (username: string, more: Partial<Row> = {}): Row => ({
  username,
  name: '许一禾',
  phone: '025-0000-0010',
  email: '',
  organisation: '太湖师范大学知识产权信息服务中心',
  kind: '填报人员',
  ...more,
})

const sheetOf = (rows: Row[]): Promise<Buffer> =>
  sheetBytes({
    sheet: '账号',
    columns: accountColumns,
    rows: rows.map((values) => ({ values })),
    created: '2026-01-01T00:00:00Z',
  })

const importAccounts = `mutation ($id: ID!) { importAccounts(uploadId: $id) { created updated refused errors { url name } codes { url } } }`

type Result = {
  created: number
  updated: number
  refused: number
  errors: { url: string; name: string } | null
  codes: { url: string } | null
}

async function bring(actor: Actor, bytes: Uint8Array): Promise<ReturnType<World['perform']>> {
  const id = await upload(world, actor, bytes, { purpose: 'sheet', filename: '账号.xlsx' })
  return world.perform(actor, importAccounts, { id })
}
const resultOf = (answer: { data: { [field: string]: unknown } | null }): Result =>
  answer.data?.['importAccounts'] as Result
const rules = (answer: { violations: { rule: string }[] }): string[] =>
  answer.violations.map((violation) => violation.rule)

test('good rows open accounts with codes, bad rows come back with what is wrong', async () => {
  const bad: [Row, string][] = [
    [row('X'), '用户名应为 3 至 41 位小写字母、数字、点、横线或下划线，以字母或数字开头。'],
    [
      row('li.si', { organisation: '南望理工大学知识产权信息服务中心' }),
      '没有找到本单位可以管理的单位“南望理工大学知识产权信息服务中心”，请填写单位全称。',
    ],
    [row('wang.wu', { kind: '审计员' }), '系统管理员、安全管理员、审计员由管理员设置。'],
    [row('zhao.liu', { kind: '国王' }), '没有“国王”这种岗位，请从岗位列表中选择。'],
    [row(world.asOtherCentre.username), `用户名“${world.asOtherCentre.username}”已被使用，请换一个。`],
    [row('xu.yihe'), '与前面的行重复。'],
    [
      row('=1+1', { email: 'nowhere' }),
      '用户名应为 3 至 41 位小写字母、数字、点、横线或下划线，以字母或数字开头。邮箱格式不对或超过 100 个字符，例如 name@example.cn。',
    ],
  ]
  const good = [
    row('xu.yihe'),
    row('shi.er', { name: '石尔', organisation: '江海药科大学知识产权信息服务中心' }),
  ]
  const answer = await bring(world.asProvince, await sheetOf([...good, ...bad.map(([each]) => each)]))
  const result = resultOf(answer)
  expect([result.created, result.updated, result.refused]).toEqual([2, 0, 7])
  const errors = await download(world, world.asProvince, result.errors?.url ?? '')
  const withErrors = [
    ...accountColumns,
    { key: 'errors', label: '错误原因', width: 40, kind: 'text' as const },
  ]
  const back = await readTable(errors.bytes, withErrors, { rows: 100 })
  expect(back.rows.map(({ values }) => [values['username'], values['errors']])).toEqual(
    bad.map(([each, says]) => [each.username, says]),
  )
  const codes = await readTable(
    (await download(world, world.asProvince, result.codes?.url ?? '')).bytes,
    codeColumns,
    {
      rows: 100,
    },
  )
  expect(
    codes.rows.map(({ values }) => [values['username'], values['name'], values['organisation']]),
  ).toEqual(good.map((each) => [each.username, each.name, each.organisation]))
  const redeemed = await world.perform(
    null,
    'mutation ($u: String!, $c: String!) { redeemCode(username: $u, code: $c, password: "Wutong-8391-lushui") { account { name } } }',
    { u: 'shi.er', c: codes.rows[1]?.values['code'] },
  )
  expect(redeemed.data).toEqual({ redeemCode: { account: { name: '石尔' } } })
})

test('the file of codes is for whoever brought the list, and for nobody else of the same office', async () => {
  const result = resultOf(await bring(world.asProvince, await sheetOf([row('only.mine')])))
  const url = result.codes?.url ?? ''
  expect((await download(world, world.asProvince, url)).status).toBe(200)
  for (const other of [world.asApprover, world.asOtherProvince, world.asNation, world.asCentre])
    expect((await download(world, other, url)).status).toBe(404)
})

test('a list that is brought again gives no second account and no second post', async () => {
  const sheet = await sheetOf([row('once.only'), row('once.only', { kind: '用印管理员' })])
  const first = resultOf(await bring(world.asProvince, sheet))
  expect([first.created, first.updated, first.refused]).toEqual([1, 1, 0])
  const second = resultOf(await bring(world.asProvince, sheet))
  expect([second.created, second.updated, second.refused, second.codes]).toEqual([0, 0, 0, null])
})

test('a list of two and one of fifty take as many statements', async () => {
  const statements = async (n: number): Promise<number> => {
    const rows = Array.from({ length: n }, (_, at) => row(`many.${n}.${at}`))
    const answer = await bring(world.asProvince, await sheetOf([...rows, row('x')]))
    expect(resultOf(answer).created).toBe(n)
    return answer.statements
  }
  expect([await statements(2), await statements(50)]).toEqual([9, 9])
})

test('centres bring no lists', async () => {
  expect(rules(await bring(world.asCentre, await sheetOf([row('not.mine')])))).toEqual(['act.notAllowed'])
})

const parts = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}

async function workbook(sheet: string): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name)
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`
  zip.addBuffer(Buffer.from(xml), 'xl/worksheets/sheet1.xml')
  zip.end()
  return buffer(zip.outputStream)
}

const killers: [string, () => Promise<Buffer>, string[]][] = [
  [
    'a validation over every cell',
    () =>
      workbook(
        '<sheetData/><dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
      ),
    ['sheet.noHead'],
  ],
  [
    'a row numbered ninety million',
    () =>
      workbook(
        '<sheetData><row r="90000000"><c r="A90000000" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
      ),
    ['sheet.noHead'],
  ],
  [
    'a sheet that unpacks to a hundred megabytes',
    () => workbook(`<sheetData>${' '.repeat(100 * 1024 * 1024)}</sheetData>`),
    ['sheet.bomb'],
  ],
  [
    'a list of other things',
    () =>
      sheetOf([]).then(() =>
        workbook('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>菜单</t></is></c></row></sheetData>'),
      ),
    ['sheet.noHead'],
  ],
  ['a list without rows', () => sheetOf([]), ['sheet.empty']],
]

test.each(killers)(
  '%s is refused, and the server lives on',
  async (_, make, expected) => {
    const bytes = await make()
    const [answer, health] = await Promise.all([
      bring(world.asProvince, bytes),
      fetch(`${world.url}/healthz`).then((response) => response.status),
    ])
    expect(rules(answer)).toEqual(expected)
    expect(health).toBe(200)
  },
  30_000,
)

test('more rows than the limit are refused with the limit', async () => {
  const out = new PassThrough()
  const rows = Array.from({ length: 2001 }, (_, at) => ({ values: row(`limit.${at}`) }))
  const [bytes] = await Promise.all([
    buffer(out),
    writeTable(out, { sheet: '账号', columns: accountColumns, rows, created: '2026-01-01T00:00:00Z' }),
  ])
  const answer = await bring(world.asProvince, bytes)
  expect(answer.violations[0]?.says).toBe('表格超过 2000 行，请分成几个文件上传。')
})

test('the template has the columns that the import reads and lists the posts', async () => {
  const { status, bytes } = await download(world, world.asProvince, '/files/export/accounts-template.xlsx')
  expect(status).toBe(200)
  expect(await readTable(bytes, accountColumns, { rows: 10 })).toEqual({ rows: [], lacking: [], left: [] })
})
