/** What line breaking needs to know of an unbreakable piece of a line, in points. */
export type Piece = {
  width: number
  /** Blank that goes when the piece begins a line; negative where it is set in. */
  leadingCut: number
  /** Blank that goes when the piece ends a line. */
  trailingCut: number
  /** What the blank behind it may give up inside a line. */
  give: number
  /** Gaps inside it and behind it that can be stretched. */
  gaps: number
  /** A line may not end behind it. */
  noNewLine: boolean
  /** A line has to end behind it. */
  lineEnd: boolean
}

/** A line that is no better than this is taken only where there is no other. */
const hopeless = 1e6

/** A gap stretched by a whole point begins to show: from there on it costs four times as much. */
const stretched = (points: number): number => (points > 1 ? 4 * points * points : points * points)

/** Giving up all that marks and breaths can give looks like stretching every gap by three quarters of a point. */
const shrunk = (share: number): number => 0.6 * share * share

/** A last line of one character, or of one and its mark, looks lost; under ragged lines one character does. */
const lonely = 0.5
const few = (ragged: boolean): number => (ragged ? 1.5 : 2.5)

/** A column of text: its width, the size of a character, and whether its lines are left as long as they come. */
export type Column = { width: number; em: number; ragged?: boolean }

/** What a line costs that is not the last: `slack` points are left of the width, or wanting. */
function costOf(slack: number, give: number, gaps: number, { width, ragged = false }: Column): number {
  if (slack < -0.001) return -slack <= give ? shrunk(-slack / give) : Infinity
  if (ragged) return (slack / width) ** 2
  return gaps <= 0 ? hopeless : stretched(slack / gaps)
}

/** A last line may be as short as it likes, unless it looks lost behind others. */
function costOfLast(natural: number, give: number, whole: boolean, column: Column): number {
  const { width, em, ragged = false } = column
  if (width - natural < -0.001) return costOf(width - natural, give, 0, column)
  return natural < few(ragged) * em && !whole ? lonely : 0
}

/** The place a line from `from` ends at where nothing fits: as much as the width holds, one piece at least. */
function forcedEnd(pieces: readonly Piece[], from: number, width: number): number {
  let [to, natural] = [from, 0]
  for (; to < pieces.length; to++) {
    natural += pieces[to]?.width ?? 0
    if (to > from && (natural > width || pieces[to - 1]?.lineEnd === true)) break
  }
  return to
}

/**
 * Where the lines of a paragraph end (indexes of the piece behind each), so that the paragraph as a whole is as even as it can be:
 * Chinese marks and breaths shrink where that spares a loose line.
 */
export function bestBreaks(pieces: readonly Piece[], column: Column): number[] {
  const costs = new Float64Array(pieces.length + 1).fill(Infinity)
  const origins = new Int32Array(pieces.length + 1)
  costs[0] = 0
  const reach = (to: number, cost: number, from: number): void => {
    if (cost >= (costs[to] ?? 0)) return
    costs[to] = cost
    origins[to] = from
  }
  for (let from = 0; from < pieces.length; from++) {
    const cost = costs[from] ?? Infinity
    if (cost === Infinity) continue
    if (!linesFrom(pieces, from, column, (to, more) => reach(to, cost + more, from)))
      reach(forcedEnd(pieces, from, column.width), cost + hopeless, from)
  }
  const ends: number[] = []
  for (let to = pieces.length; to > 0; to = origins[to] ?? 0) ends.push(to)
  return ends.reverse()
}

/** A line that fills less than this share of the width is taken only where there is no other. */
const least = ({ width, ragged = false }: Column): number => (ragged ? 0.5 : 0.75) * width

/** Tells of every line that may begin at `from` and what it costs; false where there is none. */
function linesFrom(
  pieces: readonly Piece[],
  from: number,
  column: Column,
  found: (to: number, cost: number) => void,
): boolean {
  const { width, em } = column
  const shortest = least(column)
  let [sum, give, gaps, any, short] = [-(pieces[from]?.leadingCut ?? 0), 0, 0, false, from]
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined) break
    sum += piece.width
    const last = piece.lineEnd || at + 1 === pieces.length
    const natural = sum - piece.trailingCut
    if (natural - give > width + em) break
    if (!last && natural <= shortest) {
      if (!piece.noNewLine) short = at + 1
    } else if (last || !piece.noNewLine) {
      const cost = last
        ? costOfLast(natural, give, from === 0, column)
        : costOf(width - natural, give, gaps + piece.gaps - 1, column)
      if (cost !== Infinity) found(at + 1, cost)
      any ||= cost !== Infinity
    }
    if (piece.lineEnd) break
    give += piece.give
    gaps += piece.gaps
  }
  if (!any && short > from) found(short, hopeless)
  return any || short > from
}
