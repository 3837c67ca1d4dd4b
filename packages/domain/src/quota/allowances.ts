import { z } from 'zod'
import type { Campaign, RuleRow } from '../campaign/schema.ts'
import { thingsOf } from '../campaign/things.ts'
import type { Text } from '../campaign/text.ts'
import type { SendingBody, Tally } from '../rules/facts.ts'
import { allotmentOf, placesSchema } from './places.ts'

/** How many places a rule gives a body: `bonus` of `max` were added, for a list; `type` is the kind of body by which the number follows. */
export type Allowance = {
  rule: RuleRow
  per: Tally['per']
  max: number
  bonus: number
  bonusFor?: Text
  type?: Text
}

const most = z.looseObject({ per: z.string(), max: z.int() })

/** Places that are a body's own as one that recommends, or as one that files; those of a person are told where the person is known. */
const ownBy = { sender: ['sender'], filer: ['filer', 'entrant'] } as const

function tabled(campaign: Campaign, rule: RuleRow, body: SendingBody): Allowance[] {
  const read = placesSchema.safeParse(rule.params)
  const allotment = read.success ? allotmentOf(read.data, body, campaign.lists ?? []) : undefined
  if (!read.success || !allotment) return []
  const { type: types, list: lists } = thingsOf(campaign)
  const type = types.find(({ id }) => id === allotment.type)?.name
  const list = allotment.bonus > 0 ? lists.find(({ id }) => id === read.data.bonus?.list)?.name : undefined
  const { max, bonus } = allotment
  return [{ rule, per: 'sender', max, bonus, ...(list ? { bonusFor: list } : {}), ...(type ? { type } : {}) }]
}

/** What a body may recommend or file in a campaign, rule by rule, before it begins. */
export function allowancesOf(campaign: Campaign, body: SendingBody, as: 'sender' | 'filer'): Allowance[] {
  const own: readonly string[] = ownBy[as]
  return campaign.rules.flatMap((rule): Allowance[] => {
    if (rule.kind === 'withinQuota') return as === 'sender' ? tabled(campaign, rule, body) : []
    const read = rule.kind === 'atMost' ? most.safeParse(rule.params) : undefined
    if (!read?.success || !own.includes(read.data.per)) return []
    return [{ rule, per: read.data.per as Tally['per'], max: read.data.max, bonus: 0 }]
  })
}
