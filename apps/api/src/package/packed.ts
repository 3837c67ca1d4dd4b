import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { PACKAGE_FORMAT, packageDataSchema, type PackageData, type PackedUnit } from '@huibian/domain'
import type { Context } from '../platform/context'
import type { Frame } from '../summary/frame'
import { SummaryRow } from '../summary/summary.entity'
import { PAPER, SCAN, type Piece } from './contents'
import type { PackageRow } from './package.entity'
import { packedUnit, storedCases, type StoredCase } from './packed.queries'

/** Where the data lie that another installation reads. */
export const DATA_PATH = '4 报送数据/报送数据.json'

const placed = (position: number, at: number, end: string): string =>
  `4 报送数据/${String(position).padStart(2, '0')}-${String(at + 1).padStart(2, '0')}${end}`

const pathOf = (position: number, at: number, name: string): string =>
  placed(position, at, extname(name).toLowerCase())

const originalPath = (position: number, at: number, mime: string): string =>
  placed(position, at, `-原图.${mime === 'image/png' ? 'png' : 'jpg'}`)

type Given = { sent: PackageRow; frame: Frame; pieces: readonly Piece[] }

const placeOf = (pieces: readonly Piece[], is: string): string | undefined =>
  pieces.find((piece) => piece.is === is)?.path

/** The files that the texts of the cases show, and what they were made of, which nobody opens but another installation. */
const attachmentPieces = (ctx: Context, cases: readonly StoredCase[]): Piece[] =>
  cases.flatMap(({ position, attachments }) =>
    attachments.flatMap(({ sha256, size, name, original }, at) => {
      const piece = (path: string, file: { sha256: string; size: number }): Piece => ({
        path,
        size: file.size,
        sha256: file.sha256,
        open: () => ctx.files.open(file.sha256),
      })
      const whole = original ? [piece(originalPath(position, at, original.mime), original)] : []
      return [piece(pathOf(position, at, name), { sha256, size }), ...whole]
    }),
  )

function dataOf(
  { sent, frame, pieces }: Given,
  summary: SummaryRow,
  packed: { sender: PackedUnit; cases: readonly object[] },
): PackageData {
  const { id, n, kind, reason, mark, forwardedAt } = sent
  return packageDataSchema.parse({
    format: PACKAGE_FORMAT,
    campaign: frame.campaignTitle,
    phase: sent.phase,
    sender: packed.sender,
    contact: { name: frame.contactName, phone: frame.contactPhone },
    package: { id, n, kind, reason, mark, forwardedAt: forwardedAt.toISOString() },
    summary: {
      id: summary.id,
      n: summary.n,
      code: summary.code,
      sha256: summary.frozenSha256,
      printed: summary.frozen,
      paper: placeOf(pieces, PAPER),
      scan: placeOf(pieces, SCAN) ?? null,
      approver: summary.approver ?? '',
      approvedAt: summary.approvedAt?.toISOString() ?? null,
    },
    cases: packed.cases,
    files: pieces.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  })
}

/** What another installation needs to hold the same rows: the data of the package, and the files that its papers do not show. */
export async function packedPieces(ctx: Context, given: Given): Promise<Piece[]> {
  const stored = await storedCases(ctx, given.sent.id)
  const attached = attachmentPieces(ctx, stored)
  const cases = stored.map(({ attachments, scan, ...one }) => ({
    ...one,
    attachments: attachments.map((file, at) => ({
      ...file,
      path: pathOf(one.position, at, file.name),
      original: file.original && {
        ...file.original,
        path: originalPath(one.position, at, file.original.mime),
      },
    })),
    scan: scan && { ...scan, path: placeOf(given.pieces, one.entry) },
  }))
  const summary = await ctx.db.findOneByOrFail(SummaryRow, { id: given.sent.summaryId })
  const sender = await packedUnit(ctx, given.sent.organisationId)
  const pieces = [...given.pieces, ...attached]
  const data = Buffer.from(JSON.stringify(dataOf({ ...given, pieces }, summary, { sender, cases }), null, 1))
  const sha256 = createHash('sha256').update(data).digest('hex')
  return [...attached, { path: DATA_PATH, size: data.byteLength, sha256, open: () => Readable.from([data]) }]
}
