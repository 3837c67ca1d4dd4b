import { issueMistakes } from '../campaign/issues.ts'
import { fieldOf } from '../campaign/form.ts'
import { suggestion } from '../campaign/nearest.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign, JudgedAct } from '../campaign/schema.ts'
import { thingsOf } from '../campaign/things.ts'
import { canJudge } from '../rules/atPublish.ts'
import type { Inside, Kind } from '../rules/kind.ts'
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
      ...insideSpots(campaign, kind.inside(rule.params)).map(under),
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

const partCalled = { columns: '列', options: '选项' } as const

/** Columns and options that the field which a rule means does not have; whether there is the field is asked of it by itself. */
function insideSpots({ form }: Campaign, words: readonly Inside[]): Spot[] {
  return words.flatMap(({ field, column, part, id, path }) => {
    const whole = fieldOf(form, field)
    const within = whole?.columns?.find((each) => each.id === column)
    if (!whole || (column !== undefined && !within)) return []
    const known = within ? within.options : whole[part]
    const place = column === undefined ? `栏目 ${field}` : `栏目 ${field} 的列 ${column}`
    return unknown(id, ids(known ?? []), path, `${partCalled[part]}（${place}）`)
  })
}

/** Only what a body sends together shows how many each author sends: before it the first work would wait for the second, after it some are chosen. */
const personForward =
  '按第一作者（per: person）计的最低数量只能在上报（forward）时判定，应写 at: [forward]，请去掉其他时机'

/** No body that sends knows what all others do: what is owed by all together is asked when the whole is announced. */
const allPublish =
  '全部单位合计（per: theme）的最低数量只能在公布（publish）时判定，应写 at: [publish]，请去掉其他时机'

/** Checklists are ticked by whoever accepts: at another act nothing is ticked that a rule could ask for. */
const checkedAccept = {
  at: 'accept',
  message: '核对清单（checked）只在审核通过（accept）时逐项核对，应写 at: [accept]，请去掉其他时机',
} as const

/** The one act at which a least number can be judged that is of neither body nor region, and what is said of every other. */
const leastOnly: Readonly<Record<string, { at: JudgedAct; message: string }>> = {
  person: { at: 'forward', message: personForward },
  theme: { at: 'publish', message: allPublish },
}

function onlyAct({
  kind,
  params,
}: Campaign['rules'][number]): { at: JudgedAct; message: string } | undefined {
  if (kind === 'checked') return checkedAccept
  return kind === 'atLeast' ? leastOnly[String(params['per'])] : undefined
}

/** Acts at which nothing is known of what the rule asks: it would never be judged there. */
function actSpots(rule: Campaign['rules'][number], kind: Kind, at: number): Spot[] {
  const only = onlyAct(rule)
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

/** Another word than these would make the rule binding without anybody having said so. */
const strengths: readonly unknown[] = ['hard', 'soft', 'off']

/** The question by which a rule's strength is settled must be asked, and know no answer but strengths. */
function questionSpot(
  { questions }: Campaign,
  strength: Campaign['rules'][number]['strength'],
  at: number,
): Spot[] {
  if (typeof strength === 'string') return []
  const path = ['rules', at, 'strength', 'question']
  const question = questions.find(({ id }) => id === strength.question)
  if (!question) return unknown(strength.question, ids(questions), path, '问题')
  const given = [...(question.choices ?? []).map(({ value }) => value), question.default]
  const strange = given.find((value) => !strengths.includes(value))
  if (strange === undefined) return []
  const message = `问题“${question.id}”决定规则是否必须满足，选项和默认只能用 hard（必须满足）、soft（可说明理由后放行）、off（不作要求），现有“${String(strange)}”`
  return [{ path, message }]
}
