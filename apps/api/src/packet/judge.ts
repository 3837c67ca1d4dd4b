import { heldWords, readDay, sheetFigure, type CountedThing, type Violation } from '@huibian/domain'
import { v7 } from 'uuid'
import type {
  Activity,
  ActivityInput,
  ActivityState,
  FigureInput,
  StoredFigures,
} from '../activity/activity.type'
import type { Kept } from '../activity/keepActivities'
import { fitted, struckIn, type Counting } from '../activity/saveActivity'
import type { Context } from '../platform/context'
import { refusedFor } from '../platform/refusal'
import { spoken } from '../platform/say'
import { rowSays, type SheetRow } from '../platform/sheet'
import { rowOf, toldLastIn, withFigures, type ToldLast } from './judge.standing'
import { stateWords } from './packet.sheets'

/** A row with what is wrong with it; a row that only belongs to another's fault has no words of its own. */
export type Judged = { row: SheetRow; errors: string[] }

/** A row of figures, with what it tells of where that is known. */
type JudgedFigure = Judged & { measure: string }

/** An activity of the sheets: to be kept under its id, or handed back with the rows of its figures. */
export type JudgedActivity = Judged & {
  figures: JudgedFigure[]
  kept?: Kept & { id: string; again: boolean }
  /** Of figures that came without it, the activity that stands already. */
  standing?: Activity
}

/** What activities are judged by: plans by name, what is counted, the unit's activities that stand already and its figures of the year before. */
export type Ground = {
  plans: ReadonlyMap<string, string>
  counting: Counting
  there: readonly Activity[]
  last: ReadonlyMap<string, number>
}

/** What was refused, in words; a leap is confirmed in a column of the sheet. */
function wordsOf(ctx: Context, violation: Violation): string[] {
  const message = violation.message === 'figure.leap' ? 'packet.leap' : violation.message
  return spoken([{ ...violation, message }], ctx).map(({ says }) => says)
}

/** All that a piece of work is refused for, in words. */
export const refusalsOf = (ctx: Context, work: () => void): string[] =>
  refusedFor(work).flatMap((violation) => wordsOf(ctx, violation))

/** A cell's text; an absent column's is empty. */
export const cell = (row: SheetRow, key: string): string => row.values[key]?.trim() ?? ''

/** A day's cell, however an office writes the day. */
export const dayCell = (row: SheetRow, key: string): string => readDay(cell(row, key))

const idNamed = (plans: ReadonlyMap<string, string>, name: string): string | undefined =>
  [...plans].find(([, one]) => one === name)?.[0]

function stateOf(word: string): ActivityState | undefined {
  if (word === stateWords.held) return 'held'
  if (word === stateWords.notHeld) return 'notHeld'
  return word === stateWords.planned ? 'planned' : undefined
}

/** A figure's cells as the law reads a figure; a row in which nothing was written says nothing. */
function figureOf(
  row: SheetRow,
  thing: CountedThing,
): FigureInput | { message: string; args: object } | undefined {
  const [held, word, number] = [cell(row, 'held'), cell(row, 'word'), cell(row, 'number')]
  if (`${held === heldWords.held ? '' : held}${word}${number}` === '') return undefined
  const text = sheetFigure({ held, word, number }, thing.name)
  if (typeof text !== 'string') return text
  return { measure: thing.key, text, last: cell(row, 'last'), stands: cell(row, 'stands') === '是' }
}

type Owner = JudgedActivity | { message: string; args?: { title: string } }

/** To which of the activities a row of figures belongs: that of its name, else the only one of its kind; of the sheet, else of those that stand. */
function ownerOf(row: SheetRow, activities: JudgedActivity[], { plans, there }: Ground): Owner {
  const [title, plan] = [cell(row, 'title'), cell(row, 'plan')]
  const found = activities.filter(
    (one) =>
      !one.standing &&
      (title === '' || cell(one.row, 'title') === title) &&
      (plan === '' || cell(one.row, 'plan') === plan),
  )
  const [only] = found
  if (only) return found.length === 1 ? only : { message: 'packet.whichActivity' }
  const id = idNamed(plans, plan)
  const stands = there.filter((one) => one.plan === id && (title === '' || one.title === title))
  const [standing] = stands
  if (!standing) return { message: 'packet.noActivity' }
  if (stands.length > 1) return { message: 'packet.whichActivity' }
  if (!standing.proxyId) return { message: 'packet.ownActivity', args: { title: standing.title } }
  const known = activities.find((one) => one.standing === standing)
  if (known) return known
  const owner = { row: rowOf(standing, plans), errors: [], figures: [], standing }
  activities.push(owner)
  return owner
}

