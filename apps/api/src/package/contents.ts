import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { entryNoun, fillPath, uniquePaths } from '@huibian/domain'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'
import type { Frame } from '../summary/frame'
import { fileById } from '../seal/file'
import { officeFileOf, tableAs } from '../summary/officeTable'
import { SummaryRow } from '../summary/summary.entity'
import { casePapers, type SentCase } from './casePapers'
import { packageNames } from './mail'
import type { ManifestFile, PackageRow } from './package.entity'
import { sentScan } from './sentScan'

/** A file of a package with where its bytes come from; `is` tells the table's papers, and of which entry it is the stamped form. */
export type Piece = ManifestFile & { is?: string; open: () => Readable }

type Bare = Omit<Piece, 'path'>

export const PAPER = 'paper'
export const SCAN = 'scan'

async function made(folder: string, name: string, bytes: Uint8Array): Promise<Bare> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { size: bytes.byteLength, sha256, open: () => createReadStream(path) }
}

async function stored(ctx: Context, id: string | null): Promise<Bare | undefined> {
  const file = id === null ? null : await fileById(ctx, id)
  if (!file || !(await ctx.files.has(file.sha256))) return undefined
  return { size: file.size, sha256: file.sha256, open: () => ctx.files.open(file.sha256) }
}

/** The cases that went with a package, at the versions that went, in its order. */
export function sentCases(ctx: Context, packageId: string): Promise<SentCase[]> {
  return rows<SentCase>(
    ctx.db,
    `select h.position, e.id as "entryId", e.number, v.id as "versionId", v.n as "versionN", v.code, v.sha256, v.title,
       o.name as unit, s.file_id as "scanFileId",
       (select jsonb_build_object('by', x.name, 'source', y.source) from proxy y join organisation x on x.id = e.proxy_id
        where y.entry_id = e.id) as proxy
     from package g join package_entry h on h.package_id = g.id join entry e on e.id = h.entry_id
     join entry_version v on v.id = h.version_id join organisation o on o.id = e.filer_id
     left join lateral (${sentScan}) s on true
     where g.id = $1 order by h.position`,
    [packageId],
  )
}

async function summaryPieces(
  ctx: Context,
  sent: PackageRow,
  frame: Frame,
  folder: string,
): Promise<[string, Bare][]> {
  const summary = await ctx.db.findOneByOrFail(SummaryRow, { id: sent.summaryId })
  if (!summary.frozen) throw new Error('a forwarded table is always frozen')
  const base = frame.file.package?.summaryTable ?? '1 汇总表/汇总表-{单位名称}-第{n}阶段'
  const names = packageNames(frame, sent)
  const paper = await stored(ctx, summary.stampedFileId ?? summary.pdfFileId)
  const scan = await stored(ctx, summary.scanFileId)
  const table = { frame, summary, printed: summary.frozen }
  const sheet = await tableAs(ctx, table, 'xlsx')
  const own = await officeFileOf(ctx, summary, frame.campaignVersion)
  const word = own?.kind === 'word' ? await tableAs(ctx, table, 'docx') : undefined
  if (!paper || (!scan && !summary.stampedFileId))
    throw new Error(`the papers of summary ${summary.id} are lost`)
  return [
    [fillPath(`${base}.pdf`, names), { ...paper, is: PAPER }],
    [fillPath(`${base}.xlsx`, names), await made(folder, 'summary.xlsx', sheet)],
    ...(word
      ? [[fillPath(`${base}.docx`, names), await made(folder, 'summary.docx', word)] as [string, Bare]]
      : []),
    ...(scan ? [[fillPath(`${base}-盖章扫描件.pdf`, names), { ...scan, is: SCAN }] as [string, Bare]] : []),
  ]
}

async function casePieces(
  ctx: Context,
  sent: PackageRow,
  frame: Frame,
  one: SentCase,
  folder: string,
): Promise<[string, Bare][]> {
  const names = {
    ...packageNames(frame, sent),
    序号: String(one.position).padStart(2, '0'),
    案例名称: one.title,
    报送单位: one.unit,
  }
  const noun = entryNoun(frame.file, 'zh')
  const { entryForm, entry } = frame.file.package ?? {
    entryForm: `2 ${noun}报送表/{序号}-{报送单位}-{案例名称}-报送表`,
    entry: `3 ${noun}/{序号}-{报送单位}-{案例名称}`,
  }
  const { office, ...papers } = await casePapers(ctx, one)
  const scan = await stored(ctx, one.scanFileId)
  // A notice may ask for no stamp; a stamped form that is named and is not there is lost.
  if (!scan && one.scanFileId) throw new Error(`the stamped form of ${one.number} is lost`)
  return [
    [fillPath(`${entryForm}.pdf`, names), await made(folder, `${one.position}.pdf`, papers.form)],
    ...(office
      ? [
          [
            fillPath(`${entryForm}.${office.extension}`, names),
            await made(folder, `${one.position}-office`, office.bytes),
          ] as [string, Bare],
        ]
      : []),
    ...(scan
      ? [[fillPath(`${entryForm}-盖章扫描件.pdf`, names), { ...scan, is: one.entryId }] as [string, Bare]]
      : []),
    [fillPath(`${entry}.docx`, names), await made(folder, `${one.position}.docx`, papers.docx)],
  ]
}

/** All files of a package: the stamped table, then each case's form, its scan and its text. `folder` takes what is printed anew. */
export async function piecesOf(
  ctx: Context,
  sent: PackageRow,
  frame: Frame,
  cases: readonly SentCase[],
  folder: string,
  progress: (done: number) => Promise<void>,
): Promise<Piece[]> {
  const named = await summaryPieces(ctx, sent, frame, folder)
  for (const [at, one] of cases.entries()) {
    named.push(...(await casePieces(ctx, sent, frame, one, folder)))
    await progress((at + 1) / cases.length)
  }
  const paths = uniquePaths(named.map(([path]) => path))
  return named.map(([path, bare], at) => ({ path: paths[at] ?? path, ...bare }))
}
