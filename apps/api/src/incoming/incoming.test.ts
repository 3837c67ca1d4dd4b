import ExcelJS from 'exceljs'
import { acceptedCase, forwardPhase, toldTo } from '../../../../test/harness/cases'
import {
  arrivedOf,
  bring,
  lookedAt,
  readIncoming,
  readTable,
  register,
  workedWith,
  type Incoming,
  type Line,
} from '../../../../test/harness/incoming'
import {
  archiveOf,
  bookOf,
  endOf,
  messagesOf,
  pictured,
  twoInstallations,
  type Installations,
  type Side,
} from '../../../../test/harness/installations'
import { readNotice } from '../../../../test/harness/notices'
import { download } from '../../../../test/harness/upload'
import { dataOf } from '../../../../test/harness/world'
import type { Content } from '@huibian/domain'

const at = '2099-03-20T10:00:00+08:00'
const notice = readNotice('db/presets/n2-cases.yaml')

let both: Installations
let below: Side
let above: Side
beforeAll(async () => {
  both = await twoInstallations(at)
  ;({ below, above } = both)
})
afterAll(() => both?.stop())

/** The sender as it is known above. */
async function senderId(key = 'jiangsu'): Promise<string> {
  const [found] = await above.database.rows<{ id: string }>('select id from organisation where key = $1', [
    key,
  ])
  return found?.id ?? ''
}

let archive: Buffer = Buffer.alloc(0)
let contents: Content[] = []

/** What came by mail, uploaded file by file. */
const arrived = async (): Promise<Incoming> =>
  arrivedOf(above, { archive, contents, notice }, { senderId: await senderId(), phase: 'phase1', at })

test('what came by mail gives the same rows, marks and counts, registered by hand, as where it was forwarded', async () => {
  const { world } = below
  await pictured(below, '一张图里的检索')
  await acceptedCase(
    world,
    { centre: world.asSecondCentre, province: world.asProvince },
    { title: '第二个案例' },
  )
  const sent = await forwardPhase(world, world.asProvince)
  archive = await archiveOf(below, world.asProvince, sent.id)
  const written = await below.database.rows<{ content: Content }>(
    `select v.content from package_entry h join entry_version v on v.id = h.version_id order by h.position`,
  )
  contents = written.map(({ content }) => content)
  const incoming = await arrived()

  const read = await readIncoming(above, incoming)
  expect(read).toEqual({
    rows: [
      { place: 1, errors: [], notes: [] },
      { place: 2, errors: [], notes: [] },
    ],
    opened: {
      n: 1,
      kind: 'first',
      newUnits: [],
      changes: { added: [expect.anything(), expect.anything()], replaced: [], removed: [] },
      faults: [],
      cases: [
        { title: '一张图里的检索', number: expect.any(String), unitKnown: true },
        { title: '第二个案例', number: expect.any(String), unitKnown: true },
      ],
    },
  })
  expect(await above.database.rows('select 1 from entry')).toEqual([])

  const taken = await register(above, incoming)
  expect(taken.violations).toEqual([])
  expect(taken.done?.errors).toBeUndefined()
  const here = await above.world.ask(
    above.world.asNation,
    'query ($id: ID!) { package(id: $id) { n kind state mark origin { source by } parts { name } } }',
    { id: taken.done?.package.id },
  )
  expect(here['package']).toEqual({
    n: 1,
    kind: 'first',
    state: 'forwarded',
    mark: 'onTime',
    origin: { source: 'mail', by: above.world.asNation.name },
    parts: ['案例汇总表.xlsx', '案例汇总表-盖章.pdf', '1.docx', '1.pdf', '2.docx', '2.pdf'].map((name) => ({
      name,
    })),
  })
  expect(await workedWith(above)).toEqual(await workedWith(below))
  expect(await bookOf(above)).toEqual(await bookOf(below))
  const toMail = ({ world: side }: Side): Promise<string[]> => toldTo(side, side.asProvince, 'mail')
  expect([await toMail(below), await toMail(above)]).toEqual([[expect.any(String)], []])
})

test('fifty lines are looked at in as many statements as two', async () => {
  const two = { ...(await arrived()), reason: '邮件再次发来。' }
  const [first] = two.rows
  const titled = (n: number): Line => ({ ...first, cells: { ...first?.cells, title: `第${n}行的案例` } })
  const fifty = { ...two, rows: Array.from({ length: 50 }, (_, n) => titled(n)) }
  const [few, many] = [await lookedAt(above, two), await lookedAt(above, fifty)]
  expect([few.read.opened?.cases.length, many.read.opened?.cases.length]).toEqual([2, 50])
  expect(many.statements).toBe(few.statements)
  expect(many.statements).toBeLessThanOrEqual(12)
})

