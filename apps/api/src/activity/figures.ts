import { figureText, leaps, readFigure, type CountedThing, type Reported } from '@huibian/domain'
import { eachOf, refuse, refuseIf } from '../platform/refusal'
import type { Figure, FigureInput, StoredFigures } from './activity.type'

/** A figure as the law knows it, of one as it is stored. */
export function reportedOf(stored: StoredFigures[string] | undefined): Reported {
  if (stored?.state !== 'given') return { state: stored?.state ?? 'blank' }
  const { value = 0, qualifier } = stored
  return { state: 'given', quantity: qualifier === undefined ? { value } : { value, qualifier } }
}

function read(text: string, thing: CountedThing): Reported {
  const found = readFigure(text, thing)
  if ('finding' in found) {
    const { message, args } = found.finding
    refuseIf([{ rule: message, message, args, path: `figures.${thing.key}`, strength: 'hard' }])
    return { state: 'blank' }
  }
  return found.figure
}

function stored(thing: CountedThing, input: FigureInput): StoredFigures[string] {
  const path = `figures.${thing.key}`
  const now = read(input.text, thing)
  const before = read(input.last ?? '', thing)
  const last = before.state === 'given' ? before.quantity : undefined
  if (leaps(now, last) && input.stands !== true)
    refuse('figure.leap', { field: thing.name, value: figureText(now), last: last?.value ?? 0 }, path)
  return {
    state: now.state,
    ...(now.state === 'given' ? now.quantity : {}),
    ...(last === undefined ? {} : { last: last.value }),
  }
}

/** Figures as they are kept. Of an activity that was not held every figure is 未开展. */
export function figuresKept(
  things: readonly CountedThing[],
  inputs: readonly FigureInput[],
  held: boolean,
): StoredFigures {
  const unknown = inputs.find(({ measure }) => !things.some(({ key }) => key === measure))
  if (unknown) refuse('activity.noMeasure', { measure: unknown.measure })
  const kept = eachOf(
    things.map((thing) => (): [string, StoredFigures[string]][] => {
      const input = inputs.find(({ measure }) => measure === thing.key)
      if (!held) return [[thing.key, { state: 'notHeld' }]]
      return input === undefined ? [] : [[thing.key, stored(thing, input)]]
    }),
  )
  return Object.fromEntries(kept.flat())
}

/** Figures as they cross the wire. */
export function figuresShown(kept: StoredFigures): Figure[] {
  return Object.entries(kept).map(([measure, one]) => ({
    measure,
    state: one.state,
    text: figureText(reportedOf(one)),
    ...(one.value === undefined ? {} : { value: one.value }),
    ...(one.last === undefined ? {} : { last: one.last }),
  }))
}
