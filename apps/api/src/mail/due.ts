import { dayOf } from '@huibian/domain'
import { isWorkday } from 'chinese-days'
import { v7 } from 'uuid'
import { instantAt } from '../campaign/close.queries'
import { row, rows, type Db } from '../platform/database'
import { admits } from '../account/authenticate'
import type { MailKind } from './mail.type'
import { momentsSql } from './moments'
import { scanClosesOf } from './scanCloses'

/** What is older is not told any more: a server set up today does not tell of last year. */
const old = 86_400_000

/** At most so many of each kind a round; the next round takes the rest. */
const most = 500

/** A way of telling: the table that notes what was told, the work that tells it, whom it reaches, and how often it is tried. */
export type Way = { noted: 'mail' | 'telling'; job: string; reaches: string; attempts: number }

/** One thing to be told to one person in one post. */
export type Due = {
  accountId: string
  postId: string
  organisationId: string
  kind: MailKind
  subjectId: string
  about: string
}

/** The clerks of a unit whom a way reaches; in one call also those who are invited into it. */
const clerks = ({ reaches }: Way, call?: string): string => `post p
  join lateral (select h.account_id from holding h where h.post_id = p.id and h.until is null${
    call === undefined
      ? ''
      : ` union select i.account_id from invitation i where i.post_id = p.id and i.campaign_id = ${call} and ${admits}`
  }) as held on true
  join account a on a.id = held.account_id and a.disabled_at is null ${reaches}`

const fresh = (
  { noted }: Way,
  { kind, subject, about }: { kind: string; subject: string; about: string },
): string =>
  `not exists (select 1 from ${noted} m where m.account_id = a.id and m.post_id = p.id and m.kind = ${kind} and m.subject_id = ${subject}
    and m.about = ${about})`

/** Returns and acceptances of the last day, from the record, for the clerks of the units on the line of the case or of the package. */
const decisionsSql = (
  way: Way,
): string => `select a.id as "accountId", p.id as "postId", o.id as "organisationId", d.kind, r.subject_id as "subjectId", r.id::text as about
  from record r join (values ('entry.returned', 'returned', 'filingClerk'), ('entry.accepted', 'accepted', 'filingClerk'),
    ('package.returned', 'packageBack', 'reviewingClerk'), ('package.entrySentBack', 'caseBack', 'reviewingClerk')) d(act, kind, post)
    on d.act = r.act
  cross join lateral unnest(string_to_array(trim(both '/' from r.seen_by), '/')) as line(key)
  join organisation o on o.key = line.key and o.valid_to is null
  join ${clerks(way, 'r.campaign_id')} on p.organisation_id = o.id and p.kind = d.post
  where r.at > $1 and r.ok and (d.post = 'filingClerk' or o.id <> r.organisation_id)
    and ${fresh(way, { kind: 'd.kind', subject: 'r.subject_id', about: 'r.id::text' })} order by r.id, a.id limit $2`

/** Reminders of the last day, for the clerks who file or send on in each of the units that were asked. */
const remindersSql = (
  way: Way,
): string => `select a.id as "accountId", p.id as "postId", o.id as "organisationId", 'reminder' as kind, r.subject_id as "subjectId",
    r.after ->> 'phase' || ' ' || r.id as about
  from record r cross join lateral unnest(string_to_array(trim(both '/' from r.seen_by), '/')) as line(key)
  join organisation o on o.key = line.key and o.id <> r.organisation_id and o.valid_to is null
  join participation f on f.campaign_id = r.subject_id and f.organisation_id = o.id
  join ${clerks(way, 'r.subject_id')} on p.organisation_id = o.id and p.kind = case f.role when 'filer' then 'filingClerk' else 'reviewingClerk' end
  where r.act = 'chase.reminded' and r.at > $1 and r.ok
    and ${fresh(way, { kind: "'reminder'", subject: 'r.subject_id', about: "r.after ->> 'phase' || ' ' || r.id" })} order by r.id, a.id limit $2`

/**
 * Closes that may bind a filer or a receiver, of those below it too, for whom it may enter, and the ends of the days that scans may follow them,
 * at each of their moments; which one does is asked when the mail goes.
 */
