import { isDay, may } from '@huibian/domain'
import { validate } from 'uuid'
import { visibleEntry } from '../entry/entry.queries'
import { frameOf } from '../entry/frame'
import { visiblePackage } from '../package/package.queries'
import { actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import { limits, type PageInput } from '../platform/wire.type'
import { visibleSummary } from '../summary/summary.queries'
import type { RecordLine, RecordPage } from './record.type'

/** `from` and `to`: days in Beijing, both of them included. */
export type RecordListing = {
  noun?: string
  subject?: string
  from?: string
  to?: string
  page: PageInput
}

const columns = `r.id::text as id, r.at, r.account_name as account, r.post_kind as post, r.organisation_name as organisation,
  r.act, r.noun, coalesce(r.subject_id::text, '') as subject, r.before, r.ok`

/**
 * SQL: what a person calls the thing of a line: an account's or a unit's name, or the title of the call that it belongs to. A case's own title
 * is content, which whoever reads the whole record does not read.
 */
const nameSql = `coalesce((select a.name from account a where a.id = r.subject_id),
  (select o.name from organisation o where o.id = r.subject_id),
  (select c.title from campaign c where c.id = coalesce(r.campaign_id, r.subject_id)), '')`

type Lines = { where: string; values: unknown[]; page: PageInput; name?: string; after?: string }

async function listed(ctx: Context, lines: Lines): Promise<RecordPage> {
  const { where, values, page, name = `''`, after = 'r.after' } = lines
  const { limit, offset } = limits(page)
  const next = values.length
  const items = await rows<RecordLine>(
    ctx.db,
    `select ${columns}, ${after} as after, ${name} as "subjectName" from record r where ${where} order by r.id desc limit $${next + 1} offset $${next + 2}`,
    [...values, limit, offset],
  )
  const counted = await row<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from record r where ${where}`,
    values,
  )
  return { items, total: counted?.n ?? 0 }
}

/** Which lines of the record the auditor of organisation $1 reads. */
export const auditedBy = `exists (select 1 from organisation o join organisation own on own.id = $1
  where o.id = r.organisation_id and starts_with(o.path, own.path))`

/** The auditor's record: what people of its organisation, and of those below it, did. Cases themselves are not in it. */
function audited(ctx: Context, listing: RecordListing): Promise<RecordPage> {
  const where = `${auditedBy}
    and ($2::text is null or r.noun = $2) and ($3::uuid is null or r.subject_id = $3)
    and ($4::date is null or r.at >= $4::date::timestamp at time zone 'Asia/Shanghai')
    and ($5::date is null or r.at < ($5::date + 1)::timestamp at time zone 'Asia/Shanghai')`
  const { noun = null, subject = null, from = null, to = null, page } = listing
  for (const day of [from, to])
    if (day !== null && !isDay(day)) refuse('record.day', { day: day.slice(0, 20) })
  if (subject !== null && !validate(subject)) return Promise.resolve({ items: [], total: 0 })
  const values = [actorOf(ctx).post.organisation.id, noun, subject, from, to]
  return listed(ctx, { where, values, page, name: nameSql })
}

/** Nouns whose history is shown to those who see the thing itself. */
const seeing: { [noun: string]: (ctx: Context, id: string) => Promise<unknown> } = {
  entry: visibleEntry,
  summary: visibleSummary,
  package: visiblePackage,
}

/** How an entry came in by time is not said to the peer that filed it, in its history as little as beside the entry. */
async function toldAfter(ctx: Context, noun: string | undefined, subject: string): Promise<string> {
  return noun === 'entry' && (await frameOf(ctx, subject)).asPeer ? `r.after - 'mark'` : 'r.after'
}

/** The record for the auditor; for everybody else the history of one thing that they see, as far as their organisation was to know. */
export async function recordsOf(ctx: Context, listing: RecordListing): Promise<RecordPage> {
  const actor = actorOf(ctx)
  const { organisation } = actor.post
  if (may(actor, 'record.read', { organisation: organisation.id })) return audited(ctx, listing)
  const { noun, subject, page } = listing
  const look = noun === undefined ? undefined : seeing[noun]
  if (!look || subject === undefined) refuse('record.oneThing')
  await look(ctx, subject)
  return listed(ctx, {
    where: `r.noun = $1 and r.subject_id = $2 and strpos(r.seen_by, $3) > 0`,
    values: [noun, subject, `/${organisation.key}/`],
    page,
    after: await toldAfter(ctx, noun, subject),
  })
}
