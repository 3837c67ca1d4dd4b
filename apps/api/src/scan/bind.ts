import { readCode, safeName, settingsOf } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepFile } from '../attachment/keepFile'
import { demandVerb, isWriter, writerName } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry, visibleEntry } from '../entry/entry.queries'
import { sentLine, type Frame } from '../entry/frame'
import { placeOf } from '../entry/stampers'
import { caseOf } from '../filing/facts'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { assembleScan, type Assembled } from './assemble'
import type { ScanPart } from './scan.type'

/** A stamped scan for a version; `typedCode` is what the clerk reads on the paper where the machine cannot. */
export type Binding = { versionId: string; parts: ScanPart[]; typedCode?: string }

type Version = NonNullable<Frame['version']>
type Checked = { codeRead: string | null; codeTyped: string | null; check: 'matched' | 'typed' | 'confirmed' }

type Paper = { assembled: Assembled; typedCode: string | undefined; perUnit: boolean }

/**
 * The code on the paper against the version's: read beats typed, a differing one is refused with both named; but the form of a whole unit names
 * others beside it.
 */
function checkCode(version: Version, { assembled: { codes }, typedCode, perUnit }: Paper): Checked {
  const { code, n } = version
  const foreign = perUnit && codes.includes(code) ? undefined : codes.find((found) => found !== code)
  if (foreign !== undefined) refuse('scan.wrongCode', { found: foreign, code }, 'parts')
  if (codes.includes(code)) return { codeRead: code, codeTyped: null, check: 'matched' }
  if (!typedCode?.trim()) return refuse('scan.codeNeeded', { n }, 'typedCode')
  const typed = readCode(typedCode)
  if ('mistake' in typed) return refuse(typed.mistake.message, typed.mistake.args, 'typedCode')
  if (typed.code !== code) refuse('scan.typedOther', { typed: typed.code, code }, 'typedCode')
  return { codeRead: null, codeTyped: typed.code, check: 'typed' }
}

/** A sent entry's scan is seen by those who read what was sent in, from the moment it is there. */
const seenBy = (entry: EntryRow, frame: Frame): string =>
  entry.state === 'finalised' ? frame.writers : sentLine(frame)

/** Which file bears the stamp of which version, and how its code was compared. */
export type NotedScan = {
  entryId: string
  versionId: string
  fileId: string
  pages: number
  checked: Checked
  byName: string
  /** Whose seals it has, where it was sealed in the system. */
  sealedBy?: readonly string[]
}

type Kept = { entry: EntryRow; frame: Frame; version: Version; assembled: Assembled; checked: Checked }

/**
 * A file that is the stamped form of a version from now on; what stood there before stays, replaced. A seal that was still asked for on the
 * form of before is pressed no more: it would take the place of this one.
 */
export async function noteScan(ctx: Context, noted: NotedScan): Promise<string> {
  const { entryId, versionId, fileId, pages, checked } = noted
  const id = v7()
  // Counting what is replaced has it replaced first: of one version one scan stands.
  await ctx.db.query(
    `with before as (update scan set replaced_at = $10 where version_id = $3 and replaced_at is null returning id),
       asked as (update seal_request set state = 'void', decided_at = $10 where version_id = $3 and state = 'waiting')
     insert into scan (id, entry_id, version_id, file_id, pages, code_read, code_typed, "check", by_name, at, sealed_by)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from (select count(*) from before) as replaced`,
    [
      id,
      entryId,
      versionId,
      fileId,
      pages,
      checked.codeRead,
      checked.codeTyped,
      checked.check,
      noted.byName,
      ctx.now,
      noted.sealedBy ?? null,
    ],
  )
  return id
}

async function writeScan(ctx: Context, { entry, frame, version, assembled, checked }: Kept): Promise<string> {
  const { bytes, pages } = assembled
  const file = await keepFile(ctx, bytes, {
    noun: 'scan',
    subjectId: entry.id,
    seenBy: seenBy(entry, frame),
    name: safeName(`${entry.title}-报送表盖章件-第${version.n}稿.pdf`),
    mime: 'application/pdf',
    pages,
  })
  return noteScan(ctx, {
    entryId: entry.id,
    versionId: version.id,
    fileId: file.id,
    pages,
    checked,
    byName: writerName(ctx, entry),
  })
}

/**
 * Binds the stamped scan to the version that stands. While the entry is submitted and nobody has begun to review it, a wrong scan is
 * replaced the same way, without touching the text. Whom it was sent to binds the form that its own unit stamps, until it goes on.
 *
 * No deadline is asked: a scan brings nothing in. What is not sent in yet still meets the gate when it is sent; what came in by its time keeps
 * its mark, and were its wrong scan not replaced after the close, only a return would be left, after which it could not come again.
 */
export async function bindScan(ctx: Context, id: string, binding: Binding): Promise<EntryRow> {
  await visibleEntry(ctx, id)
  // Reading takes seconds: nobody waits behind it, and the entry is locked only when it is done.
  const assembled = await assembleScan(ctx, binding.parts)
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, entry.state === 'finalised' ? 'entry.attachScan' : 'entry.replaceScan', entry)
  const { file, frame } = await caseOf(ctx, entry)
  const own = actorOf(ctx).post.organisation.id
  if (!isWriter(ctx, entry) && placeOf(file, entry.route, frame, own) === undefined) refuse('scan.filersOwn')
  const { version } = frame
  if (!version) return refuse('entry.notFinalised')
  if (version.id !== binding.versionId) refuse('scan.otherVersion', { n: version.n })
  const perUnit = settingsOf(file).formPer === 'unit'
  const checked = checkCode(version, { assembled, typedCode: binding.typedCode, perUnit })
  const scanId = await writeScan(ctx, { entry, frame, version, assembled, checked })
  ctx.loaders.clear()
  await record(ctx, {
    act: frame.scan ? 'entry.scanReplaced' : 'entry.scanBound',
    noun: 'entry',
    subjectId: id,
    seenBy: entry.seenBy,
    ...(frame.scan ? { before: { scan: frame.scan.id } } : {}),
    after: { scan: scanId, version: version.id, pages: assembled.pages, ...checked },
  })
  return entry
}
