import type {
  ActivityReportData,
  BriefingData,
  Measure as ReportMeasure,
  ReportedActivity,
  ReportPicture,
} from '@huibian/documents'
import {
  byUnit,
  lackingOf,
  mayBeShown,
  mediumOf,
  toldOnce,
  toldOver,
  wordsOf,
  type Body,
} from '@huibian/domain'
import type { Shot } from '../activity/activity.type'
import { countingEvents, heldOf, isCounted, planKey, type Compiled, type Said } from './sections'

const bodyOf = (text: string): Body =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', inlines: [{ text: line.trim() }] }))

/** What the tables of units show: of what any unit answered, with the office's corrections. */
function measuresShown(compiled: Compiled): ReportMeasure[] {
  const { measures, totals } = compiled.week
  return measures
    .filter(({ key }) => isCounted(compiled, key))
    .map(({ key, name, unit }) => {
      const adjustment = totals.find(({ measure }) => measure === key)?.adjustment
      const label = { key, label: name, unit }
      return adjustment === undefined ? label : { ...label, adjustment }
    })
}

/** How many units told anything: what came of an activity, or their summary. */
function reportingOf({ week, activities, summaries }: Compiled): number {
  const told = new Set(
    activities.filter(({ state }) => state !== 'planned').map(({ organisationId }) => organisationId),
  )
  const wrote = new Set(summaries.map(({ organisationId }) => organisationId))
  return week.rows.filter(({ organisation: { id } }) => told.has(id) || wrote.has(id)).length
}

/** Each unit's own sums, an event that several report standing with the one that counts. */
function unitsShown(compiled: Compiled, measures: readonly ReportMeasure[]): ActivityReportData['units'] {
  const events = byUnit(toldOnce(countingEvents(compiled)))
  return compiled.week.rows.map(({ organisation: { id, name } }) => {
    const own = events.get(id) ?? []
    const figures = measures.map(({ key }) => [key, toldOver(own, key)] as const)
    return { name, figures: Object.fromEntries(figures) }
  })
}

/** The measure that is drawn as a chart: the first of those that most units gave a number for; where no two did, a chart compares nobody. */
function drawnOf(units: ActivityReportData['units'], measures: readonly ReportMeasure[]): string[] {
  const given = (key: string): number =>
    units.filter(({ figures: { [key]: figure } }) => figure !== undefined && !figure.notHeld).length
  const [most] = measures.map(({ key }) => ({ key, n: given(key) })).toSorted((a, b) => b.n - a.n)
  return most && most.n > 1 ? [most.key] : []
}

/** Whether a report shows what came with an activity: a picture that may be shown and of which all is said. */
export const isPrinted = (shot: Shot): boolean =>
  mediumOf(shot.mime) === 'picture' && mayBeShown(shot) && lackingOf(shot).length === 0

function picturesOf(compiled: Compiled, plan: string): ReportedActivity['pictures'] {
  return heldOf(compiled, plan)
    .flatMap(({ shots }) => shots)
    .filter(isPrinted)
    .map(({ fileId, width, height, caption }) => ({
      image: fileId,
      width: width ?? 0,
      height: height ?? 0,
      caption,
    }))
}

/** Pictures that came with summaries stand after those of all activities, as their captions say whose they are. */
const attachedOf = (pictures: readonly ReportPicture[]): ReportedActivity[] =>
  pictures.length === 0
    ? []
    : [{ name: '各单位总结所附图片', date: '', place: '', organisers: '', body: [], pictures: [...pictures] }]

function activityOf(compiled: Compiled, { key, heading, text }: Said): ReportedActivity {
  const pictures = picturesOf(compiled, key.slice(planKey.length))
  return { name: heading, date: '', place: '', organisers: '', body: bodyOf(text), pictures }
}

/** What a briefing says beside the figures: how it went as a whole, and the first paragraph of each kind of activity. */
export function briefly(sections: readonly Said[]): Pick<BriefingData, 'overview' | 'kinds'> {
  const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''
  const overview = sections.find(({ key }) => key === 'overview')?.text ?? ''
  const plans = sections.filter(({ key, text }) => key.startsWith(planKey) && text !== '')
  return {
    overview: overview.split('\n').join(''),
    kinds: plans.map(({ heading, text }) => ({ name: heading, text: firstLine(text) })),
  }
}

/** 主送 in the notice's own words: whom it says to take part, else whom it is addressed to, else who files. */
function addressedTo({ file: { organisers, participation } }: Compiled): string {
  const part = organisers.filter(({ role }) => role === 'participant').map(({ name }) => wordsOf(name))
  const addressed = (participation.addressees ?? []).map(({ name }) => wordsOf(name))
  const filers = participation.filers.types.map(({ name }) => wordsOf(name))
  return [part, addressed, filers].find((names) => names.length > 0)?.join('、') ?? ''
}

/** 活动总结 of these sections: 合计 is the sum of its rows, and what is said elsewhere is what the office adopts, and what the office corrects is told with its reason. */
export function reportData(
  compiled: Compiled,
  sections: readonly Said[],
  attached: readonly ReportPicture[] = [],
): ActivityReportData {
  const { title, office, date, demo, created } = compiled
  const measures = measuresShown(compiled)
  const units = unitsShown(compiled, measures)
  const ofPlans = sections.filter(({ key }) => key.startsWith(planKey))
  const overview = sections.find(({ key }) => key === 'overview')
  const rest = sections.filter(
    (section) => !ofPlans.includes(section) && section !== overview && section.text !== '',
  )
  return {
    title,
    receiver: addressedTo(compiled),
    unit: office,
    date,
    // The tables stand after the overview, also where the office left it empty.
    parts: [{ heading: '', text: '', ...overview }, ...rest].map(({ heading, text }) => ({
      heading,
      body: bodyOf(text),
    })),
    measures,
    units,
    reporting: reportingOf(compiled),
    activities: [...ofPlans.map((section) => activityOf(compiled, section)), ...attachedOf(attached)].filter(
      ({ body, pictures }) => body.length > 0 || pictures.length > 0,
    ),
    charts: drawnOf(units, measures),
    demo,
    created,
  }
}