test('a case that is listed under two names of its unit is listed twice', async () => {
  const incoming = await arrived()
  const [first] = incoming.rows
  const former = (names: string[]): Promise<object[]> =>
    above.database.rows('update organisation set former_names = $2 where name = $1', [
      first?.cells['unit'],
      names,
    ])
  await former(['旧时的中心'])
  const renamed = { ...first, cells: { ...first?.cells, unit: '旧时的中心' } }
  const rows = [first, renamed] as Line[]
  const read = await readIncoming(above, { ...incoming, reason: '邮件再次发来。', rows })
  await former([])
  expect(read.rows.map(({ errors }) => errors)).toEqual([
    [],
    ['“旧时的中心”的“一张图里的检索”在表中出现两次。'],
  ])
})

test('registered again unchanged it is refused, and stands once', async () => {
  const before = await workedWith(above)
  const again = { ...(await arrived()), reason: '邮件再次发来。' }
  expect(messagesOf((await register(above, again)).violations)).toEqual(['package.unchanged'])
  expect(await workedWith(above)).toEqual(before)
})

test('lines that cannot be taken go back with what is wrong, and the others are taken with what changed', async () => {
  const incoming = await arrived()
  const [first, second] = incoming.rows
  const broken: Line = {
    ...second,
    cells: { ...second?.cells, theme: '没有这个主题', unit: '从未登记的中心', unitType: '' },
  }
  const bare: Line = { cells: { title: '只有一行' } }
  const corrected: Line = { ...first, cells: { ...first?.cells, serviceObject: '更正后的服务对象' } }
  const next = { ...incoming, reason: '省局来信更正。', rows: [corrected, broken, bare] }
  const read = await readIncoming(above, next)
  expect(read.rows.map(({ errors }) => errors)).toEqual([
    [],
    ['“从未登记的中心”未在本系统登记，请填写通知范围内的机构类型。'],
    ['没有填写报送单位，或不足 2 字、超过 100 字。', '没有案例文本（.docx）。', '没有报送表的盖章扫描件。'],
  ])
  expect(read.opened?.changes).toEqual({
    added: [],
    replaced: [
      { entry: expect.any(String), number: expect.any(String), title: '一张图里的检索', n: 2, before: 1 },
    ],
    removed: [{ entry: expect.any(String), number: expect.any(String), title: '第二个案例', n: 1 }],
  })
  const taken = await register(above, next)
  expect(taken.violations).toEqual([])
  const url = taken.done?.errors?.url ?? ''
  expect(taken.done?.package).toMatchObject({ n: 2, kind: 'correction', mark: 'onTime' })
  const { status, bytes } = await download(above.world, above.world.asNation, url)
  expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const standing = await above.database.rows(
    `select g.n, g.state, (select count(*)::int from package_entry h where h.package_id = g.id) as cases from package g order by n`,
  )
  expect(standing).toEqual([
    { n: 1, state: 'superseded', cases: 2 },
    { n: 2, state: 'forwarded', cases: 1 },
  ])
})

test('a unit that is not known here is registered below the sender when the office says so', async () => {
  const incoming = await arrived()
  const [first, second] = incoming.rows
  const unit = '从未登记的中心'
  const rows = [{ ...first }, { ...second, cells: { ...second?.cells, unit } }] as Line[]
  const next = { ...incoming, reason: '省局来信补报。', rows }
  expect((await readIncoming(above, next)).opened?.newUnits).toEqual([unit])
  expect(messagesOf((await register(above, next)).violations)).toEqual(['intake.admitUnits'])
  expect((await register(above, next, { admitUnits: true })).violations).toEqual([])
  const made = await above.database.rows(
    `select parent.key as parent, p.role, e.title, e.number from organisation o join organisation parent on parent.id = o.parent_id
     join participation p on p.organisation_id = o.id join entry e on e.filer_id = o.id where o.name = $1`,
    [unit],
  )
  expect(made).toEqual([{ parent: 'jiangsu', role: 'filer', title: '第二个案例', number: '1-JIANGSU-01' }])
})

