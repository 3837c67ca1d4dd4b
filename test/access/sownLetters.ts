import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { day, hash, lineOf, put, type Case, type Grown } from './sown'

/** A letter of each receiver that chases, seen by its own people alone. */
export async function putLetters(
  database: TestDatabase,
  { campaignId }: Grown,
  cases: readonly Case[],
): Promise<void> {
  const [file] = await database.rows<{ id: string }>('select id from file limit 1')
  const issuers = new Map(cases.map(({ receiver }) => [receiver.id, receiver]))
  await put(
    database,
    'letter',
    [...issuers.values()].map((issuer) => ({
      id: v7(),
      campaign_id: campaignId,
      organisation_id: issuer.id,
      title: '催办通知',
      number: '',
      code: v7(),
      sha256: hash,
      file_id: file?.id,
      seen_by: lineOf(issuer),
      by_name: '种',
      at: day,
    })),
  )
}
