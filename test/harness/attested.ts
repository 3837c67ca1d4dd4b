import { createHash } from 'node:crypto'
import type { NoticeStage } from './notices'
import type { Actor } from './world'

type Kept = { key: string; version: string; text: string; by_name: string; at: string }

/** The first digits of the words' hash, counted here and not by the law: the words are canonical JSON, English before Chinese. */
const versionOf = ({ en, zh }: { en: string; zh: string }): string =>
  createHash('sha256').update(JSON.stringify({ en, zh })).digest('hex').slice(0, 16)

/**
 * What is kept as confirmed for a table, whole, and what it must be when `by` has just confirmed all that the notice's file asks of a
 * recommending body: its own words, of this version, in this name and at this instant.
 */
export async function attestedFor(
  { database, file }: NoticeStage,
  { id, by }: { id: string; by: Actor },
): Promise<{ kept: Kept[]; asked: Kept[] }> {
  const kept = await database.rows<Kept>(
    `select key, version, text, by_name, to_json(at) #>> '{}' as at from summary_attestation
     where summary_id = $1 order by key collate "C"`,
    [id],
  )
  const [now] = await database.rows<{ at: string }>(`select to_json(app_now()) #>> '{}' as at`)
  const asked = file.attestations
    .filter((each) => each.by === 'receiver' && each.at === 'forward')
    .map(({ id: key, says }) => {
      if (typeof says === 'string') throw new Error(`${key} is worded in one language alone`)
      return { key, version: versionOf(says), text: says.zh, by_name: by.name, at: now?.at ?? '' }
    })
  return { kept, asked }
}
