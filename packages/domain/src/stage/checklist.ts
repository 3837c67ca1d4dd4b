import { checked, checkedParams } from '../attestation/checked.ts'
import { rulesOf } from '../campaign/question.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import { firstReceiver } from '../participation/bodies.ts'
import type { Stage } from './schema.ts'

type Law = Pick<Campaign, 'stages' | 'rules' | 'questions' | 'participation' | 'routes'>

/** The stages whose checklists a rule asks for when an entry is accepted. */
function stagesAsked(campaign: Law): string[] {
  return rulesOf(campaign)
    .filter(({ kind, at }) => kind === checked.name && at.includes('accept'))
    .flatMap(({ params }) => checkedParams.safeParse(params).data?.stages ?? [])
}

/**
 * The stages whose checklists are gone through by whoever accepts an entry that comes by a route: those that a rule asks for and those of the
 * receiver's own level; where there are neither, the first that has one.
 */
export function stagesChecked(campaign: Law, route: string): Stage[] {
  const listed = campaign.stages.filter(({ checklist }) => checklist.length > 0)
  const asked = stagesAsked(campaign)
  const own = firstReceiver(campaign, route)
  const meant = listed.filter(({ id, level }) => asked.includes(id) || level === own)
  return meant.length > 0 ? meant : listed.slice(0, 1)
}

/** Points of one id in two checklists that one reader goes through: one tick would answer both. */
export function checklistSpots(campaign: Campaign): Spot[] {
  const together = campaign.routes.map(({ id }) => stagesChecked(campaign, id))
  return campaign.stages.flatMap(({ id, checklist }, at) => {
    const beside = together
      .filter((stages) => stages.some((stage) => stage.id === id))
      .flatMap((stages) => stages.slice(stages.findIndex((stage) => stage.id === id) + 1))
    return checklist.flatMap((item, n): Spot[] => {
      const other = beside.find((stage) => stage.checklist.some((each) => each.id === item.id))
      if (!other) return []
      const message = `核对项编号“${item.id}”与环节“${wordsOf(other.name)}”的重复，两个环节的清单由同一单位核对，请另用编号`
      return [{ path: ['stages', at, 'checklist', n, 'id'], message }]
    })
  })
}
