import { inTurn } from '../campaign/text.ts'
import type { Finding } from '../violation.ts'
import { kind, type RuleKind, type Wrong } from '../rules/kind.ts'
import { demanded, maximum, together, type Comparison } from '../rules/tightness.ts'
import { allotmentOf, placesSchema, type Places } from './places.ts'

/** The sender recommends no more than its table gives it; a place kept for a bonus is taken only by what earns the bonus, if so set. */
const find: RuleKind<Places, 'tallies' | 'sender' | 'lists' | 'settings'> = (places, facts) => {
  const allotment = allotmentOf(places, facts.sender, facts.lists)
  if (!allotment) return [{ message: 'quota.notAddressed', args: { name: facts.sender.name } }]
  const { base, bonus, max } = allotment
  return facts.tallies
    .filter(({ per }) => per === 'sender')
    .flatMap(({ name, n, bonus: earned = 0 }): Finding[] => {
      if (n > max) return [{ message: 'quota.full', args: { name, n: n - 1, max, bonus } }]
      const plain = n - Math.min(earned, bonus)
      if (!facts.settings.bonusEarmarked || plain <= base) return []
      return [{ message: 'quota.earmarked', args: { name, n: plain - 1, base, bonus } }]
    })
}

/** The most that a table gives a type, as `allotmentOf` reads it. */
const maxOf = ({ lines }: Places, type: string): number =>
  Math.max(0, ...lines.filter((line) => line.type === type).map(({ max }) => max))

function compareLines(child: Places, parent: Places): Comparison {
  const types = [...new Set([...child.lines, ...parent.lines].map(({ type }) => type))]
  return together(types.map((type) => maximum(maxOf(child, type), maxOf(parent, type))))
}

/** Which of two lines of one type was meant nobody can tell. */
const wrong = ({ lines }: Places): Wrong[] =>
  lines.flatMap(({ type, max }, at) => {
    const before = lines.slice(0, at).find((line) => line.type === type)
    if (!before) return []
    const message = `机构类型“${type}”在名额表中重复，前面已写不超过 ${before.max} 个，这里又写不超过 ${max} 个；请只留一行`
    return [{ path: ['lines', at, 'type'], message }]
  })

function compareBonus({ bonus: ours }: Places, { bonus: theirs }: Places): Comparison {
  if (!ours || !theirs) return ours ? 'looser' : theirs ? 'tighter' : 'same'
  if (ours.list !== theirs.list) return 'incomparable'
  return together([maximum(ours.add, theirs.add), demanded(theirs.types, ours.types)])
}

export const withinQuota = kind({
  name: 'withinQuota',
  params: placesSchema,
  needs: ['tallies', 'sender', 'lists', 'settings'],
  find,
  references: ({ lines, bonus }) => [
    ...lines.map(({ type }, at) => ({ to: 'type' as const, id: type, path: ['lines', at, 'type'] })),
    ...(bonus
      ? [
          { to: 'list' as const, id: bonus.list, path: ['bonus', 'list'] },
          ...bonus.types.map((id, at) => ({ to: 'type' as const, id, path: ['bonus', 'types', at] })),
        ]
      : []),
  ],
  tell: ({ lines, bonus }, named) => {
    const each = inTurn(
      lines.map(({ type, max }) => {
        const { zh, en } = named('type', type)
        return { zh: `${zh}不超过 ${max} 个`, en: `${en} at most ${max}` }
      }),
    )
    const list = bonus && named('list', bonus.list)
    const more =
      bonus && list
        ? {
            zh: `；列入“${list.zh}”的增加 ${bonus.add} 个`,
            en: `; ${bonus.add} more for those in “${list.en}”`,
          }
        : { zh: '', en: '' }
    return {
      zh: `${each.zh}（同属几类的按最多的一类计，不累加）${more.zh}`,
      en: `${each.en} (a body of several types has the most that one gives, once)${more.en}`,
    }
  },
  compare: (child, parent) => together([compareLines(child, parent), compareBonus(child, parent)]),
  wrong,
})
