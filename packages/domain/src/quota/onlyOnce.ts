import { z } from 'zod'
import { inTurn, type Words } from '../campaign/text.ts'
import type { Other } from '../rules/facts.ts'
import { kind, type RuleKind } from '../rules/kind.ts'
import { demanded, sameOnly, together, type Comparison } from '../rules/tightness.ts'

const marks = z.enum(['title', 'file', 'author', 'phone'])

/** `across` says how far a second one is looked for: by another way or unit, in the whole campaign, or in earlier campaigns too. */
const params = z.strictObject({
  same: z.array(marks).min(1),
  across: z.enum(['routes', 'themes', 'campaign', 'campaigns']),
})

type Params = z.infer<typeof params>

const markWords: Readonly<Record<z.infer<typeof marks>, Words>> = Object.freeze({
  title: { zh: '名称', en: 'title' },
  file: { zh: '文件', en: 'file' },
  author: { zh: '作者', en: 'author' },
  phone: { zh: '手机号码', en: 'mobile number' },
})

const acrossWords: Readonly<Record<Params['across'], Words>> = Object.freeze({
  routes: { zh: '只能通过一种方式、由一家单位报送', en: 'on all routes and of all units' },
  themes: { zh: '只能选一个主题', en: 'under all themes' },
  campaign: { zh: '在本次活动中只报一次', en: 'in the campaign' },
  campaigns: { zh: '在历次活动中只报一次', en: 'in all campaigns' },
})

/** An entry counts as a second one only within the reach of the rule; a theme is another one only if both name theirs. */
function isWithin(across: Params['across'], other: Other, own: { route: string; theme: string }): boolean {
  if (across === 'campaigns') return true
  if (other.campaign === 'earlier') return false
  if (across === 'routes') return other.route !== own.route || other.unit === 'other'
  if (across === 'campaign') return true
  return other.theme !== undefined && other.theme !== '' && own.theme !== '' && other.theme !== own.theme
}

/** No other entry of the same title, file, author or phone is found across routes and units, themes, the campaign or all campaigns. */
const find: RuleKind<Params, 'others' | 'route' | 'content'> = ({ same, across }, facts) => {
  const { theme } = facts.content
  const own = { route: facts.route, theme: typeof theme === 'string' ? theme : '' }
  return facts.others
    .filter((other) => same.includes(other.same) && isWithin(across, other, own))
    .map(({ same: by, title, where }) => ({ message: `once.${by}`, args: { title, where } }))
}

const reach: readonly (readonly Params['across'][])[] = [
  ['routes', 'campaign', 'campaigns'],
  ['themes', 'campaign', 'campaigns'],
]

function compareReach(child: Params['across'], parent: Params['across']): Comparison {
  const row = reach.find((each) => each.includes(child) && each.includes(parent))
  if (!row) return sameOnly(child, parent)
  const far = row.indexOf(child) - row.indexOf(parent)
  return far === 0 ? 'same' : far > 0 ? 'tighter' : 'looser'
}

export const onlyOnce = kind({
  name: 'onlyOnce',
  params,
  needs: ['others', 'route', 'content'],
  find,
  tell: ({ same, across }) => {
    const marks = inTurn(same.map((mark) => markWords[mark]))
    const reach = acrossWords[across]
    return {
      zh: `${marks.zh}相同的，${reach.zh}`,
      en: `of the same ${marks.en} there is only one ${reach.en}`,
    }
  },
  compare: (child, parent) =>
    together([demanded(child.same, parent.same), compareReach(child.across, parent.across)]),
})
