import { addDays, daysBetween, type Day } from '../deadline/instant.ts'
import type { Activity, Stage } from '../stage/schema.ts'
import { kindOf } from '../rules/kinds.ts'
import { moved } from '../stage/span.ts'
import type { Campaign, Phase, RuleRow } from './schema.ts'
import { movedWindow, moveOf, type Move } from './window.ts'

/**
 * How far to move: by calendar days, or so that the phases named close on these days (a phase not named moves with the one before). The days that
 * rules and groups set move along, unless they are to `stay`.
 */
export type Shift = (
  { days: number } | { closes: Readonly<Record<string, Day>>; opens?: Readonly<Record<string, Day>> }
) & { windows?: 'stay' }

const chineseDays = (day: Day): [withYear: string, bare: string] => {
  const [year, month, date] = day.split('-').map(Number)
  return [`${year}年${month}月${date}日`, `${month}月${date}日`]
}

/** The new day stands in the notice's own words, so that 下班前 or 前 stays; a wording without its day gives way to a plain one. */
export function reworded(wording: string, before: Day, after: Day): string {
  const written = chineseDays(before)
  const now = chineseDays(after)
  const at = written.findIndex((words) => wording.includes(words))
  return at < 0 ? `征集截止日期为${now[0]}` : wording.replace(written[at] ?? '', now[at] ?? '')
}

type Closing = { closes: Day; wording: string }

function movedClose<C extends Closing>(closing: C, days: number): C {
  const closes = addDays(closing.closes, days)
  return { ...closing, closes, wording: reworded(closing.wording, closing.closes, closes) }
}

function movedPhase(phase: Phase, days: number, opens: Day | undefined): Phase {
  const dues = phase.dues?.map((due) => movedClose(due, days))
  return {
    ...movedClose(phase, days),
    opens: opens ?? addDays(phase.opens, days),
    ...(dues === undefined ? {} : { dues }),
  }
}

function movedStage(stage: Stage, days: number): Stage {
  const after = { ...stage }
  if (stage.from !== undefined) after.from = moved(stage.from, days, 'from')
  if (stage.to !== undefined) after.to = moved(stage.to, days, 'to')
  return after
}

const movedActivity = (activity: Activity, days: number): Activity => ({
  ...activity,
  from: addDays(activity.from, days),
  to: addDays(activity.to, days),
})

function daysPerPhase(phases: readonly Phase[], shift: Shift): number[] {
  if ('days' in shift) return phases.map(() => shift.days)
  let days = 0
  return phases.map((phase) => {
    const closes = shift.closes[phase.id]
    if (closes !== undefined) days = daysBetween(phase.closes, closes)
    return days
  })
}

/** A rule with the days that it sets; its words stay, as only the office knows how it will put them. */
function movedRule(rule: RuleRow, move: Move): RuleRow {
  const params = kindOf(rule.kind)?.shifted(rule.params, (window) => movedWindow(window, move))
  return params === undefined || params === rule.params ? rule : { ...rule, params }
}

/** What sets days beside phases, stages and activities: rules, and the groups that a notice addresses for a time. */
function movedWindows(campaign: Campaign, move: Move): Pick<Campaign, 'rules' | 'participation'> {
  const { rules, participation } = campaign
  const addressees = participation.addressees?.map((addressee) => movedWindow(addressee, move))
  return {
    rules: rules.map((rule) => movedRule(rule, move)),
    participation: { ...participation, ...(addressees === undefined ? {} : { addressees }) },
  }
}

/**
 * Makes a campaign of today from a preset that holds the notice's real dates: phases, stages, activities, and the days that rules and groups
 * set, move; the notice's own dates and all words stay. Throws where a phase would then close before it opens.
 */
export function shiftCampaign(campaign: Campaign, shift: Shift): Campaign {
  const days = daysPerPhase(campaign.phases, shift)
  const opens = 'opens' in shift ? shift.opens : undefined
  const phases = campaign.phases.map((phase, at) => movedPhase(phase, days[at] ?? 0, opens?.[phase.id]))
  const reversed = phases.find((phase) => phase.opens > phase.closes)
  if (reversed)
    throw new RangeError(`phase ${reversed.id} would close on ${reversed.closes}, before it opens`)
  const last = days.at(-1) ?? 0
  const activities = campaign.activities?.map((activity) => movedActivity(activity, last))
  return {
    ...campaign,
    ...(shift.windows === 'stay' ? {} : movedWindows(campaign, moveOf(campaign, last))),
    phases,
    stages: campaign.stages.map((stage) => movedStage(stage, last)),
    ...(activities === undefined ? {} : { activities }),
  }
}
