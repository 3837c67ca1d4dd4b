import { judgeUnit } from '../organisation/organisation.rule'
import { changedUnit, demandFree } from '../organisation/save'
import { refuse, refuseIf } from '../platform/refusal'
import type { Planning } from './kinds'

/** 更名: the name of before stays among the former names, is found by search, and stands on the papers of its days. */
export const rename: Planning = async (ctx, unit, asked) => {
  const name = (asked.name ?? '').trim()
  const shortName = (asked.shortName ?? '').trim() || unit.shortName
  const found = judgeUnit({ ...unit, name, shortName })
  refuseIf(found.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })))
  if (name === unit.name) refuse('reorganisation.sameName', {}, 'name')
  await demandFree(ctx, { key: unit.key, name }, unit.id)
  const given = { name, shortName, formerName: unit.name }
  const formerNames = [...new Set([...unit.formerNames, unit.name])].filter((former) => former !== name)
  return {
    given,
    carryOut: async () => ({
      given,
      written: [
        changedUnit(unit.id, 'name = $2, short_name = $3, former_names = $4', [name, shortName, formerNames]),
      ],
    }),
  }
}
