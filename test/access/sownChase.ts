import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { day, lineOf, put, type Case, type Grown } from './sown'

/** A reminder to the filer of each case by its receiver, a call that the receiver noted, and what each filing clerk was told. */
export async function putChase(
  database: TestDatabase,
  { campaignId }: Grown,
  cases: readonly Case[],
): Promise<void> {
  const place = ({ filer, receiver }: Case): object => ({
    id: v7(),
    campaign_id: campaignId,
    phase: 'one',
    organisation_id: filer.id,
    by_organisation_id: receiver.id,
    by_name: '种',
    at: day,
  })
  await put(
    database,
    'reminder',
    cases.map((one) => ({ ...place(one), seen_by: lineOf(one.receiver, one.filer), peer: false })),
  )
  await put(
    database,
    'call_note',
    cases.map((one) => ({ ...place(one), seen_by: lineOf(one.receiver), person: '接', answer: '答' })),
  )
  await database.rows(
    `with made as (
       insert into job (id, kind, args, account_id, post_id, organisation_id, state, created_at)
       select gen_random_uuid(), 'inbox.tell', '{}', h.account_id, p.id, p.organisation_id, 'done', $2
       from post p join holding h on h.post_id = p.id where p.kind = 'filingClerk' and p.organisation_id = any($1::uuid[])
       returning id, account_id, post_id, organisation_id),
     told as (
       insert into telling (id, account_id, post_id, kind, subject_id, about, job_id, at)
       select id, account_id, post_id, 'returned', id, id::text, id, $2 from made),
     read as (
       insert into packet_reading (id, job_id, campaign_id, organisation_id, account_id, seen_by, upload_ids)
       select gen_random_uuid(), m.id, $3, m.organisation_id, m.account_id, '/' || o.key || '/', '{}'
       from made m join organisation o on o.id = m.organisation_id)
     insert into inbox (id, account_id, post_id, seen_by, kind, title, says, link, at)
     select m.id, m.account_id, m.post_id, '/' || o.key || '/', 'returned', '所种之提醒', '', '/', $2
     from made m join organisation o on o.id = m.organisation_id`,
    [cases.map(({ filer }) => filer.id), day, campaignId],
  )
}
