import { wordsOf, type Campaign, type Content } from '@huibian/domain'
import { v7 } from 'uuid'
import type { EntryRow } from '../entry/entry.entity'
import type { WaiverInput } from '../entry/entry.type'
import { frameOf } from '../entry/frame'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import type { ChecklistAnswer } from '../review/review.type'

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
 * What a version says of the fields that the call above asks for, each of its files now a file of the entry above; fields that only the relay
 * asks for stay with it.
 */
export async function contentCopied(
  ctx: Context,
  versionId: string,
  { entry, form }: { entry: EntryRow; form: Campaign['form'] },
): Promise<Content> {
  const version = await row<Version>(ctx.db, 'select content, attachments from entry_version where id = $1', [
    versionId,
  ])
  const { writers: seenBy } = await frameOf(ctx, entry.id)
  const ids = version?.attachments.map(({ id }) => id) ?? []
  const made =
    ids.length > 0 ? await filesCopied(ctx, ids, { entryId: entry.id, seenBy }) : new Map<string, string>()
  const asked = form.fields.flatMap(({ id }) => {
    const value = version?.content[id]
    return value === undefined ? [] : [[id, value] as const]
  })
  const text = JSON.stringify(Object.fromEntries(asked))
  return JSON.parse([...made].reduce((sum, [of, now]) => sum.replaceAll(of, now), text)) as Content
}

/** The stamped form goes along; its code is the relay's, so that whoever carries it answers for its being the same. */
export async function scanCopied(ctx: Context, fromVersion: string, entry: EntryRow): Promise<void> {
  const scan = await row<{ fileId: string; pages: number; byName: string }>(
    ctx.db,
    `select s.file_id as "fileId", s.pages, s.by_name as "byName" from scan s
     where s.replaced_at is null and (s.version_id = $1 or exists (select 1 from waiver w where w.scan_id = s.id and w.version_id = $1))
     order by s.version_id = $1 desc limit 1`,
    [fromVersion],
  )
  if (!scan) return
  const { writers: seenBy } = await frameOf(ctx, entry.id)
  const made = await filesCopied(ctx, [scan.fileId], { entryId: entry.id, seenBy })
  await ctx.db.query('update scan set replaced_at = $2 where entry_id = $1 and replaced_at is null', [
    entry.id,
    ctx.now,
  ])
  await ctx.db.query(
    `insert into scan (id, entry_id, version_id, file_id, pages, code_read, code_typed, "check", by_name, at)
     values ($1, $2, $3, $4, $5, null, null, 'confirmed', $6, $7)`,
    [v7(), entry.id, entry.currentVersionId, made.get(scan.fileId), scan.pages, scan.byName, ctx.now],
  )
  ctx.loaders.clear()
}

/** Who affirmed what in the relay affirmed it in these words, then; only what the call above asks for in the same words. */
export async function attestedCopied(
  ctx: Context,
  fromVersion: string,
  { entry, file }: { entry: EntryRow; file: Campaign },
): Promise<string[]> {
  const copied = await rows<{ key: string }>(
    ctx.db,
    `insert into attestation (version_id, entry_id, key, text, text_sha256, by_name, at)
     select $2, $3, t.key, t.text, t.text_sha256, t.by_name, t.at from attestation t
     join unnest($4::text[], $5::text[]) as asked(key, text) on asked.key = t.key and asked.text = t.text
     where t.version_id = $1 on conflict (version_id, key) do nothing returning key`,
    [
      fromVersion,
      entry.currentVersionId,
      entry.id,
      file.attestations.map(({ id }) => id),
      file.attestations.map(({ says }) => wordsOf(says)),
    ],
  )
  return copied.map(({ key }) => key)
}

/** The reasons for which soft rules of the call above were passed over in the relay. */
export function waiversOf(ctx: Context, fromVersion: string, file: Campaign): Promise<WaiverInput[]> {
  const soft = file.rules.filter(({ strength }) => strength === 'soft').map(({ id }) => id)
  return rows<WaiverInput>(
    ctx.db,
    'select distinct on (rule) rule, reason from waiver where version_id = $1 and scan_id is null and rule = any($2) order by rule, at desc',
    [fromVersion, soft],
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