type Placed = { figures: Map<JudgedActivity, FigureInput[]>; stray: Judged[] }

/** Gives each row of figures to its activity; what contradicts itself speaks against the whole of it. */
function place(
  ctx: Context,
  rows: readonly SheetRow[],
  { activities, ground }: { activities: JudgedActivity[]; ground: Ground },
): Placed {
  const placed: Placed = { figures: new Map(), stray: [] }
  for (const row of rows) {
    const item = cell(row, 'item')
    const plan = idNamed(ground.plans, cell(row, 'plan'))
    const thing = ground.counting.things.find((one) => one.plan === plan && one.name === item)
    const nameless = { key: '', plan: '', name: item, unit: '', definition: '' }
    const figure = figureOf(row, thing ?? nameless)
    if (figure === undefined) continue
    const owner: Owner = thing ? ownerOf(row, activities, ground) : { message: 'packet.noItem' }
    if ('message' in owner) {
      placed.stray.push({ row, errors: [rowSays(ctx, owner.message, { item, ...owner.args })] })
      continue
    }
    const own = placed.figures.get(owner) ?? []
    const wrong = 'message' in figure ? figure : twice(figure, own, item)
    const errors = wrong ? [rowSays(ctx, wrong.message, { ...wrong.args })] : []
    owner.figures.push({ row, errors, measure: thing?.key ?? '' })
    if (!('message' in figure)) placed.figures.set(owner, [...own, figure])
  }
  return placed
}

/** One activity tells of each thing once: of two rows nobody knows which one holds. */
const twice = ({ measure }: FigureInput, own: readonly FigureInput[], item: string) =>
  own.some((one) => one.measure === measure) ? { message: 'packet.figureTwice', args: { item } } : undefined

type At = { id: string; again: boolean; before?: Activity }

/** What stands under this name and day of a kind that a correction took out of the notice since: it may keep that kind. */
function struckOf(row: SheetRow, { plans, there }: Ground): Activity | undefined {
  const [title, day] = [cell(row, 'title'), dayCell(row, 'day')]
  return there.find((one) => !plans.has(one.plan) && one.title === title && one.day === day)
}

/**
 * An activity of the same kind, name and day is the same, whatever kind its row names now where its own was taken out; what the unit entered
 * itself, or took over, is not written over.
 */
function placeOf(
  ctx: Context,
  row: SheetRow,
  { plan, ground }: { plan: string; ground: Ground },
): At | string {
  const [title, day] = [cell(row, 'title'), dayCell(row, 'day')]
  const same =
    ground.there.find((one) => one.plan === plan && one.title === title && one.day === day) ??
    struckOf(row, ground)
  if (!same) return { id: v7(), again: false }
  return same.proxyId
    ? { id: same.id, again: true, before: same }
    : rowSays(ctx, 'packet.ownActivity', { title })
}

/** A time as it is kept, 09:30, however an office types it; what is none stays as it is, to be handed back. */
function hourOf(typed: string): string {
  const [, hour, minute = '00'] = /^(?:上午)?(\d{1,2})(?:[点时]|[:：点时](\d{2})分?)$/.exec(typed) ?? []
  return hour ? `${hour.padStart(2, '0')}:${minute}` : typed
}

/** What a row says of its activity; of one that stands an empty cell leaves what was said. */
function inputOf(
  { row }: JudgedActivity,
  before?: Activity,
): Omit<ActivityInput, 'plan' | 'state' | 'figures'> {
  const of = (key: 'place' | 'hosts' | 'contact' | 'agenda' | 'about' | 'reason'): string =>
    cell(row, key) || (before?.[key] ?? '')
  const [title, day] = [cell(row, 'title'), dayCell(row, 'day')]
  const until = dayCell(row, 'until') || (before?.until ?? day)
  const hour = hourOf(cell(row, 'hour')) || (before?.hour ?? '')
  const [place, hosts, contact, agenda, about, reason] = [
    of('place'),
    of('hosts'),
    of('contact'),
    of('agenda'),
    of('about'),
    of('reason'),
  ]
  return { title, day, until, hour, place, hosts, contact, agenda, about, reason }
}

