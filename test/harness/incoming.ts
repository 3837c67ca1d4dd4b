import { printedFields, type Campaign, type Content } from '@huibian/domain'
import { blankPdf } from './cases'
import { registerIncoming } from '../../apps/api/src/incoming/register'
import { cameOf, type Side } from './installations'
import { unzipped } from './unzipped'
import { upload } from './upload'
import { dataOf, type Actor } from './world'

/** A line of what came in, as the one who registers it gives it. */
export type Line = { cells: { [key: string]: string }; textId?: string; formId?: string }

export type Incoming = {
  senderId: string
  phase: string
  source: string
  receivedAt: string
  reason: string
  tableScanId: string
  tableId?: string
  rows: Line[]
}

/** Uploads a file of what came in, by default as the nation. */
export const bring = (
  { world }: Side,
  bytes: Uint8Array,
  filename: string,
  actor: Actor = world.asNation,
): Promise<string> => upload(world, actor, bytes, { purpose: 'incoming', filename })

/** The lines of a table as the system reads them. */
export async function readTable({ world }: Side, uploadId: string): Promise<Line['cells'][]> {
  const answer = await world.ask<{ readIncomingTable: { rows: Line['cells'][] } }>(
    world.asNation,
    'mutation ($c: ID!, $u: ID!) { readIncomingTable(campaignId: $c, uploadId: $u) { rows } }',
    { c: world.campaignId, u: uploadId },
  )
  return answer.readIncomingTable.rows
}

export type ReadIncoming = {
  rows: { place: number; errors: string[]; notes: string[] }[]
  opened: {
    n: number
    kind: string
    newUnits: string[]
    changes: { added: object[]; replaced: object[]; removed: object[] }
    faults: { message: string; says: string }[]
    cases: { title: string; number: string; unitKnown: boolean }[]
  } | null
}

/** What came in as it would stand, with the statements that it took to say so. */
export async function lookedAt(
  { world }: Side,
  incoming: Incoming,
): Promise<{ read: ReadIncoming; statements: number }> {
  const answer = await world.perform(
    world.asNation,
    `mutation ($c: ID!, $a: IncomingInput!) { readIncoming(campaignId: $c, incoming: $a) { rows { place errors notes }
       opened { n kind newUnits changes faults { message says } cases { title number unitKnown } } } }`,
    { c: world.campaignId, a: incoming },
  )
  const { readIncoming: read } = dataOf<{ readIncoming: ReadIncoming }>(answer)
  return { read, statements: answer.statements }
}

export const readIncoming = async (side: Side, incoming: Incoming): Promise<ReadIncoming> =>
  (await lookedAt(side, incoming)).read

/** What came of registering. */
export function register(
  side: Side,
  incoming: Incoming,
  { actor = side.world.asNation, admitUnits = false } = {},
) {
  const given = { ...incoming, receivedAt: new Date(incoming.receivedAt) }
  const { campaignId } = side.world
  return cameOf(side, actor, (ctx) => registerIncoming(ctx, campaignId, { incoming: given, admitUnits }))
}

/** All that the nation works with, but for the ids and hashes that each registration makes for itself. */
export async function workedWith({ database, world }: Side): Promise<object> {
  const one = (sql: string): Promise<object[]> => database.rows(sql)
  const matrix = await world.ask(
    world.asNation,
    `query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { name } cells { phase submitted accepted forwarded short late } } } }`,
    { c: world.campaignId },
  )
  return {
    matrix,
    entries:
      await one(`select u.key as filer, r.key as receiver, e.phase, e.kind, e.route, e.state, e.mark, e.seen_by, e.number, e.title,
      e.theme, e.words, v.n, regexp_replace(v.content::text, '"file": "[^"]*"', '"file"', 'g') as content
      from entry e join organisation u on u.id = e.filer_id join organisation r on r.id = e.receiver_id
      join entry_version v on v.id = e.forwarded_version_id where e.state = 'forwarded' order by e.number`),
    packages:
      await one(`select g.phase, g.n, g.kind, g.state, g.mark, g.seen_by, (select jsonb_agg(jsonb_build_array(e.number, h.position,
      h.remark) order by h.position) from package_entry h join entry e on e.id = h.entry_id where h.package_id = g.id) as holds
      from package g order by g.n`),
    tables:
      await one(`select s.phase, s.n, s.state, s.frozen->>'unit' as unit, s.frozen->>'heading' as heading,
      (select jsonb_agg(r - 'entry' - 'version') from jsonb_array_elements(s.frozen->'rows') r) as rows from summary s order by s.n`),
    places: await one(
      `select e.number, p.rule, p.bonus, p.state from place p join entry e on e.id = p.entry_id order by 1, 2`,
    ),
    marks:
      await one(`select e.number, i.kind, i.value, i.state from identity i join entry e on e.id = i.entry_id
      where i.kind <> 'file' order by 1, 2, 3`),
    counts:
      await one(`select o.key, k.phase, k.state, k.mark, k.n from counter k join participation p on p.id = k.participation_id
      join organisation o on o.id = p.organisation_id where k.n > 0 order by 1, 2, 3, 4`),
  }
}

/** What came by mail: the files of a package that another installation made, without the data that it carries. */
export type Mailed = { table: Buffer; texts: Buffer[]; forms: Buffer[]; scan: Buffer }

export async function mailedOf(archive: Buffer): Promise<Mailed> {
  const files = [...(await unzipped(archive))].sort(([one], [other]) => (one < other ? -1 : 1))
  const within = (folder: string, end: string): Buffer[] =>
    files.filter(([path]) => path.startsWith(folder) && path.endsWith(end)).map(([, bytes]) => bytes)
  const [table = Buffer.alloc(0)] = within('1 ', '.xlsx')
  const [scan = blankPdf] = within('1 ', '盖章扫描件.pdf')
  return { table, scan, texts: within('3 ', '.docx'), forms: within('2 ', '盖章扫描件.pdf') }
}

/** What the form of a case says and the notice's table does not: typed from the paper. */
export function typedFrom(file: Campaign, content: Content): Line['cells'] {
  const said = printedFields(file.form, content)
  const keys = ['period', 'summary', 'previouslyFiled', 'contact.title', 'contact.mobile']
  return Object.fromEntries(keys.map((key) => [key, said[key] ?? '']))
}

type Sent = { archive: Buffer; contents: readonly Content[]; notice: Campaign }

/** What came by mail, uploaded file by file, its table read and what only the forms say typed from the paper. */
export async function arrivedOf(
  side: Side,
  { archive, contents, notice }: Sent,
  { at, ...whose }: { senderId: string; phase: string; at: string },
): Promise<Incoming> {
  const { table, texts, forms, scan } = await mailedOf(archive)
  const tableId = await bring(side, table, '案例汇总表.xlsx')
  const cells = await readTable(side, tableId)
  const rows: Line[] = []
  for (const [place, line] of cells.entries())
    rows.push({
      cells: { ...line, ...typedFrom(notice, contents[place] ?? {}) },
      textId: await bring(side, texts[place] ?? blankPdf, `${place + 1}.docx`),
      formId: await bring(side, forms[place] ?? blankPdf, `${place + 1}.pdf`),
    })
  const tableScanId = await bring(side, scan, '案例汇总表-盖章.pdf')
  return { ...whose, source: 'mail', receivedAt: at, reason: '', tableScanId, tableId, rows }
}
