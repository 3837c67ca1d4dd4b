import type { Corrected } from '@huibian/documents'
import {
  adjusted,
  closed,
  countedEvents,
  printedValue,
  quantityInProse,
  samesOf,
  statedEvents,
  sumOver,
  wordsOf,
  type Campaign,
  type CountedThing,
  type Event,
  type Quantity,
} from '@huibian/domain'
import type { Activity, Shot } from '../activity/activity.type'
import { reportedEvents } from '../activity/events'
import { statedIn, type CameSummary } from '../week/summaries.queries'
import type { Week, WeekTotal } from '../week/week.type'

/** What a report is compiled from, taken down at one moment. */
export type Compiled = {
  title: string
  office: string
  date: string
  file: Pick<Campaign, 'activities' | 'theme' | 'form' | 'organisers' | 'participation'>
  week: Week
  activities: readonly (Activity & { unit: string; shots: readonly Shot[] })[]
  /** What the units wrote, as it came to the office. */
  summaries: readonly CameSummary[]
  demo: boolean
  created: string
}

/** A section of the report as the figures and the units say it, a paragraph a line. */
export type Section = {
  key: string
  heading: string
  text: string
  /** Tells what was corrected and how things are counted: the office cannot word it otherwise. */
  fixed?: true
}

/** A section as it is printed. */
export type Said = Pick<Section, 'key' | 'heading' | 'text'>

/** Sections of one kind of activity. */
export const planKey = 'plan:'

const paragraphs = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n')

const named = (thing: Pick<CountedThing, 'name' | 'unit'>): string =>
  thing.unit === '' ? thing.name : `${thing.name}（${thing.unit}）`

/** Whether any unit answered how many. */
export const isCounted = ({ week }: Compiled, key: string): boolean =>
  week.rows.some(({ cells }) => cells.some((cell) => cell.measure === key && cell.state !== 'blank'))

/** The activities of a kind that were held; those of a kind that a correction took out of the notice stand with what it never planned. */
export function heldOf({ activities, file }: Compiled, plan: string): Compiled['activities'] {
  const planned = (file.activities ?? []).map(({ id }) => id)
  return activities.filter(
    (one) => one.state === 'held' && (planned.includes(one.plan) ? one.plan : '') === plan,
  )
}

function overview({ week, file }: Compiled): Section {
  const theme = file.theme === undefined ? '' : closed(`活动主题：${wordsOf(file.theme)}`)
  const reporting = week.rows.filter(({ held }) => held > 0).length
  const said =
    reporting === 0
      ? `${week.rows.length}家成员单位均未登记已开展的活动。`
      : `${week.rows.length}家成员单位中，${reporting}家开展了活动。`
  return { key: 'overview', heading: '总体情况', text: paragraphs(theme, said) }
}

/** 4月20日, 4月20日至26日, 4月30日至5月2日: the year is the week's own. */
function dates({ day, until }: Pick<Activity, 'day' | 'until'>): string {
  const [, month = '', date = ''] = day.split('-').map(Number)
  const [, lastMonth = '', lastDate = ''] = until.split('-').map(Number)
  const from = `${month}月${date}日`
  if (day === until) return from
  return month === lastMonth ? `${from}至${lastDate}日` : `${from}至${lastMonth}月${lastDate}日`
}

/** All that counts: each activity, and what summaries state beside the activities. */
export function countingEvents({ week, activities, summaries }: Compiled): Event[] {
  const events = reportedEvents(activities)
  return [...events, ...statedEvents(week.measures, events, statedIn(summaries))]
}

/** What a kind of activity comes to, in one sentence, as the office corrects it; of what nobody held it says nothing. */
export function planSums(compiled: Compiled, plan: string): string {
  const held = heldOf(compiled, plan)
  const events = countingEvents(compiled)
  const adopted = (key: string): Quantity => {
    const { adjustment: by = 0 } = compiled.week.totals.find(({ measure }) => measure === key) ?? {}
    return adjusted(sumOver(events, key), { by, reason: '' }).total
  }
  const sums = compiled.week.measures
    .filter((measure) => measure.plan === plan && isCounted(compiled, measure.key))
    .map((measure) => ({ ...measure, total: adopted(measure.key) }))
    .filter((measure) => !measure.total.notHeld)
    .map(({ name, unit, total }) => `${name}${quantityInProse(total, unit)}`)
  return `共开展${countedEvents(held).length}项${sums.length === 0 ? '' : `，${sums.join('，')}`}。`
}

