import { rulesOf, wordsOf, type Campaign, type Content } from '@huibian/domain'
import { v7 } from 'uuid'
import type { EntryRow } from '../entry/entry.entity'
import type { WaiverInput } from '../entry/entry.type'
import { frameOf } from '../entry/frame'
import { fixedOf } from '../filing/fixed'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import type { ChecklistAnswer } from '../review/review.type'
import { noteScan } from '../scan/bind'

type Version = { content: Content; attachments: { id: string }[] }

async function filesCopied(
  ctx: Context,
  ids: readonly string[],
  of: { entryId: string; seenBy: string },
): Promise<Map<string, string>> {
  const made = new Map(ids.map((id) => [id, v7()]))
  await ctx.db.query(
    `insert into file (id, sha256, size, mime, name, noun, subject_id, width, height, pages, seconds, bit_rate, frame_rate, seen_by,
       account_id, created_at, original_sha256, original_size, original_mime, original_width, original_height)
     select c.made, f.sha256, f.size, f.mime, f.name, f.noun, $3, f.width, f.height, f.pages, f.seconds, f.bit_rate, f.frame_rate, $4,
       $5, $6, f.original_sha256, f.original_size, f.original_mime, f.original_width, f.original_height
     from unnest($1::uuid[], $2::uuid[]) as c(of, made) join file f on f.id = c.of`,
    [[...made.keys()], [...made.values()], of.entryId, of.seenBy, ctx.signedIn?.accountId ?? null, ctx.now],
  )
  return made
}

/**
 * What a version says of the fields that the call above asks for, each of the files that they name now a file of the entry above; what only
 * the relay asks for stays with it.
 */
export async function contentCopied(
  ctx: Context,
  versionId: string,
  { entry, file }: { entry: EntryRow; file: Campaign },
): Promise<Content> {
  const version = await row<Version>(ctx.db, 'select content, attachments from entry_version where id = $1', [
    versionId,
  ])
  const frame = await frameOf(ctx, entry.id)
  // What the call fills in itself is what it knows today, not what the relay knew then.
  const fixed = fixedOf(file, frame, entry.phase)
  const asked = file.form.fields.flatMap(({ id }) => {
    const value = version?.content[id]
    return value === undefined || id in fixed ? [] : [[id, value] as const]
  })
  const text = JSON.stringify(Object.fromEntries(asked))
  const ids = version?.attachments.map(({ id }) => id).filter((id) => text.includes(id)) ?? []
  if (ids.length === 0) return Object.fromEntries(asked)
  const made = await filesCopied(ctx, ids, { entryId: entry.id, seenBy: frame.writers })
  return JSON.parse([...made].reduce((sum, [of, now]) => sum.replaceAll(of, now), text)) as Content
}

type Stamped = { fileId: string; pages: number; byName: string; sealedBy: string[] | null }

/** The stamped form goes along; its code is the relay's, so that whoever carries it answers for its being the same. */
export async function scanCopied(ctx: Context, fromVersion: string, entry: EntryRow): Promise<void> {
  const scan = await row<Stamped>(
    ctx.db,
    `select s.file_id as "fileId", s.pages, s.by_name as "byName", s.sealed_by as "sealedBy" from scan s
     where s.replaced_at is null and (s.version_id = $1 or exists (select 1 from waiver w where w.scan_id = s.id and w.version_id = $1))
     order by s.version_id = $1 desc, s.at desc limit 1`,
    [fromVersion],
  )
  if (!scan || !entry.currentVersionId) return
  const { writers: seenBy } = await frameOf(ctx, entry.id)
  const made = await filesCopied(ctx, [scan.fileId], { entryId: entry.id, seenBy })
  await noteScan(ctx, {
    entryId: entry.id,
    versionId: entry.currentVersionId,
    fileId: made.get(scan.fileId) ?? '',
    pages: scan.pages,
    checked: { codeRead: null, codeTyped: null, check: 'confirmed' },
    byName: scan.byName,
    sealedBy: scan.sealedBy ?? undefined,
  })
  ctx.loaders.clear()
}

/**
 * Who affirmed what in the relay affirmed it in these words, then; only what the call above asks for in the same words. What stands already
 * under words that came up once before is told too.
 */
export async function attestedCopied(
  ctx: Context,
  fromVersion: string,
  { entry, file }: { entry: EntryRow; file: Campaign },
): Promise<string[]> {
  const affirmed = await rows<{ key: string }>(
    ctx.db,
    `with asked as (select t.* from attestation t
       join unnest($4::text[], $5::text[]) as a(key, text) on a.key = t.key and a.text = t.text where t.version_id = $1),
     copied as (insert into attestation (version_id, entry_id, key, text, text_sha256, by_name, at)
       select $2, $3, key, text, text_sha256, by_name, at from asked on conflict (version_id, key) do nothing)
     select key from asked`,
    [
      fromVersion,
      entry.currentVersionId,
      entry.id,
      file.attestations.map(({ id }) => id),
      file.attestations.map(({ says }) => wordsOf(says)),
    ],
  )
  return affirmed.map(({ key }) => key)
}

/** The reasons for which soft rules of the call above were passed over in the relay; being late for the relay is no reason to be late above. */
export function waiversOf(
  ctx: Context,
  fromVersion: string,
  { entry, file }: { entry: EntryRow; file: Campaign },
): Promise<WaiverInput[]> {
  const soft = rulesOf(file, entry.phase).filter(
    ({ kind, strength }) => strength === 'soft' && kind !== 'beforeInstant',
  )
  return rows<WaiverInput>(
    ctx.db,
    'select distinct on (rule) rule, reason from waiver where version_id = $1 and scan_id is null and rule = any($2) order by rule, at desc',
    [fromVersion, soft.map(({ id }) => id)],
  )
}

/** The checklist of the call above as the relay's reviewer answered it; absent where some item was not asked there. */
export async function checkedIn(
  ctx: Context,
  entryId: string,
  items: readonly string[],
): Promise<ChecklistAnswer[] | undefined> {
  const last = await row<{ checklist: ChecklistAnswer[] }>(
    ctx.db,
    `select checklist from review where entry_id = $1 and decision = 'accept' order by at desc, id desc limit 1`,
    [entryId],
  )
  const answers = (last?.checklist ?? []).filter(({ item }) => items.includes(item))
  return answers.length === items.length ? answers : undefined
}
