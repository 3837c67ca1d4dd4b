import {
  alikeFrom,
  grounds,
  identityMarks,
  keysOf,
  knownOf,
  marksOf,
  MARKS_FORMAT,
  type Campaign,
  type Content,
  type FrozenFile,
  type IdentityMark,
  type Known,
} from '@huibian/domain'
import { breather } from '../platform/breath'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** From which likeness on a pair is told, the ranges of the keys of files, telephones and people, and of every ground candidates are taken by. */
export const noteLimits = JSON.stringify({
  ...alikeFrom,
  file: keysOf('file'),
  phone: keysOf('phone'),
  person: keysOf('person'),
  grounds: grounds.map(keysOf),
})

/** The marks of something known, with the format they are made in. */
export const marked = (known: Known): object => ({ format: MARKS_FORMAT, ...marksOf(known) })

/** What is noted of one text: an entry of a filer, or a case of former years. */
type Noted = {
  entry?: string
  past?: string
  filer?: string
  known: Known
  identity?: readonly IdentityMark[]
}

/**
 * Notes by what texts are found again, and for entries which of all that is known look alike; one statement however many, whose marks
 * are made in turns with others: twenty thousand take two seconds.
 */
export async function noteLikeness(ctx: Context, noted: readonly Noted[]): Promise<void> {
  const breathe = breather()
  const each: string[] = []
  for (const { known, ...of } of noted) {
    await breathe()
    each.push(JSON.stringify({ ...of, marks: marked(known) }))
  }
  await rows(
    ctx.db,
    `select huibian.identify(n.entry, n.identity), huibian.note_likeness(n.entry, n.past, n.filer, n.marks, $2::jsonb)
     from jsonb_to_recordset($1::jsonb) as n(entry uuid, past uuid, filer uuid, marks jsonb, identity jsonb)`,
    [`[${each.join(',')}]`, noteLimits],
  )
}

type Version = { file: Campaign; filer: string; content: Content; attachments: readonly FrozenFile[] }

/**
 * Notes a version of an entry, and by what rules know another one of its work or author. It is done when the text is finalised and once more when
 * it is sent in: of two texts finalised in the same moment neither finds the other, and the later one sent in does.
 */
export function noteEntry(
  ctx: Context,
  entry: { id: string; filerId: string },
  { file, filer, content, attachments }: Version,
): Promise<void> {
  const known = knownOf(file.form, content, attachments)
  const identity = identityMarks(file.form, { content, files: attachments, filer })
  return noteLikeness(ctx, [{ entry: entry.id, filer: entry.filerId, known, identity }])
}
