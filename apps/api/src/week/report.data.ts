import type { ActivityReportData, Measure as ReportMeasure, ReportedActivity } from '@huibian/documents'
import {
  countedEvents,
  lackingOf,
  mayBeShown,
  quantityText,
  sumOver,
  wordsOf,
  type Body,
  type Campaign,
  type CountedThing,
} from '@huibian/domain'
import type { Activity, Shot } from '../activity/activity.type'
import { reportedEvents } from '../activity/events'
import type { Week, WeekTotal } from './week.type'

/** What a report is compiled from, taken down at one moment. */
export type Compiled = {
  title: string
  office: string
  date: string
  file: Pick<Campaign, 'activities' | 'theme'>
  week: Week
  activities: readonly (Activity & { unit: string; shots: readonly Shot[] })[]
  demo: boolean
  created: string
}

/** So many columns of figures go on one page; the others are told with their activities. */
const columns = 6

const lines = (...texts: string[]): Body =>
  texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', inlines: [{ text }] }))

const named = (thing: Pick<CountedThing, 'name' | 'unit'>): string =>
  thing.unit === '' ? thing.name : `${thing.name}（${thing.unit}）`

const isCounted = ({ week }: Compiled, key: string): boolean =>
  week.rows.some(({ cells }) => cells.some((cell) => cell.measure === key && cell.state !== 'blank'))

/** What the table of units shows: of what any unit answered, the first ones. */
function measuresShown(compiled: Compiled): ReportMeasure[] {
  return compiled.week.measures
    .filter(({ key }) => isCounted(compiled, key))
    .slice(0, columns)
    .map(({ key, name, unit }) => ({ key, label: name, unit: unit === '' ? '个' : unit }))
}

/** Each unit's own sums, an event that several report standing with the one that counts. */
function unitsShown(
  { week, activities }: Compiled,
  measures: readonly ReportMeasure[],
): ActivityReportData['units'] {
  const events = reportedEvents(activities)
  return week.rows.map(({ organisation }) => ({
    name: organisation.name,
    figures: Object.fromEntries(
      measures.map(({ key }) => {
        const own = countedEvents(events).filter(({ unit }) => unit === organisation.id)
        const answered = own.some(({ figures }) => figures[key]?.state === 'given')
        return [key, answered ? sumOver(own, key) : undefined]
      }),
    ),
  }))
}

const dates = ({ day, until }: Activity): string => (day === until ? day : `${day}至${until}`)

/** One kind of activity: what it comes to, then what each unit did, with pictures that may be shown and of which all is said. */
function kindOf(compiled: Compiled, plan: string, name: string): ReportedActivity[] {
  const held = compiled.activities.filter((one) => one.plan === plan && one.state === 'held')
  if (held.length === 0) return []
  const counted = countedEvents(held)
  const events = reportedEvents(held)
  const sums = compiled.week.measures
    .filter((measure) => measure.plan === plan && isCounted(compiled, measure.key))
    .map((measure) => `${measure.name}${quantityText(sumOver(events, measure.key), measure.unit)}`)
  const shown = held
    .flatMap(({ shots }) => shots)
    .filter((shot) => mayBeShown(shot) && lackingOf(shot).length === 0)
  return [
    {
      name,
      date: '',
      place: '',
      organisers: '',
      body: lines(
        `共开展${counted.length}项${sums.length === 0 ? '' : `，${sums.join('，')}`}。`,
        ...counted.map((one) => `${one.unit}：${dates(one)}，${one.place}，${one.title}。${one.about}`),
      ),
      pictures: shown.map(({ fileId, width, height, caption }) => ({
        image: fileId,
        width,
        height,
        caption,
      })),
    },
  ]
}

const rate = (percent: number): string => (percent < 0 ? `下降${-percent}%` : `增长${percent}%`)

function yearOnYearLine(things: readonly CountedThing[], total: WeekTotal): string {
  if (total.last === undefined) return ''
  const thing = things.find(({ key }) => key === total.measure)
  const change = total.percent === undefined ? '' : `，${rate(total.percent)}`
  return `${thing === undefined ? '' : named(thing)}：本年${total.text}，上年${total.last}${change}。`
}

function adjustmentLine(things: readonly CountedThing[], total: WeekTotal): string {
  if (total.adjustment === undefined) return ''
  const thing = things.find(({ key }) => key === total.measure)
  const signed = total.adjustment > 0 ? `加${total.adjustment}` : `减${-total.adjustment}`
  return `${thing === undefined ? '' : named(thing)}：各单位合计${total.sum}，调整${signed}，采用${total.total}。理由：${total.note ?? ''}。`
}

function definitionLine({ name, unit, definition }: CountedThing): string {
  return definition === '' ? '' : `${named({ name, unit })}：${definition}。`
}

/** 活动总结 as it stands: every total is the sum of its rows, and what the office corrects is told with its reason. */
export function reportData(compiled: Compiled): ActivityReportData {
  const { week, file, title, office, date, demo, created } = compiled
  const measures = measuresShown(compiled)
  const theme = file.theme === undefined ? '' : `活动主题：${wordsOf(file.theme)}。`
  const reporting = week.rows.filter(({ held }) => held > 0).length
  const overview = `${week.rows.length}家成员单位中，${reporting}家开展了活动。`
  const plans = [
    ...(file.activities ?? []).map(({ id, name }) => ({ id, name: wordsOf(name) })),
    { id: '', name: '其他活动' },
  ]
  const parts = [
    { heading: '总体情况', body: lines(theme, overview) },
    { heading: '与上年比较', body: lines(...week.totals.map((one) => yearOnYearLine(week.measures, one))) },
    {
      heading: '附注',
      body: lines(
        ...week.totals.map((one) => adjustmentLine(week.measures, one)),
        ...week.measures.map(definitionLine),
      ),
    },
  ]
  return {
    title,
    receiver: '联席会议各成员单位',
    unit: office,
    date,
    parts: parts.filter(({ body }, at) => at === 0 || body.length > 0),
    measures,
    units: unitsShown(compiled, measures),
    activities: plans.flatMap(({ id, name }) => kindOf(compiled, id, name)),
    charts: measures.slice(0, 1).map(({ key }) => key),
    demo,
    created,
  }
}
