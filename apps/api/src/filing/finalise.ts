import { judge, rulesOf, versionCode, versionHash, type Campaign } from '@huibian/domain'
import { v7 } from 'uuid'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound, refuse, refuseIf } from '../platform/refusal'
import { advance } from '../entry/advance'
import { carryScan } from './carryScan'
import { demandRevision, demandVerb, writerName } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { noteEntry } from '../likeness/note'
import { demandComesAgain } from './comeAgain'
import { caseOf, draftFacts, type Case } from './facts'
import { fixedOf } from './fixed'
import { demandOwnFiles } from './pictures'
import { writeDraft } from './save'
import { shownOf } from './shown'

type Version = { id: string; entryId: string; n: number; title: string; code: string }

/**
 * Writes the version of exactly this content, or takes the entry's own up again, in one statement. Another entry's twin is refused, but not
 * the one it is carried from.
 */
const sql = `with same as (
    select id, entry_id, n, title, code from entry_version where code = $7 and not huibian.relayed(entry_id, $2)
    order by (entry_id = $2) desc limit 1),
  again as (update entry_version v set taken_back_at = null,
      finalised_at = case when v.submitted_at is null then $13 else v.finalised_at end
    from same where v.id = same.id and same.entry_id = $2),
  made as (insert into entry_version (id, entry_id, n, content, campaign_version, attachments, sha256, code, words, title, theme,
      by_id, by_name, finalised_at, relayed)
    select $1, $2, coalesce(max(n), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
      exists (select 1 from entry_version v where v.code = $7 and v.entry_id <> $2)
    from entry_version where entry_id = $2 having not exists (select 1 from same)
    returning id, entry_id, n, title, code)
  select id, entry_id as "entryId", n, title, code from same union all select id, entry_id, n, title, code from made`

async function writeVersion(
  ctx: Context,
  entry: EntryRow,
  { file, attachments }: { file: Campaign; attachments: { id: string; sha256: string }[] },
): Promise<Version> {
  const { campaignVersion, draft } = entry
  const sha256 = versionHash({ campaignVersion, fields: draft, attachments })
  const { title, theme, words } = shownOf(file, draft)
  const json = JSON.stringify
  const written = await row<Version>(ctx.db, sql, [
    v7(),
    entry.id,
    json(draft),
    campaignVersion,
    json(attachments),
    sha256,
    versionCode(sha256),
    words,
    title,
    theme,
    signedInOf(ctx).accountId,
    writerName(ctx, entry),
    ctx.now,
  ])
  if (!written) throw new NotFound()
  if (written.entryId !== entry.id)
    refuse('entry.sameAsOther', { title: written.title, n: written.n, code: written.code })
  return written
}

/** A unit may have been renamed, moved or followed by another since the draft was saved: what is frozen says what holds today. */
async function bearNames(ctx: Context, entry: EntryRow, { file, frame }: Case): Promise<void> {
  const fixed = Object.entries(fixedOf(file, frame, entry.phase))
  if (fixed.every(([id, value]) => entry.draft[id] === value)) return
  await writeDraft(ctx, entry, { file, content: { ...entry.draft, ...Object.fromEntries(fixed) } })
}

/** A soft rule may be passed over with a reason, which is given when the version is sent in: 定稿 does not wait for it. */
function firmRules(file: Campaign, phase: string): ReturnType<typeof rulesOf> {
  return rulesOf(file, phase).filter(({ strength }) => strength === 'hard')
}

/** 定稿: freezes the draft as the next version, with its hash and code, and moves it to 待盖章. */
export async function finaliseEntry(ctx: Context, id: string, revision: number): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.finalise', entry)
  demandRevision(entry, revision)
  const whole = await caseOf(ctx, entry)
  await bearNames(ctx, entry, whole)
  const facts = await draftFacts(ctx, entry, whole, { content: entry.draft })
  refuseIf(judge(firmRules(whole.file, entry.phase), 'finalise', facts))
  const attachments = await demandOwnFiles(ctx, id, { form: whole.file.form, content: entry.draft })
  const version = await writeVersion(ctx, entry, { file: whole.file, attachments })
  const { file, frame } = whole
  await noteEntry(ctx, entry, { file, filer: frame.filer.name, content: entry.draft, attachments })
  // What its receiver has before it while it is being written is what it returned.
  if (entry.submittedVersionId) await carryScan(ctx, entry, { file: whole.file, versionId: version.id })
  return advance(ctx, entry, 'finalise', {
    set: { currentVersionId: version.id, finalisedFrom: entry.state },
    after: { version: version.id, code: version.code },
  })
}

/**
 * Takes a finalised version back: its print is void, and the text can be changed again. What the receiver has before it, sent in and
 * returned unchanged, stays as it was.
 */
export async function takeBackEntry(ctx: Context, id: string): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.takeBack', entry)
  await demandComesAgain(ctx, 'entry.takeBack', entry)
  if (entry.currentVersionId !== entry.submittedVersionId)
    await ctx.db.query('update entry_version set taken_back_at = $2 where id = $1', [
      entry.currentVersionId,
      ctx.now,
    ])
  return advance(ctx, entry, 'takeBack', {
    set: { finalisedFrom: null },
    before: { version: entry.currentVersionId },
  })
}