/** All who report an event, first the one that counts it. */
const hostsOf = (unit: string, sames: Compiled['activities'] = []): string =>
  [...new Set([unit, ...sames.map((same) => same.unit)])].join('、')

/** One kind of activity: what it comes to, then what each unit did. */
function plans(compiled: Compiled): Section[] {
  const known = (compiled.file.activities ?? []).map(({ id, name }) => ({ id, name: wordsOf(name) }))
  return [...known, { id: '', name: '其他活动' }].flatMap(({ id, name }) => {
    const held = heldOf(compiled, id)
    if (held.length === 0) return []
    const sames = samesOf(held)
    const told = countedEvents(held).map((one) => {
      const said = [dates(one), one.place, one.title].filter((part) => part !== '').join('，')
      return `${hostsOf(one.unit, sames.get(one.id))}：${closed(said)}${closed(one.about)}`
    })
    return [{ key: `${planKey}${id}`, heading: name, text: paragraphs(planSums(compiled, id), ...told) }]
  })
}

function rate(percent: number, change: number): string {
  if (percent === 0) return change === 0 ? '持平' : '基本持平'
  return percent < 0 ? `下降${-percent}%` : `增长${percent}%`
}

function yearOnYearLine(things: readonly CountedThing[], total: WeekTotal): string {
  if (total.last === undefined) return ''
  const thing = things.find(({ key }) => key === total.measure)
  const { compared = 0, comparedUnits: units = 0, givenUnits: all = 0 } = total
  const change = total.percent === undefined ? '' : `，${rate(total.percent, compared - total.last)}`
  const whole = units === all && compared === total.total
  const over = whole ? `本年${total.text}` : `${all}家单位中${units}家有上年数据，其本年${compared}`
  return `${thing === undefined ? '' : named(thing)}：${over}，上年${total.last}${change}。`
}

/** Sections of what the units wrote in one field. */
export const fieldKey = 'field:'

/** What the units wrote in the fields of the form that take a text: effect, experience, problems. */
function written({ file, summaries }: Compiled): Section[] {
  return file.form.fields
    .filter(({ type }) => type === 'rich')
    .map((field) => {
      const told = summaries.map(({ unit, content }) => {
        const text = printedValue(field, content[field.id]).trim()
        return text === '' ? '' : `${unit}：${text}`
      })
      return { key: `${fieldKey}${field.id}`, heading: wordsOf(field.label), text: paragraphs(...told) }
    })
}

function corrected(things: readonly CountedThing[], total: WeekTotal): Corrected[] {
  if (total.adjustment === undefined) return []
  const thing = things.find(({ key }) => key === total.measure)
  const signed = total.adjustment > 0 ? `加${total.adjustment}` : `减${-total.adjustment}`
  const said = `${thing === undefined ? '' : named(thing)}：各单位合计${total.sumText}，调整${signed}，采用${total.text}。`
  return [{ said, reason: total.note ?? '' }]
}

function definitionLine({
  name,
  unit,
  definition,
}: Pick<CountedThing, 'name' | 'unit' | 'definition'>): string {
  return definition === '' ? '' : closed(`${named({ name, unit })}：${definition}`)
}

/** What the office corrected, total by total, with its reason. */
export const correctedOf = ({ week: { totals, measures } }: Compiled): Corrected[] =>
  totals.flatMap((one) => corrected(measures, one))

/** Why a unit's row is without what it reports together with another. */
const sameLines = ({ activities }: Compiled): string[] =>
  activities.flatMap(({ unit, title, sameAs }) => {
    const counting = sameAs ? activities.find(({ id }) => id === sameAs) : undefined
    return counting ? [`${unit}的“${title}”与${counting.unit}所报为同一项活动，计入${counting.unit}。`] : []
  })

/** The sections of a report in their order, those left out that have nothing to say; where no unit wrote of experience or problems, the office may. */
export function sectionsOf(compiled: Compiled): Section[] {
  const { totals, measures } = compiled.week
  const lastYear = paragraphs(...totals.map((one) => yearOnYearLine(measures, one)))
  const notes = paragraphs(
    ...correctedOf(compiled).map(({ said, reason }) => closed(`${said}理由：${reason}`)),
    ...sameLines(compiled),
    ...measures.filter(({ key }) => isCounted(compiled, key)).map(definitionLine),
  )
  const all: Section[] = [
    overview(compiled),
    ...plans(compiled),
    { key: 'lastYear', heading: '与上年比较', text: lastYear },
    ...written(compiled),
    { key: 'notes', heading: '附注', text: notes, fixed: true },
  ]
  return all.filter(({ key, text }) => text !== '' || key.startsWith(fieldKey))
}
