import {
  identityMarks,
  knownOf,
  knownOfPast,
  olderFormats,
  type Content,
  type Form,
  type FrozenFile,
  type PastKnown,
} from '@huibian/domain'
import type { Platform } from '../platform/context'
import { rows } from '../platform/database'
import { separately } from '../platform/transaction'
import { marked, noteLimits } from './note'

/** So many texts are read in one go, and marked in one round, for the rounds of other nouns wait meanwhile. */
const most = { read: 50, round: 500 } as const

const nobody = { organisationKey: '' }

type Before = { entry_id: string | null; past_case_id: string | null; filer_id: string | null } & (
  | { past: PastKnown }
  | { past: null; filer: string | null; form: Form; content: Content; attachments: FrozenFile[] }
)

const readBefore = (platform: Platform): Promise<Before[]> =>
  separately(platform.source, nobody, (db) =>
    rows<Before>(db, 'select * from huibian.marked_before($1, $2)', [olderFormats, most.read]),
  )

/** What cannot be marked is tried again after so long: a later release may know how. */
const aside = '1 hour'

const setAside = (platform: Platform, { entry_id, past_case_id }: Before): Promise<unknown> =>
  separately(platform.source, nobody, (db) =>
    db.query('select huibian.set_aside($1, $2, app_now() + $3::interval)', [entry_id, past_case_id, aside]),
  )

/** Each in a transaction of its own, so that nobody who finalises waits for more than one. */
async function markAnew(platform: Platform, before: Before): Promise<void> {
  const known = before.past
    ? knownOfPast(before.past)
    : knownOf(before.form, before.content, before.attachments)
  await separately(platform.source, nobody, async (db) => {
    if (!before.past) {
      const work = { content: before.content, files: before.attachments, filer: before.filer ?? '' }
      const marks = JSON.stringify(identityMarks(before.form, work))
      await db.query('select huibian.identify($1, $2::jsonb)', [before.entry_id, marks])
    }
    await db.query('select huibian.mark_anew($1, $2, $3, $4::jsonb, $5::jsonb, $6)', [
      before.entry_id,
      before.past_case_id,
      before.filer_id,
      JSON.stringify(marked(known)),
      noteLimits,
      olderFormats,
    ])
  })
}

/**
 * Marks anew, some a round, what was marked in a format of before, so that a release that knows more finds it in what stands already, and what
 * a catalogue that came after it is to be compared with. One text that cannot be marked keeps no other waiting.
 */
export async function markRound(platform: Platform): Promise<void> {
  for (let done = 0; done < most.round; done += most.read) {
    const before = await readBefore(platform)
    for (const one of before) {
      if (platform.stopping?.aborted) return
      await markAnew(platform, one).catch(async (cause: Error) => {
        console.error(`a text could not be marked anew and is set aside: ${cause.message}`)
        await setAside(platform, one)
      })
    }
    if (before.length < most.read) return
  }
}
