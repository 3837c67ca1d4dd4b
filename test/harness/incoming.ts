import { printedFields, type Campaign, type Content } from '@huibian/domain'
import { blankPdf } from './cases'
import type { Side } from './installations'
import { unzipped } from './unzipped'
import { upload } from './upload'
import type { Actor } from './world'

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

export async function readIncoming({ world }: Side, incoming: Incoming): Promise<ReadIncoming> {
  const answer = await world.ask<{ readIncoming: ReadIncoming }>(
    world.asNation,
    `mutation ($c: ID!, $a: IncomingInput!) { readIncoming(campaignId: $c, incoming: $a) { rows { place errors notes }
       opened { n kind newUnits changes faults { message says } cases { title number unitKnown } } } }`,
    { c: world.campaignId, a: incoming },
  )
  return answer.readIncoming
}

/** The answer of the act that registers, whatever it is. */
export function register(
  { world }: Side,
  incoming: Incoming,
  { actor = world.asNation, admitUnits = false } = {},
) {
  return world.perform(
    actor,
    `mutation ($c: ID!, $a: IncomingInput!, $u: Boolean!) { registerIncoming(campaignId: $c, incoming: $a, admitUnits: $u) {
       package { id n kind state mark origin { source by } parts { name } } errors { url } } }`,
    { c: world.campaignId, a: incoming, u: admitUnits },
  )
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
