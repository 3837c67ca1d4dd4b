import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { day, lineOf, put, type Case, type Grown } from './sown'

/** A reminder to the filer of each case by its receiver, and a call that the receiver noted. */
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
}
