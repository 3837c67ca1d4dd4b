import { wordsOf } from '@huibian/domain'
import { currentLocale } from '../platform/locale'
import type { ActivityInput, ActivityLine, Activity, Call, LastYear, Measure } from './activity.documents'

/** The kinds of activity that the notice plans, named; what stands outside the plan comes last. */
export function plansOf({ file }: Call, other: string): { id: string; name: string }[] {
  const planned = (file.activities ?? []).map(({ id, name }) => ({
    id,
    name: wordsOf(name, currentLocale()),
  }))
  return [...planned, { id: '', name: other }]
}

/** The kind of an activity among these; of one that a correction took out of the notice, what stands outside the plan. */
export const planOf = <T extends { id: string }>(plans: readonly T[], plan: string): T | undefined =>
  plans.find(({ id }) => id === plan) ?? plans.find(({ id }) => id === '')

/** A measure as a form or a heading names it: 展板块数（块）. */
export const measureName = ({ name, unit }: Pick<Measure, 'name' | 'unit'>): string =>
  unit === '' ? name : `${name}（${unit}）`

/** The figures of an activity in one line: 展板块数 6，发放资料份数 近12000. */
export function saidFigures(
  { figures }: Pick<ActivityLine, 'figures'>,
  measures: readonly Measure[],
): string {
  return figures
    .filter(({ state }) => state === 'given')
    .map(({ measure, text }) => `${measures.find(({ key }) => key === measure)?.name ?? ''} ${text}`)
    .join('，')
}

/** 线下报送, and how it came. */
export const broughtBy = (source: string, translate: (key: string, args?: object) => string): string =>
  translate('packet.mark', { source: translate(`proxy.source.${source}`) })

/** The days of an activity: one, or from the first to the last. */
export function daysOf({ day, until, hour }: Pick<ActivityLine, 'day' | 'until' | 'hour'>): string {
  const from = hour === '' ? day : `${day} ${hour}`
  return day === until ? from : `${from} ~ ${until}`
}

/** Where an activity is, by whom, and whom the office asks about it. */
export const placedBy = ({
  place,
  hosts,
  contact,
}: Pick<ActivityLine, 'place' | 'hosts' | 'contact'>): string =>
  [place, hosts, contact].filter(Boolean).join('　')

/** A form as it is before anything is typed: the plan's own days, place, hosts and agenda stand where the notice names them. */
export function blankInput({ file }: Call, plan: string, today: string): ActivityInput {
  const planned = file.activities?.find(({ id }) => id === plan)
  const texts = { about: '', reason: '', hour: '', contact: '' }
  const zh = (text: Parameters<typeof wordsOf>[0] | undefined): string => (text ? wordsOf(text, 'zh') : '')
  return {
    ...texts,
    plan,
    state: 'planned',
    title: zh(planned?.name),
    day: planned?.from ?? today,
    until: planned?.to ?? today,
    place: zh(planned?.place),
    hosts: zh(planned?.leads),
    agenda: (planned?.steps ?? []).map((step) => zh(step)).join('\n'),
    figures: [],
  }
}

/** What changes with the kind of a new activity: its name, days, place, hosts and agenda, wherever those of the kind before still stand. */
export function ofKind(call: Call, typed: ActivityInput, plan: string): Partial<ActivityInput> {
  const [before, after] = [typed.plan, plan].map((id) => blankInput(call, id, typed.day))
  if (!before || !after) return { plan }
  const stood = (['title', 'day', 'until', 'place', 'hosts', 'agenda'] as const).filter(
    (part) => typed[part] === before[part],
  )
  return { plan, ...Object.fromEntries(stood.map((part) => [part, after[part]])) }
}

/** What of the figures typed is kept: those that its kind counts, and of what is 未开展 none; and what is lost by that. */
export function keptFigures(
  { plan, state, figures }: Pick<ActivityInput, 'plan' | 'state' | 'figures'>,
  measures: readonly Measure[],
): { kept: ActivityInput['figures']; lost: ActivityInput['figures'] } {
  const counted = new Set(measures.filter((one) => one.plan === plan).map(({ key }) => key))
  const kept = state === 'notHeld' ? [] : figures.filter(({ measure }) => counted.has(measure))
  // What the notice no longer counts the server keeps by itself.
  const known = (key: string): boolean => measures.some((one) => one.key === key)
  const lost = figures.filter((one) => one.text.trim() !== '' && known(one.measure) && !kept.includes(one))
  return { kept, lost }
}

/** Figures in a sentence: 展板块数 6，发放资料份数 300余. */
export const namedFigures = (figures: ActivityInput['figures'], measures: readonly Measure[]): string =>
  figures
    .map(({ measure, text }) => `${measures.find(({ key }) => key === measure)?.name ?? ''} ${text}`.trim())
    .join('，')

/** A saved activity as its form shows it. */
export function inputOf(activity: Activity): ActivityInput {
  const { plan, state, title, day, until, hour, contact, place, hosts, agenda, about, reason, figures } =
    activity
  return {
    plan,
    state,
    title,
    day,
    until,
    hour,
    contact,
    place,
    hosts,
    agenda,
    about,
    reason,
    figures: figures.map(({ measure, text, last }) => ({
      measure,
      text,
      last: last === null ? '' : String(last),
      // What was saved has been asked about; a change of either number asks anew.
      stands: true,
    })),
  }
}

/** What a unit counted the year before; a unit that enters its own reads no row but its own. */
export function lastYearOf(
  { rows }: { rows: readonly { organisation: { id: string }; lastYear: LastYear }[] },
  unit: string | undefined,
): LastYear {
  const own = unit === undefined ? rows[0] : rows.find(({ organisation }) => organisation.id === unit)
  return own?.lastYear ?? []
}
