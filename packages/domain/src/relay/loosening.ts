import { closeOf } from '../campaign/phase.ts'
import type { Spot } from '../campaign/place.ts'
import { settingsSchema, settledRules, type SettledRule } from '../campaign/question.ts'
import type { Campaign } from '../campaign/schema.ts'
import { nested, wordsOf } from '../campaign/text.ts'
import { isBy } from '../deadline/instant.ts'
import { acts, clock, limitWords, nameIn, namesOf } from '../description/words.ts'
import { kindOf } from '../rules/kinds.ts'
import { allowed, demanded, together, type Comparison } from '../rules/tightness.ts'
import { displacedSpots } from './displaced.ts'
import { upperRules } from './merge.ts'
import type { Relay } from './schema.ts'

/** A limit that is absent holds for all that there are; a narrower one lets more pass. */
const limit = (
  child: readonly string[] | undefined,
  parent: readonly string[] | undefined,
  all: readonly { id: string }[],
): Comparison => {
  const ids = all.map(({ id }) => id)
  return demanded(child ?? ids, parent ?? ids)
}

const byStrength = ['off', 'soft', 'hard'] as const

function strengths(child: SettledRule, parent: SettledRule): Comparison {
  const [ours, theirs] = [byStrength.indexOf(child.strength), byStrength.indexOf(parent.strength)]
  return ours === theirs ? 'same' : ours > theirs ? 'tighter' : 'looser'
}

/** How a row of this level stands to the upper row that it replaces, in the campaign that both make. */
export function compareRules(
  child: SettledRule,
  parent: SettledRule,
  { phases, kinds, routes }: Pick<Campaign, 'phases' | 'kinds' | 'routes'>,
): Comparison {
  const kind = kindOf(parent.kind)
  if (!kind || child.kind !== parent.kind) return 'incomparable'
  return together([
    kind.compare(child.params, parent.params),
    strengths(child, parent),
    demanded(child.at, parent.at),
    limit(child.phases, parent.phases, phases),
    limit(child.kinds, parent.kinds, kinds),
    limit(child.routes, parent.routes, routes),
  ])
}

type Sides = { relay: Relay; upper: Campaign; merged: Campaign }

/** What a rule demands of whom and when, with its clause, so that both can be read side by side. */
function clauseWords(campaign: Campaign, rule: SettledRule): string {
  const meaning = kindOf(rule.kind)?.tell(rule.params, namesOf(campaign)).zh ?? rule.kind
  const when = rule.at.map((act) => acts[act].zh).join('、')
  const binding = { hard: '必须满足', soft: '可说明理由后放行', off: '不作要求' }[rule.strength]
  return nested(`${when}判定“${meaning}”${limitWords(campaign, rule).zh}，${binding}（${rule.clause}）`)
}

function ruleSpots({ relay, upper, merged }: Sides): Spot[] {
  const theirs = settledRules({ ...upper, rules: upperRules(relay, upper) })
  return settledRules(merged)
    .slice(0, relay.rules.length)
    .flatMap((rule, at): Spot[] => {
      const parent = theirs.find(({ id }) => id === rule.id)
      if (!parent) return []
      const stands = compareRules(rule, parent, merged)
      if (stands === 'same' || stands === 'tighter') return []
      const why = stands === 'looser' ? '放宽了上级规则' : '与上级规则不能比较，无法认定没有放宽'
      const both = `上级：${clauseWords(upper, parent)}；本级：${clauseWords(merged, rule)}`
      return [
        {
          path: ['rules', at, 'id'],
          message: `转发只能收紧，“${rule.id}”${why}。${both}。请改严，或另用编号增加规则`,
        },
      ]
    })
}

function phaseSpots({ relay, upper, merged }: Sides): Spot[] {
  return relay.phases.flatMap((own, at): Spot[] => {
    const phase = upper.phases.find(({ id }) => id === own.id)
    if (!phase) {
      const known = upper.phases.map(({ id }) => id).join('、')
      return [{ path: ['phases', at, 'id'], message: `上级没有编号为“${own.id}”的阶段，可用的有：${known}` }]
    }
    const [ours, theirs] = [closeOf(merged, own.id), closeOf(upper, own.id)]
    const spots: Spot[] = []
    if (!isBy(ours, theirs)) {
      const both = `上级：${clock(theirs)}（“${phase.wording}”）；本级：${clock(ours)}（“${own.wording}”）`
      spots.push({
        path: ['phases', at, 'closes'],
        message: `转发只能收紧，本级截止时间不能晚于上级。${both}。请改早`,
      })
    }
    for (const [n, { level, wording }] of (own.dues ?? []).entries()) {
      const [due, above] = [closeOf(merged, own.id, level), closeOf(upper, own.id, level)]
      if (isBy(due, above)) continue
      const both = `上级：${clock(above)}；本级：${clock(due)}（“${wording}”）`
      spots.push({
        path: ['phases', at, 'dues', n, 'closes'],
        message: `转发只能收紧，该层级的截止时间不能晚于上级。${both}。请改早`,
      })
    }
    if (own.opens !== undefined && own.opens < phase.opens)
      spots.push({
        path: ['phases', at, 'opens'],
        message: `转发只能收紧，本级开始日期 ${own.opens} 早于上级的 ${phase.opens}，请改晚`,
      })
    return spots
  })
}

