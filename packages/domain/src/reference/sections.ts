import { checklistSpots } from '../stage/checklist.ts'
import { firstDay, lastDay } from '../stage/span.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Spot } from '../campaign/place.ts'
import { wordsOf } from '../campaign/text.ts'
import { called, ids, sortSpots, unknown } from './known.ts'

function reversed(part: { from?: string | undefined; to?: string | undefined }, path: Spot['path']): Spot[] {
  const { from, to } = part
  if (from === undefined || to === undefined || firstDay(from) <= lastDay(to)) return []
  return [{ path: [...path, 'to'], message: `结束日期 ${to} 早于开始日期 ${from}，请核对` }]
}

type Stages = Campaign['stages']

/** Whether a stage waits for another, at once or by those between. */
function waitsFor(stages: Stages, id: string, other: string, seen: readonly string[] = []): boolean {
  const after = stages.find((stage) => stage.id === id)?.after
  if (after === undefined || seen.includes(id)) return false
  return after === other || waitsFor(stages, after, other, [...seen, id])
}

/** The stages after which one may come: those before it in the file. A relay's own stand before those above, so that of its rows all but what waits for it. */
function stagesBefore({ stages, notice }: Campaign, at: number): string[] {
  const id = stages[at]?.id ?? ''
  const before = ids(stages.slice(0, at))
  if (notice.relayOf === undefined) return before
  return ids(stages).filter((other) => other !== id && !waitsFor(stages, other, id))
}

/** A stage that comes after none, after one that stands behind it, or that is over before the one it comes after begins. */
function afterSpots(campaign: Campaign, { to }: Stages[number], after: string, at: number): Spot[] {
  const path = ['stages', at, 'after']
  const before = stagesBefore(campaign, at)
  const earlier = campaign.stages.find(({ id }) => id === after)
  if (!earlier) return unknown(after, before, path, '在前的环节')
  const name = wordsOf(earlier.name)
  if (!before.includes(after))
    return [{ path, message: `环节“${name}”（${after}）不在本环节之前，请先写在前的环节，再写本环节` }]
  if (to === undefined || earlier.from === undefined || firstDay(earlier.from) <= lastDay(to)) return []
  const message = `本环节 ${to} 结束，早于在前的环节“${name}”的开始日期 ${earlier.from}，请核对`
  return [{ path: ['stages', at, 'to'], message }]
}

function stageSpots(campaign: Campaign): Spot[] {
  const { stages, routes, activities = [] } = campaign
  return [
    ...stages.flatMap((stage, at): Spot[] => [
      ...reversed(stage, ['stages', at]),
      ...(stage.after === undefined ? [] : afterSpots(campaign, stage, stage.after, at)),
      ...(stage.apart ?? []).flatMap((id, n) =>
        unknown(id, ids(routes), ['stages', at, 'apart', n], called.route),
      ),
    ]),
    ...activities.flatMap((activity, at) => reversed(activity, ['activities', at])),
  ]
}

function awardSpots(campaign: Campaign): Spot[] {
  const { awards, questions } = campaign
  return awards.flatMap((award, at): Spot[] => [
    ...sortSpots(campaign, { kinds: award.kinds }, ['awards', at]),
    ...(award.excludes ?? []).flatMap((id, n) =>
      unknown(id, ids(awards), ['awards', at, 'excludes', n], called.award),
    ),
    ...(typeof award.places === 'object'
      ? unknown(award.places.question, ids(questions), ['awards', at, 'places', 'question'], '问题')
      : []),
  ])
}

/** The ways of which parts of a file speak that hold for some of them only. */
const waySpots = (campaign: Campaign): Spot[] =>
  (['attestations', 'receipts', 'contacts'] as const).flatMap((section) =>
    (campaign[section] ?? []).flatMap(({ routes }, at) => sortSpots(campaign, { routes }, [section, at])),
  )

function participationSpots(campaign: Campaign): Spot[] {
  const { participation, routes, contacts, lists = [], channels = [] } = campaign
  const roles = contacts.map(({ role }) => role)
  return [
    ...(participation.runBy === undefined
      ? []
      : unknown(participation.runBy, ids(participation.levels), ['participation', 'runBy'], '层级')),
    ...(participation.addressees ?? []).flatMap(({ list, level }, at) => [
      ...(list === undefined
        ? []
        : unknown(list, ids(lists), ['participation', 'addressees', at, 'list'], called.list)),
      ...(level === undefined
        ? []
        : unknown(level, ids(participation.levels), ['participation', 'addressees', at, 'level'], '层级')),
    ]),
    ...routes.flatMap((route, at) =>
      (['mailTo', 'postTo'] as const).flatMap((name) => {
        const role = route[name]
        return role === undefined ? [] : unknown(role, roles, ['routes', at, name], '联系角色')
      }),
    ),
    ...channels.flatMap((channel, at) => sortSpots(campaign, { kinds: channel.kinds }, ['channels', at])),
    ...waySpots(campaign),
  ]
}

/** What is wrong in stages, awards, lists, channels, addressees and affirmations: reversed dates and words that point nowhere. */
export function sectionSpots(campaign: Campaign): Spot[] {
  return [
    ...stageSpots(campaign),
    ...checklistSpots(campaign),
    ...awardSpots(campaign),
    ...participationSpots(campaign),
  ]
}
