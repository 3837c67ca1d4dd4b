import type { Campaign } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import { isBy, type Instant } from '../deadline/instant.ts'
import { firstReceiver, topLevel } from '../participation/bodies.ts'
import type { Violation } from '../violation.ts'
import type { Stage, stageMethods } from './schema.ts'
import { inSequence, stageOpens } from './span.ts'

/** Acts for which a notice names a time of their own. */
export type StagedAct = 'review' | 'select' | 'announce'

type Method = (typeof stageMethods)[number]

const choosing: readonly Method[] = ['vote', 'scores', 'meeting']

const goesBy = (methods: readonly Method[], { method }: Stage): boolean =>
  method !== undefined && methods.includes(method)

/** The stages that must have begun on a level for an act: of review the first in which anything is looked through or chosen there. */
function stagesFor(campaign: Campaign, act: StagedAct, level: string | undefined): Stage[] {
  const own = inSequence(campaign.stages).filter((stage) => stage.level === level)
  const review = own.find((stage) => stage.checklist.length > 0 || goesBy(['formCheck', ...choosing], stage))
  const selection = own.find((stage) => goesBy(choosing, stage)) ?? review
  const publicity = own.find((stage) => goesBy(['publicity'], stage))
  const needed = { review: [review], select: [selection], announce: [selection, publicity] }[act]
  return needed.flatMap((stage) => (stage ? [stage] : []))
}

/** What speaks against an act before the stage of its name opens; nothing where the notice names no time for it. */
function ahead(campaign: Campaign, stages: readonly Stage[], { act, now }: { act: StagedAct; now: Instant }) {
  for (const stage of stages) {
    const opens = stageOpens(campaign, stage)
    if (opens === undefined || isBy(opens, now)) continue
    const message = `stage.notOpen.${act}`
    const args = { stage: wordsOf(stage.name, 'zh'), stageEn: wordsOf(stage.name, 'en'), opens }
    return { rule: message, message, args, strength: 'hard' as const }
  }
  return undefined
}

/** Whether what comes by a route may be reviewed yet by whom it goes to first; sending it back is no review. */
export const reviewAhead = (campaign: Campaign, route: string, now: Instant): Violation | undefined =>
  ahead(campaign, stagesFor(campaign, 'review', firstReceiver(campaign, route)), { act: 'review', now })

/** Whether whoever runs the campaign may choose, or announce what is chosen, yet. */
export const choosingAhead = (
  campaign: Campaign,
  act: Exclude<StagedAct, 'review'>,
  now: Instant,
): Violation | undefined => ahead(campaign, stagesFor(campaign, act, topLevel(campaign)), { act, now })
