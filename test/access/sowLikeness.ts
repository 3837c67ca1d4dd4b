import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { day, put, type Case, type Grown } from './sown'

/** A case of former years that each case looks like, and each case alike to the one before it. */
export async function putLikeness(
  database: TestDatabase,
  { root }: Grown,
  cases: readonly Case[],
): Promise<void> {
  const past = cases.map((_, at) => ({
    id: v7(),
    owner_id: root.id,
    year: 2000,
    campaign: '种',
    title: `往年${at}`,
    unit: '种',
    phone: '',
    author: '',
    contact: '',
    email: '',
    at: day,
  }))
  await put(database, 'past_case', past)
  const fingerprint = { past_case_id: null, format: '种', keys: [], title: [], text: [] }
  await put(
    database,
    'fingerprint',
    cases.map(({ id }) => ({ id: v7(), entry_id: id, ...fingerprint })),
  )
  const found = { title: 1, text: 1, files: 0, phones: 0, found_at: day }
  const none = { other_id: null, past_case_id: null }
  await put(
    database,
    'likeness',
    cases.flatMap(({ id }, at) => [
      { id: v7(), entry_id: id, ...none, past_case_id: past[at]?.id, ...found },
      ...cases
        .slice(at - 1, at)
        .map((other) => ({ id: v7(), entry_id: id, ...none, other_id: other.id, ...found })),
    ]),
  )
}
