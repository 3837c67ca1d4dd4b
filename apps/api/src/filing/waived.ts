import { judge, type Facts, type JudgedAct, type Rule } from '@huibian/domain'
import { v7 } from 'uuid'
import { demandReason } from '../entry/demand'
import type { WaiverInput } from '../entry/entry.type'
import { signedInOf, type Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refusal'

/** The verdict of an act: refused with all that is wrong, else the soft rules that had to be passed over, each with its reason. */
export function waivedAt(
  rules: readonly Rule[],
  at: JudgedAct,
  facts: Partial<Facts>,
  waivers: readonly WaiverInput[],
): WaiverInput[] {
  const given = waivers.map(({ rule, reason }) => ({ rule, reason: demandReason(reason) }))
  const strange = given.find(
    ({ rule }) => !rules.some((each) => each.id === rule && each.strength === 'soft'),
  )
  if (strange) refuse('entry.waiverUnknown', { rule: strange.rule.slice(0, 60) })
  refuseIf(judge(rules, at, facts, given))
  const soft = new Set(judge(rules, at, facts).map(({ rule }) => rule))
  return given.filter(({ rule }) => soft.has(rule))
}

/** Keeps for which reasons a version was let pass, by whom; nothing to write where none was needed. */
export async function keepWaived(
  ctx: Context,
  { entryId, versionId }: { entryId: string; versionId: string },
  waived: readonly WaiverInput[],
): Promise<void> {
  if (waived.length === 0) return
  await ctx.db.query(
    `insert into waiver (id, entry_id, version_id, rule, reason, by_name, at)
     select id, $2, $1, rule, reason, $3, $4 from unnest($5::uuid[], $6::text[], $7::text[]) as w(id, rule, reason)`,
    [
      versionId,
      entryId,
      signedInOf(ctx).accountName,
      ctx.now,
      waived.map(() => v7()),
      waived.map(({ rule }) => rule),
      waived.map(({ reason }) => reason),
    ],
  )
}