/** What of an upper phase a relay leaves as it stands above: each close of a level that it does not write, and the whole phase where it writes none of it. */
function unwritten(relay: Relay, { id, dues = [] }: Campaign['phases'][number]): (string | undefined)[] {
  const own = relay.phases.find((phase) => phase.id === id)
  const written = own?.dues?.map(({ level }) => level) ?? []
  const levels = dues.map(({ level }) => level).filter((level) => !written.includes(level))
  return own ? levels : [undefined, ...levels]
}

/** What a relay does not write keeps the upper words; a later office hour of its own would still let it close later. */
function unwrittenSpots({ relay, upper, merged }: Sides): Spot[] {
  const at = relay.questions.findIndex(({ id }) => id === 'officeCloses')
  if (at < 0) return []
  return upper.phases
    .flatMap((phase) => unwritten(relay, phase).map((level) => ({ id: phase.id, level })))
    .flatMap(({ id, level }): Spot[] => {
      const [ours, theirs] = [closeOf(merged, id, level), closeOf(upper, id, level)]
      if (isBy(ours, theirs)) return []
      const both = `上级：${clock(theirs)}；本级：${clock(ours)}`
      const [whose, where] =
        level === undefined
          ? ['', 'phases 中写明本级的截止时间']
          : [`“${nameIn(merged.participation.levels, level).zh}”的`, 'phases 的 dues 中写明该层级的截止时间']
      const message = `转发只能收紧，本级下班时间使${whose}截止时间晚于上级。${both}。请改早，或在 ${where}`
      return [{ path: ['questions', at, 'id'], message }]
    })
}

/** Who may file and by which ways: both may only be fewer. */
function scopeSpots({ relay, upper }: Sides): Spot[] {
  const types = upper.participation.filers.types.map(({ id }) => id)
  const routes = upper.routes.map(({ id }) => id)
  return [
    ...relay.participation.filers.types.flatMap(({ id, name }, at): Spot[] =>
      allowed([id], types) === 'looser'
        ? [
            {
              path: ['participation', 'filers', 'types', at, 'id'],
              message: `转发只能收紧，上级不收“${wordsOf(name)}”报送的作品，上级的类型有：${types.join('、')}`,
            },
          ]
        : [],
    ),
    ...relay.routes.flatMap(({ id }, at): Spot[] =>
      routes.includes(id)
        ? []
        : [
            {
              path: ['routes', at, 'id'],
              message: `报送路径的编号应沿用上级的，使上级对该路径的规则继续适用，可用的有：${routes.join('、')}`,
            },
          ],
    ),
  ]
}

/** Hours and days by which a level runs its own affairs; every other setting decides how upper rules are read. */
const ownSettings: readonly string[] = ['officeCloses', 'receiverWorkingDaysBefore']

/** Parts that a relay adds and may not exchange for the upper ones; how a level runs its own affairs it may answer anew. */
function replacedSpots({ relay, upper }: Sides): Spot[] {
  const taken = (
    rows: readonly { id: string }[],
    theirs: readonly { id: string }[],
    path: string[],
  ): Spot[] =>
    rows.flatMap(({ id }, at) =>
      theirs.some((row) => row.id === id)
        ? [{ path: [...path, at, 'id'], message: `上级已有编号“${id}”，不能改写，请另用编号` }]
        : [],
    )
  const asked = upper.questions.filter(({ id }) => !ownSettings.includes(id))
  return [
    ...taken(relay.form?.fields ?? [], upper.form.fields, ['form', 'fields']),
    ...taken(relay.attestations, upper.attestations, ['attestations']),
    ...taken(relay.stages, upper.stages, ['stages']),
    ...taken(relay.questions, asked, ['questions']),
    ...taken(relay.lists, upper.lists ?? [], ['lists']),
    ...taken(relay.receipts, upper.receipts ?? [], ['receipts']),
  ]
}

/** Settings that would read upper rules otherwise. */
function rereadSpots({ relay }: Sides): Spot[] {
  const settings = Object.keys(settingsSchema.shape).filter((id) => !ownSettings.includes(id))
  return relay.questions.flatMap(({ id }, at): Spot[] =>
    settings.includes(id)
      ? [
          {
            path: ['questions', at, 'id'],
            message: `“${id}”决定上级规则怎样计算，由上级确定，本级不能另定，请删去`,
          },
        ]
      : [],
  )
}

/** Every place at which a relay loosens its parent, with both clauses. */
export function looseningSpots(sides: Sides): Spot[] {
  const find = [scopeSpots, phaseSpots, unwrittenSpots, ruleSpots, replacedSpots, rereadSpots, displacedSpots]
  return find.flatMap((spots) => spots(sides))
}
