import { z } from 'zod'
import { inTurn, type Words } from '../campaign/text.ts'
import type { Facts, Other } from '../rules/facts.ts'
import { authorOf } from './author.ts'
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
  title: { zh: '名称和作者', en: 'title and author' },
  file: { zh: '文件', en: 'file' },
  author: { zh: '作者（姓名和单位或手机）', en: 'author (name and unit or mobile)' },
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

/** An author is known by name together with the unit or a mobile number: a name alone is borne by many. */
const isSamePerson = ({ same, unit }: Other): boolean =>
  same.includes('person') || (same.includes('author') && (unit === 'same' || same.includes('phone')))

/** A title is a work's together with who made it: its author where the form asks for one, else the unit that files it. */
function isSameWork({ same, unit }: Other, isAuthored: boolean): boolean {
  const maker = isAuthored ? same.includes('author') || same.includes('person') : unit === 'same'
  return same.includes('title') && (maker || same.includes('phone'))
}

const isEvident = (mark: Params['same'][number], other: Other, isAuthored: boolean): boolean => {
  if (mark === 'author') return isSamePerson(other)
  return mark === 'title' ? isSameWork(other, isAuthored) : other.same.includes(mark)
}

type Asked = Pick<Facts, 'others' | 'route' | 'content' | 'form'>

/**
 * No other entry of the same work (by a file, or by title and maker), author (by name and unit or mobile) or mobile number is found across routes
 * and units, themes, the campaign or all campaigns.
 */
const find: RuleKind<Params, keyof Asked> = ({ same, across }, { others, route, content, form }: Asked) => {
  const { theme } = content
  const own = { route, theme: typeof theme === 'string' ? theme : '' }
  const isAuthored = authorOf(form, content) !== ''
  return others
    .filter((other) => isWithin(across, other, own))
    .flatMap((other) =>
      same
        .filter((mark) => isEvident(mark, other, isAuthored))
        .map((by) => ({ message: `once.${by}`, args: { title: other.title, where: other.where } })),
    )
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
  needs: ['others', 'route', 'content', 'form'],
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