/** Figures as they are kept, the whole of last year told by one activity alone: the packet offers it beside every row. */
function lastOnce(
  figures: StoredFigures,
  id: string,
  { told, last }: { told: ToldLast; last: Ground['last'] },
) {
  return Object.fromEntries(
    Object.entries(figures).map(([measure, { last: before, ...one }]) => {
      if (before === undefined) return [measure, one]
      const whole = before === last.get(measure)
      const teller = told.get(measure)
      if (whole && teller !== undefined && teller !== id) return [measure, one]
      if (whole) told.set(measure, id)
      return [measure, { ...one, last: before }]
    }),
  )
}

type Judging = { came: FigureInput[]; ground: Ground; told: ToldLast }

/** Notes what is wrong in the row that says it: that of the figure, else that of the activity. */
function noteFault(ctx: Context, one: JudgedActivity, violation: Violation): void {
  const figure = one.figures.find(({ measure }) => violation.path === `figures.${measure}`)
  ;(figure ?? one).errors.push(...wordsOf(ctx, violation))
}

/** Notes all that is wrong with an activity at once, so that its unit mends it in one round. */
function judgeOne(ctx: Context, one: JudgedActivity, { came, ground, told }: Judging): void {
  const { last } = ground
  const plan = idNamed(ground.plans, cell(one.row, 'plan')) ?? struckOf(one.row, ground)?.plan
  const counting = { ...ground.counting, plans: [...ground.counting.plans, ...(plan ? [plan] : [])] }
  const state = stateOf(cell(one.row, 'state'))
  if (plan === undefined) one.errors.push(rowSays(ctx, 'packet.plan', { plan: cell(one.row, 'plan') }))
  if (state === undefined) one.errors.push(rowSays(ctx, 'packet.state', { state: cell(one.row, 'state') }))
  if (state === 'notHeld' && came.some(({ text }) => text !== heldWords.notHeld))
    one.errors.push(rowSays(ctx, 'packet.notHeldFigures'))
  const at = plan === undefined ? undefined : placeOf(ctx, one.row, { plan, ground })
  if (typeof at === 'string') return void one.errors.push(at)
  const before = at?.before
  const figures = before ? withFigures(before, came, counting.things) : came
  const typed = { ...inputOf(one, before), plan: plan ?? '', state: state ?? 'held' }
  let kept: Kept | undefined
  const faults = refusedFor(() => {
    // Of a kind that is none nobody knows what it counts.
    kept = fitted({ ...typed, figures: plan === undefined ? [] : figures }, counting)
  })
  for (const fault of faults) noteFault(ctx, one, fault)
  if (one.figures.some(({ errors }) => errors.length > 0)) one.errors.push(rowSays(ctx, 'packet.figuresBad'))
  if (!kept || !at || one.errors.length > 0) return
  const struck = before && struckIn(before, counting)
  const own = lastOnce(kept.figures, at.id, { told, last })
  one.kept = { ...kept, figures: { ...struck, ...own }, id: at.id, again: at.again }
}

/** Judges the activities of the sheets with their figures, each as a whole; `stray` are rows of figures that belong to none. */
export function judgeActivities(
  ctx: Context,
  { activities, figures }: { activities: readonly SheetRow[]; figures: readonly SheetRow[] },
  ground: Ground,
): { activities: JudgedActivity[]; stray: Judged[] } {
  const all = activities.map((row): JudgedActivity => ({ row, errors: [], figures: [] }))
  const placed = place(ctx, figures, { activities: all, ground })
  const told = toldLastIn(ground.there, ground.last)
  const seen = new Set<string>()
  for (const one of all) {
    const key = [cell(one.row, 'plan'), cell(one.row, 'title'), dayCell(one.row, 'day')].join('\n')
    if (seen.has(key)) one.errors.push(rowSays(ctx, 'packet.twice', { title: cell(one.row, 'title') }))
    seen.add(key)
    judgeOne(ctx, one, { came: placed.figures.get(one) ?? [], ground, told })
  }
  return { activities: all, stray: placed.stray }
}