const closesSql = (
  way: Way,
): string => `select distinct a.id as "accountId", p.id as "postId", o.id as "organisationId", 'deadline' as kind, c.id as "subjectId",
    ph.key || ' ' || extract(epoch from t.until)::bigint || ' ' || w.moment as about
  from campaign c join phase ph on ph.campaign_id = c.id
  join participation f on f.campaign_id = c.id and f.role in ('filer', 'receiver')
  cross join lateral (select ph.closes_at as until union select d.until from deadline d
    where d.campaign_id = c.id and d.phase = ph.key and d.replaced_at is null
      and (d.participation_id = f.id or d.participation_id = f.receiver_id or d.participation_id is null and d.granted_by_id = f.receiver_id
        or f.role = 'receiver' and (d.granted_by_id = f.id
          or exists (select 1 from participation u where u.id = d.participation_id and u.receiver_id = f.id)))) b
  cross join lateral (select b.until union select s.until from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) as s(campaign, close, until)
    where s.campaign = c.id and s.close = b.until) t
  join (${momentsSql}) as w(moment, since, until) on t.until - w.since <= $1::timestamptz and t.until - w.until > $1::timestamptz
  join organisation o on o.id = f.organisation_id and o.valid_to is null
  join ${clerks(way, 'c.id')} on p.organisation_id = o.id and p.kind = case f.role when 'filer' then 'filingClerk' else 'reviewingClerk' end
  where c.state = 'published'
    and ${fresh(way, { kind: "'deadline'", subject: 'c.id', about: "ph.key || ' ' || extract(epoch from t.until)::bigint || ' ' || w.moment" })} limit $2`

/** From eight in the morning, once a working day, those who look after others in a call of which a phase closes, for all or for some, within a week or closed within one. */
const digestSql = (
  way: Way,
): string => `select a.id as "accountId", p.id as "postId", o.id as "organisationId", 'digest' as kind, o.id as "subjectId",
    to_char($1::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as about
  from organisation o join ${clerks(way)} on p.organisation_id = o.id and p.kind in ('reviewingClerk', 'editor')
  where o.valid_to is null and extract(hour from $1::timestamptz at time zone 'Asia/Shanghai') >= 8
    and exists (select 1 from participation f join campaign c on c.id = f.campaign_id and c.state = 'published'
      join (select campaign_id, closes_at as until from phase union all select campaign_id, until from deadline where replaced_at is null) t
        on t.campaign_id = c.id and t.until between $1::timestamptz - interval '7 days' and $1::timestamptz + interval '7 days'
      where f.organisation_id = o.id and f.role = case p.kind when 'editor' then 'owner' else 'receiver' end)
    and ${fresh(way, { kind: "'digest'", subject: 'o.id', about: "to_char($1::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD')" })} limit $2`

/** Takes down what is to be told and queues it as the work of whom it goes to; what another worker has taken down is left to it. */
const queueSql = ({ noted, job }: Way): string => `with asked as (
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[])
      as a(id, job, account, post, organisation, kind, subject, about)),
  told as (
    insert into ${noted} (id, account_id, post_id, kind, subject_id, about, job_id, at)
    select id, account, post, kind, subject, about, job, $9 from asked on conflict on constraint ${noted}_once do nothing returning id),
  made as (
    insert into job (id, kind, args, account_id, post_id, organisation_id, created_at, attempts)
    select a.job, '${job}', jsonb_build_object('${noted}Id', a.id), a.account, a.post, a.organisation, $9, $10
    from asked a join told using (id) returning id, attempts)
  select huibian.enqueue(id, attempts) from made`

/** Notes what is told and queues it. */
export async function queue(
  db: Db,
  due: readonly Due[],
  { way, now }: { way: Way; now: Date },
): Promise<void> {
  if (due.length === 0) return
  const column = (name: keyof Due): string[] => due.map((one) => one[name])
  await db.query(queueSql(way), [
    due.map(() => v7()),
    due.map(() => v7()),
    column('accountId'),
    column('postId'),
    column('organisationId'),
    column('kind'),
    column('subjectId'),
    column('about'),
    now,
    way.attempts,
  ])
}

/** While a demo is played its clock passes through weeks: what is owed on the way, and done a moment later, is told to nobody. */
const playing = `select 1 from setting where key = 'demo.playing' and (value->>'progress')::float < 1`

/** What is to be told now and was not yet, by a way, computed from the record and from closes that are near. */
export async function dueNow(db: Db, now: Date, way: Way): Promise<Due[]> {
  if (await row(db, playing)) return []
  const since = new Date(now.getTime() - old)
  const decisions = await rows<Due>(db, decisionsSql(way), [since, most])
  const scans = await scanClosesOf(db, now)
  const asked = [now, most, scans.campaignIds, scans.closes, scans.untils]
  const closes = await rows<Due>(db, closesSql(way), asked)
  const reminders = await rows<Due>(db, remindersSql(way), [since, most])
  const works = isWorkday(dayOf(instantAt(now)))
  const digests = works ? await rows<Due>(db, digestSql(way), [now, most]) : []
  return [...decisions, ...closes, ...reminders, ...digests]
}
