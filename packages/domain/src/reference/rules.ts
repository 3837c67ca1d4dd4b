import { issueMistakes } from '../campaign/issues.ts'
import { suggestion } from '../campaign/nearest.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign, JudgedAct } from '../campaign/schema.ts'
import { thingsOf } from '../campaign/things.ts'
import { canJudge } from '../rules/atPublish.ts'
import type { Kind } from '../rules/kind.ts'
import { kindOf, ruleKinds } from '../rules/kinds.ts'
import { called, ids, sortSpots, unknown } from './known.ts'

/** What is wrong in the rows of rules: kinds that there are not, parameters that do not fit, words that point nowhere. */
export function ruleSpots(campaign: Campaign): Spot[] {
  const things = thingsOf(campaign)
  return campaign.rules.flatMap((rule, at): Spot[] => {
    const kind = kindOf(rule.kind)
    const names = ruleKinds.map(({ name }) => name)
    if (!kind) {
      const message = `没有名为“${rule.kind}”的规则种类，${suggestion(rule.kind, names)}`
      return [{ path: ['rules', at, 'kind'], message }]
    }
    const params = kind.params.safeParse(rule.params, { reportInput: true })
    const under = (spot: Spot): Spot => ({ ...spot, path: ['rules', at, 'params', ...spot.path] })
    if (!params.success) return issueMistakes(params.error.issues, kind.params).map(under)
    return [
      ...kind
        .references(rule.params)
        .flatMap(({ to, id, path }) => unknown(id, ids(things[to]), path, called[to]).map(under)),
      ...kind.wrong(rule.params).map(under),
      ...(rule.phases ?? []).flatMap((id, n) =>
        unknown(id, ids(campaign.phases), ['rules', at, 'phases', n], '阶段'),
      ),
      ...sortSpots(campaign, rule, ['rules', at]),
      ...actSpots(rule, kind, at),
      ...questionSpot(campaign, rule.strength, at),
    ]
  })
}

/** Only what a body sends together shows how many each author sends: before it the first work would wait for the second, after it some are chosen. */
const personForward =
  '按第一作者（per: person）计的最低数量只能在上报（forward）时判定，应写 at: [forward]，请去掉其他时机'

/** No body that sends knows what all others do: what is owed by all together is asked when the whole is announced. */
const allPublish =
  '全部单位合计（per: theme）的最低数量只能在公布（publish）时判定，应写 at: [publish]，请去掉其他时机'

/** The one act at which a least number can be judged that is of neither body nor region, and what is said of every other. */
const leastOnly: Readonly<Record<string, { at: JudgedAct; message: string }>> = {
  person: { at: 'forward', message: personForward },
  theme: { at: 'publish', message: allPublish },
}

/** Acts at which nothing is known of what the rule asks: it would never be judged there. */
function actSpots(rule: Campaign['rules'][number], kind: Kind, at: number): Spot[] {
  const only = rule.kind === 'atLeast' ? leastOnly[String(rule.params['per'])] : undefined
  return rule.at.flatMap((act, n): Spot[] => {
    const path = ['rules', at, 'at', n]
    if (only && act !== only.at) return [{ path, message: only.message }]
    if (canJudge(kind, act)) return []
    const judged = ruleKinds.filter((one) => canJudge(one, 'publish')).map(({ name }) => name)
    const message =
      act === 'publish'
        ? `“${rule.kind}”在公布（publish）时无法判定，请去掉；公布时可以判定的有：${judged.join('、')}`
        : `“${rule.kind}”只能在公布时判定，应写 at: [publish]`
    return [{ path, message }]
  })
}

function questionSpot(
  { questions }: Campaign,
  strength: Campaign['rules'][number]['strength'],
  at: number,
): Spot[] {
  if (typeof strength === 'string') return []
  return unknown(strength.question, ids(questions), ['rules', at, 'strength', 'question'], '问题')
}
