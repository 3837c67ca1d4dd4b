import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { ofPost } from '../platform/jobs'
import { ZIP } from '../seal/file'
import { frameOf, type Frame } from '../summary/frame'
import type { SentCase } from './casePapers'
import { piecesOf, sentCases, type Piece } from './contents'
import { writeEml } from './eml'
import { hideRecalled } from './hide'
import { mailOf, packageName } from './mail'
import { PackageRow, type Manifest } from './package.entity'
import { visiblePackage } from './package.queries'
import { packedPieces } from './packed'
import { divide, oversized } from './parts'

const argsSchema = z.object({ packageId: z.string() })
const CHECKSUMS = '校验清单.txt'
const MEGABYTE = 1024 * 1024

function manifestOf(
  sent: PackageRow,
  frame: Frame,
  cases: readonly SentCase[],
  pieces: readonly Piece[],
): Manifest {
  return {
    name: packageName(frame, sent),
    campaign: frame.campaignTitle,
    organisation: frame.organisation.name,
    phase: frame.phaseTitle,
    n: sent.n,
    kind: sent.kind,
    forwardedAt: sent.forwardedAt.toISOString(),
    cases: cases.map(({ position, number, title, unit, versionN: version, code, sha256, proxy }) => ({
      position,
      number,
      title,
      unit,
      version,
      code,
      sha256,
      ...(proxy ? { proxy } : {}),
    })),
    files: pieces.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  }
}

type Written = { id: string; name: string; path: string; size: number }

async function archive(
  ctx: Context,
  sent: PackageRow,
  file: { path: string; name: string; pieces: readonly Piece[]; manifest?: Manifest },
): Promise<Written> {
  const list = file.manifest ? Buffer.from(JSON.stringify(file.manifest, null, 2)) : undefined
  const entries = file.pieces.map(({ path, open }) => ({ name: path, open }))
  if (list) entries.push({ name: 'manifest.json', open: () => Readable.from([list]) })
  const { size } = await writeArchive(file.path, entries, { at: sent.forwardedAt, manifest: CHECKSUMS })
  const { id } = await keepFile(ctx, file.path, {
    name: file.name,
    mime: ZIP,
    noun: 'package',
    subjectId: sent.id,
    seenBy: sent.seenBy,
  })
  return { id, name: file.name, path: file.path, size }
}

async function writeParts(
  ctx: Context,
  sent: PackageRow,
  folder: string,
  given: { name: string; pieces: readonly Piece[]; limit: number },
): Promise<Written[]> {
  const parts = divide(given.pieces, given.limit)
  const written: Written[] = []
  for (const [at, pieces] of parts.entries()) {
    const name = safeName(`${given.name}-第${at + 1}卷共${parts.length}卷.zip`)
    written.push(await archive(ctx, sent, { path: join(folder, `part-${at + 1}.zip`), name, pieces }))
  }
  return written
}

/** Writes what was forwarded: one archive, parts that a mailbox takes where it is too large, and a mail to be sent as it is. */
async function write(
  ctx: Context,
  sent: PackageRow,
  folder: string,
  progress: (share: number) => Promise<void>,
) {
  const frame = await frameOf(ctx, sent)
  const cases = await sentCases(ctx, sent.id)
  const papers = await piecesOf(ctx, sent, frame, cases, folder, (done) => progress(0.05 + 0.75 * done))
  const pieces = [...papers, ...(await packedPieces(ctx, { sent, frame, pieces: papers }))]
  const manifest = manifestOf(sent, frame, cases, pieces)
  const name = packageName(frame, sent)
  const path = join(folder, 'package.zip')
  const whole = await archive(ctx, sent, { path, name: safeName(`${name}.zip`), pieces, manifest })
  await progress(0.9)
  const limit = (frame.file.package?.partMegabytes ?? 45) * MEGABYTE
  const parts = whole.size > limit ? await writeParts(ctx, sent, folder, { name, pieces, limit }) : []
  const mail = await mailOf(ctx, sent)
  const eml = join(folder, 'mail.eml')
  await writeEml(eml, mail, { attached: parts.length > 0 ? [] : [whole], named: parts, at: sent.forwardedAt })
  const { id: emlFileId } = await keepFile(ctx, eml, {
    name: safeName(`${name}.eml`),
    mime: 'message/rfc822',
    noun: 'package',
    subjectId: sent.id,
    seenBy: sent.seenBy,
  })
  const tooLarge = parts.length > 0 ? oversized(pieces, limit).map(({ path: of }) => of) : []
  return {
    fileId: whole.id,
    emlFileId,
    partFileIds: parts.map(({ id }) => id),
    // The archive is written by now: which of its files no mail takes is for the page alone.
    manifest: tooLarge.length > 0 ? { ...manifest, partLimit: limit, oversized: tooLarge } : manifest,
  }
}

/** The job behind 上报. Run twice it writes once: what is there already stands. */
export const writeJob = ofPost(async (ctx, args, progress) => {
  const { packageId } = argsSchema.parse(args)
  const sent = await visiblePackage(ctx, packageId)
  if (sent.fileId) return sent.fileId
  const folder = await mkdtemp(join(tmpdir(), 'huibian-package-'))
  try {
    const written = await write(ctx, sent, folder, (share) => progress(share, 'step.package'))
    await ctx.db.update(PackageRow, { id: packageId }, written)
    // The row is held by now: a recall that came meanwhile is seen, and one that comes after sees these files.
    await hideRecalled(ctx, packageId)
    return written.fileId
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
