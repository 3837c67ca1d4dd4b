import { isBy, type Called } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import type { Context } from '../platform/context'
import type { GroundLine } from './ground.queries'
import type { Task } from './task.type'
import { taskWords, type TaskKind } from './task.words'

/** Where something is to be done; to a `peer` of the body that it sends to, nothing is overdue. */
export type Place = {
  campaign: Campaign
  phase: string
  phaseTitle: string
  called?: Called
  peer?: boolean
}

/** The place that a line of the acting organisation stands for. */
export const placeIn = (campaign: Campaign, { phase, title, called, peer }: GroundLine): Place => ({
  campaign,
  phase,
  phaseTitle: title,
  called,
  peer,
})

/**
 * What is to be done there: how much, by when, and for whom; `total`, `unit` and `missing` are for those tasks whose words name them; `since`
 * is the close that a task without a time of its own follows on.
 */
export type ToDo = {
  count: number
  total?: number
  link: string
  due: Date | null
  since?: Date | null
  unit?: string
  missing?: string
}

/** A task in the reader's words, overdue once its time is over. */
export function makeTask(ctx: Context, kind: TaskKind, place: Place, toDo: ToDo): Task {
  const { count, total, link, due, since = null, unit, missing } = toDo
  const said = taskWords(
    kind,
    {
      n: count,
      total: total ?? 0,
      phase: place.phaseTitle,
      campaign: place.campaign.title,
      unit: unit ?? '',
      missing: missing ?? '',
      ...(place.called ? { called: place.called } : {}),
    },
    ctx.asked.language,
  )
  const overdue = !place.peer && due !== null && !isBy(instantAt(ctx.now), instantAt(due))
  return { campaignId: place.campaign.id, kind, ...said, count, link, due, since, overdue }
}