test('registered as a job it is found again, and unchanged it is refused in a sentence', async () => {
  const { world } = above
  const given = { ...(await arrived()), reason: '省局来信，以此为准。' }
  const queue = `mutation ($c: ID!, $i: IncomingInput!) { queueRegistering(campaignId: $c, incoming: $i, admitUnits: false) { id } }`
  const ends = []
  for (const incoming of [given, { ...(await arrived()), reason: '省局来信，以此为准。' }]) {
    const answer = await world.perform(world.asNation, queue, { c: world.campaignId, i: incoming })
    expect(answer.statements).toBeLessThanOrEqual(12)
    const { queueRegistering: job } = dataOf<{ queueRegistering: { id: string } }>(answer)
    ends.push(await endOf(above, job.id))
  }
  expect(ends).toEqual([
    { state: 'done', message: '已登记江苏省知识产权局第 4 包' },
    { state: 'failed', message: expect.stringContaining('第 4 包') },
  ])
})

test('what came after the close, from nobody, or in no way is refused with what to do', async () => {
  const incoming = await arrived()
  const late = { ...incoming, phase: 'phase1', receivedAt: '2099-03-20T10:00:01+08:00' }
  const stranger = { ...incoming, senderId: await senderId('js-xixia') }
  const answers = []
  for (const given of [late, stranger, { ...incoming, source: 'package' }, { ...incoming, rows: [] }])
    answers.push(messagesOf((await register(above, { ...given, reason: '再次来件。' })).violations))
  expect(answers).toEqual([
    ['proxy.receivedLater'],
    ['incoming.noSender'],
    ['proxy.source'],
    ['incoming.noRows'],
  ])
})

test('of a package that comes late, only what came with no package before is late', async () => {
  const incoming = await arrived()
  const [first, second] = incoming.rows
  const late = '2099-03-28T10:00:00+08:00'
  await above.database.at(late)
  await above.world.ask(
    above.world.asNation,
    `mutation ($c: ID!, $o: ID!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
       until: "2099-03-31T23:59:59+08:00", reason: "邮件退信，同意延期。") { id } }`,
    { c: above.world.campaignId, o: await senderId() },
  )
  const rows = [{ ...first }, { ...second, cells: { ...second?.cells, title: '迟到的案例' } }] as Line[]
  const taken = await register(above, { ...incoming, rows, receivedAt: late, reason: '省局来信补报。' })
  await above.database.at(at)
  expect(taken.violations).toEqual([])
  const standing = await above.database.rows(
    `select g.late, jsonb_object_agg(e.title, e.mark) as marks from package g join package_entry h on h.package_id = g.id
     join entry e on e.id = h.entry_id where g.state = 'forwarded' group by g.id`,
  )
  expect(standing).toEqual([{ late: 1, marks: { 一张图里的检索: 'onTime', 迟到的案例: 'lateWithConsent' } }])
})

test('whoever does not own the call registers nothing', async () => {
  const { asProvince, asCentre, asAdministrator } = above.world
  const incoming = await arrived()
  for (const actor of [asProvince, asCentre, asAdministrator]) {
    const answer = await register(above, { ...incoming, reason: '再次来件。' }, { actor })
    expect([actor.kind, messagesOf(answer.violations)]).toEqual([actor.kind, ['act.notAllowed']])
  }
})

test('the table to be filled in has the heads of the call’s form and its choices, and is read as it was filled', async () => {
  const { world } = above
  const path = `/files/export/incoming.xlsx?campaignId=${world.campaignId}`
  expect((await download(world, world.asProvince, path)).status).toBeGreaterThanOrEqual(400)
  const { status, bytes } = await download(world, world.asNation, path)
  expect(status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('the template has no sheet')
  const heads = Array.from({ length: sheet.columnCount }, (_, i) => sheet.getRow(1).getCell(i + 1).value)
  const { incomingForm } = await world.ask<{ incomingForm: { columns: { key: string; label: string }[] } }>(
    world.asNation,
    'query ($c: ID!) { incomingForm(campaignId: $c) { columns { key label } } }',
    { c: world.campaignId },
  )
  expect(heads).toEqual(incomingForm.columns.map(({ label }) => label))
  const theme = incomingForm.columns.findIndex(({ key }) => key === 'theme') + 1
  const filled = sheet.getRow(2)
  expect(filled.getCell(theme).dataValidation).toMatchObject({ type: 'list' })
  const title = incomingForm.columns.findIndex(({ key }) => key === 'title') + 1
  filled.getCell(title).value = '模板里的案例'
  filled.getCell(theme).value = '服务中小企业创新发展'
  const table = await bring(above, Buffer.from(await book.xlsx.writeBuffer()), '来件.xlsx')
  expect(await readTable(above, table)).toEqual([
    expect.objectContaining({ title: '模板里的案例', theme: '服务中小企业创新发展' }),
  ])
})
