import { formFor, identityMarks, rulesOf, seeksIn, talliesOf, type Other, type Tally } from '@huibian/domain'
import type { Context } from '../platform/context'
import { besideOf, takeBeside, type Asked } from '../quota/beside'
import { placesOf } from '../quota/places'
import type { Frame } from './frame'
import type { Line } from './lines'

/** What other entries decide of a table: the tallies of all its lines together, and for each which others look like it. */
export type Beside = { tallies: Tally[]; others: ReadonlyMap<string, Other[]> }

/** What is taken is written down whole, as it was when it was sent in; what is only looked at asks for what forwarding asks. */
function askedOf(frame: Frame, lines: readonly Line[], take: boolean): Asked[] {
  const rules = rulesOf(frame.file, frame.phase).filter(({ at }) => take || at.includes('forward'))
  const seeks = seeksIn(rules)
  const but = lines.map(({ entryId }) => entryId)
  return lines.map((line) => {
    const { entryId, campaignId, content, theme } = line
    const places = placesOf(frame.file, {
      entry: line,
      filer: { id: line.filerId, name: line.unit },
      receiver: frame.organisation,
      content,
    })
    const work = { content, files: line.files, filer: line.unit }
    const marks = seeks === 'none' ? [] : identityMarks(formFor(frame.file.form, line), work)
    return { entryId, campaignId, but, places, marks, seeks, filer: line.filerId, theme }
  })
}

const concerns = ({ places, seeks }: Asked): boolean =>
  seeks !== 'none' || places.some(({ at }) => at.includes('forward'))

/** Asks once for all lines; to `take` is to hold what they take until the operation ends. */
export async function besideLines(
  ctx: Context,
  { frame, lines }: { frame: Frame; lines: readonly Line[] },
  take: boolean,
): Promise<Beside> {
  const asked = askedOf(frame, lines, take)
  if (!asked.some(concerns)) return { tallies: [], others: new Map() }
  const found = take
    ? await takeBeside(ctx, asked)
    : await Promise.all(asked.map((each) => besideOf(ctx, each)))
  const places = asked.flatMap((each) => each.places.filter(({ at }) => at.includes('forward')))
  const tallies = talliesOf(
    places,
    found.flatMap(({ held }) => held),
  )
  return { tallies, others: new Map(asked.map(({ entryId = '' }, at) => [entryId, found[at]?.others ?? []])) }
}
