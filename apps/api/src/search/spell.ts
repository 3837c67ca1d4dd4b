import { pinyin } from 'pinyin-pro'
import type { Platform } from '../platform/context'
import { rows } from '../platform/database'
import { separately } from '../platform/transaction'

type Unspelled = { subjectId: string; readingId: string | null; words: string }

/** So many texts are spelled in one transaction. */
const most = 1000

/** The first letters of the pinyin of a text, by the readings that its words have; what is not Chinese stays as it is. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
}

async function spellSome(platform: Platform): Promise<number> {
  return separately(platform.source, { organisationKey: '' }, async (db) => {
    const found = await rows<Unspelled>(
      db,
      'select subject_id as "subjectId", reading_id as "readingId", words from huibian.unspelled($1)',
      [most],
    )
    if (found.length === 0) return 0
    const spelled = found.map((one) => ({ ...one, initials: initialsOf(one.words) }))
    await db.query('select huibian.spell($1::jsonb)', [JSON.stringify(spelled)])
    return found.length
  })
}

/** Spells what was written since the last round, so that no search has to. */
export async function spellRound(platform: Platform): Promise<void> {
  while (!platform.stopping?.aborted && (await spellSome(platform)) === most);
}
