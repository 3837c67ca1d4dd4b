import { addDays, daysBetween, type Day } from '../deadline/instant.ts'
import type { Campaign, Phase, Stage } from './schema.ts'

/** How far to move: by calendar days, or so that the phases named close on these days (a phase not named moves with the one before). */
export type Shift =
  { days: number } | { closes: Readonly<Record<string, Day>>; opens?: Readonly<Record<string, Day>> }

const chineseDay = (day: Day) => {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The new day stands in the notice's own words; a wording without its day gives way to a plain one. */
function reworded(phase: Phase, closes: Day): string {
  const written = chineseDay(phase.closes)
  return phase.wording.includes(written)
    ? phase.wording.replace(written, chineseDay(closes))
    : `征集截止日期为${chineseDay(closes)}`
}

function movedPhase(phase: Phase, days: number, opens: Day | undefined): Phase {
  const closes = addDays(phase.closes, days)
  return { ...phase, opens: opens ?? addDays(phase.opens, days), closes, wording: reworded(phase, closes) }
}

function movedStage(stage: Stage, days: number): Stage {
  const moved = { ...stage }
  if (stage.from !== undefined) moved.from = addDays(stage.from, days)
  if (stage.to !== undefined) moved.to = addDays(stage.to, days)
  return moved
}

function daysPerPhase(phases: readonly Phase[], shift: Shift): number[] {
  if ('days' in shift) return phases.map(() => shift.days)
  let days = 0
  return phases.map((phase) => {
    const closes = shift.closes[phase.id]
    if (closes !== undefined) days = daysBetween(phase.closes, closes)
    return days
  })
}

/**
 * Makes a campaign of today from a preset that holds the notice's real dates: phases and stages move, the notice's own dates and the
 * rules stay. Throws where a phase would then close before it opens.
 */
export function shiftCampaign(campaign: Campaign, shift: Shift): Campaign {
  const days = daysPerPhase(campaign.phases, shift)
  const opens = 'opens' in shift ? shift.opens : undefined
  const phases = campaign.phases.map((phase, at) => movedPhase(phase, days[at] ?? 0, opens?.[phase.id]))
  const reversed = phases.find((phase) => phase.opens > phase.closes)
  if (reversed)
    throw new RangeError(`phase ${reversed.id} would close on ${reversed.closes}, before it opens`)
  return { ...campaign, phases, stages: campaign.stages.map((stage) => movedStage(stage, days.at(-1) ?? 0)) }
}
