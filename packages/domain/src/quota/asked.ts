import { z } from 'zod'
import { holdsFor, type EntrySort } from '../campaign/form.ts'
import type { Campaign, JudgedAct, RuleRow } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import type { Content } from '../content.ts'
import type { Tally } from '../rules/facts.ts'
import { everybody, groundOf, partOf, type Whose } from './grounds.ts'
import { authorOf } from './author.ts'

/** Of whom entries are counted: `id` tells one subject from another, `name` is what a refusal says. */
export type QuotaSubject = { id: string; name: string }

/** An entry as places are counted: of which sort, in which phase, whose, and through whom. */
export type Placing = EntrySort & {
  phase: string
  content: Content
  filer: QuotaSubject
  sender: QuotaSubject
  region: QuotaSubject
}

/** A place that an entry takes under a rule: whose it is, and whether it may be one that is kept for a bonus. */
export type PlaceAsked = {
  rule: string
  at: JudgedAct[]
  per: Tally['per']
  subject: string
  name: string
  bonus: boolean
}

const counted = z.looseObject({ per: z.string() })
const bonused = z.looseObject({ bonus: z.looseObject({ list: z.string() }).optional() })
const claiming = z.looseObject({ claims: z.string(), list: z.string() })

type Law = Pick<Campaign, 'form' | 'rules'>

/**
 * Whose entries a rule counts by the places that they take; undefined for one that counts none so. Of authors a least number is counted so too:
 * who they are stands in the entries alone, which not everybody sees who is bound by it.
 */
function perOf({ kind, params }: RuleRow): Tally['per'] | undefined {
  if (kind === 'withinQuota') return 'sender'
  const per = counted.safeParse(params).data?.per as Tally['per'] | undefined
  if (kind === 'atMost') return per
  return kind === 'atLeast' && per === 'person' ? per : undefined
}

/** A theme as the form names it; nothing where the entry has none. */
function themeOf({ form }: Law, { content }: Placing): QuotaSubject | undefined {
  const id = content['theme']
  if (typeof id !== 'string' || id === '') return undefined
  const option = form.fields.find((field) => field.id === 'theme')?.options?.find((one) => one.id === id)
  return { id, name: option ? wordsOf(option.name) : id }
}

/** An author is one of the unit that files: others of the same name are others. */
function wholeOf(of: Whose | 'author' | 'all', law: Law, placing: Placing): QuotaSubject | undefined {
  if (of === 'all') return everybody
  // Bodies without a region have none in common.
  if (of === 'region' && placing.region.id === '') return undefined
  if (of !== 'author') return placing[of]
  const author = authorOf(law.form, placing.content)
  return author === '' ? undefined : { id: `${author} ${placing.filer.id}`, name: author }
}

/** A phase is not named: whoever is told is told in it. */
function subjectOf(per: Tally['per'], law: Law, placing: Placing): QuotaSubject | undefined {
  const ground = groundOf(per)
  const whole = ground && wholeOf(ground.of, law, placing)
  if (!whole || !ground.each) return whole
  if (ground.each === 'phase') return { ...whole, id: `${whole.id} ${placing.phase}` }
  const theme = themeOf(law, placing)
  return theme && partOf(whole, theme)
}

/** Whether an entry claims what a rule's bonus is for: the field that the notice's rule about that list names says yes. */
function earnsBonus({ rules }: Law, { params }: RuleRow, content: Content): boolean {
  const list = bonused.safeParse(params).data?.bonus?.list
  return rules.some((rule) => {
    const claim = rule.kind === 'fromArea' ? claiming.safeParse(rule.params) : undefined
    return claim?.success === true && claim.data.list === list && content[claim.data.claims] === true
  })
}

/** The places that an entry takes on its way, by the rules that count so; who has no first author takes none as a person. */
export function placesAsked(law: Law, of: Placing): PlaceAsked[] {
  return law.rules
    .filter((rule) => holdsFor(rule, of) && (rule.phases?.includes(of.phase) ?? true))
    .flatMap((rule) => {
      const per = perOf(rule)
      const subject = per && subjectOf(per, law, of)
      if (!per || !subject) return []
      const bonus = earnsBonus(law, rule, of.content)
      return [{ rule: rule.id, at: rule.at, per, subject: subject.id, name: subject.name, bonus }]
    })
}

/** How many others hold a subject's places under a rule, and how many of those may take one kept for a bonus. */
export type PlacesHeld = { rule: string; subject: string; n: number; bonus: number }

/** The tallies that rules judge for what takes these places now, beside those who hold theirs already. */
export function talliesOf(asked: readonly PlaceAsked[], held: readonly PlacesHeld[]): Tally[] {
  const groups = new Map(asked.map((place) => [`${place.rule} ${place.subject}`, place]))
  return [...groups.values()].map(({ rule, per, subject, name }) => {
    const own = asked.filter((place) => place.rule === rule && place.subject === subject)
    const others = held.find((each) => each.rule === rule && each.subject === subject)
    return {
      per,
      name,
      rule,
      n: (others?.n ?? 0) + own.length,
      bonus: (others?.bonus ?? 0) + own.filter(({ bonus }) => bonus).length,
    }
  })
}
