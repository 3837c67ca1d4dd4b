import { z } from 'zod'
import type { Campaign, RuleRow } from '../campaign/schema.ts'
import { thingsOf } from '../campaign/things.ts'
import type { Language, Text } from '../campaign/text.ts'
import type { SendingBody, Tally } from '../rules/facts.ts'
import type { QuotaSubject } from './asked.ts'
import { everybody, groundOf, partOf, phasesOf, themesOf } from './grounds.ts'
import { allotmentOf, placesSchema } from './places.ts'

/**
 * How many places a rule gives, and to whom: a body, its region, or all together, on a theme or in a phase where the rule tells these apart.
 * `bonus` of `max` were added, for a list, which a line of numbers calls `bonusCalled`; `type` is the kind of body by which the number follows.
 */
export type Allowance = {
  rule: RuleRow
  per: Tally['per']
  subject: QuotaSubject
  max: number
  bonus: number
  bonusFor?: Text
  bonusCalled?: Text
  type?: Text
}

const most = z.looseObject({ per: z.string(), max: z.int() })

/** Whose places a body is told of as one that recommends, or as one that files; those of a person are told where the person is known. */
const toldTo = { sender: ['sender', 'region', 'all'], filer: ['filer', 'all'] } as const

/** A body that is told of its places. */
export type Asking = { body: SendingBody & { id: string }; as: 'sender' | 'filer'; language?: Language }

function tabled(campaign: Campaign, rule: RuleRow, body: Asking['body']): Allowance[] {
  const read = placesSchema.safeParse(rule.params)
  const allotment = read.success ? allotmentOf(read.data, body, campaign.lists ?? []) : undefined
  if (!read.success || !allotment) return []
  const { type: types } = thingsOf(campaign)
  const type = types.find(({ id }) => id === allotment.type)?.name
  const list =
    allotment.bonus > 0 ? campaign.lists?.find(({ id }) => id === read.data.bonus?.list) : undefined
  const { max, bonus } = allotment
  const subject = { id: body.id, name: body.name }
  const more = {
    ...(list ? { bonusFor: list.name, bonusCalled: list.short ?? list.name } : {}),
    ...(type ? { type } : {}),
  }
  return [{ rule, per: 'sender', subject, max, bonus, ...more }]
}

function counted(campaign: Campaign, rule: RuleRow, { body, as, language }: Asking): Allowance[] {
  const read = most.safeParse(rule.params)
  const ground = read.success ? groundOf(read.data.per) : undefined
  const told: readonly string[] = toldTo[as]
  if (!read.success || !ground || !told.includes(ground.of)) return []
  const { id, name, region = '' } = body
  if (ground.of === 'region' && region === '') return []
  const ofBody = ground.of === 'region' ? { id: region, name: region } : { id, name }
  const whole = ground.of === 'all' ? everybody : ofBody
  const parting = { language, phases: rule.phases }
  const parts = { phase: phasesOf, theme: themesOf, none: () => [] }[ground.each ?? 'none'](campaign, parting)
  const subjects = ground.each ? parts.map((part) => partOf(whole, part)) : [whole]
  const { per, max } = read.data
  return subjects.map((subject) => ({ rule, per: per as Tally['per'], subject, max, bonus: 0 }))
}

/** What a body may recommend or file in a campaign, rule by rule, before it begins. */
export function allowancesOf(campaign: Campaign, asking: Asking): Allowance[] {
  return campaign.rules.flatMap((rule): Allowance[] => {
    if (rule.kind === 'withinQuota') return asking.as === 'sender' ? tabled(campaign, rule, asking.body) : []
    return rule.kind === 'atMost' ? counted(campaign, rule, asking) : []
  })
}
