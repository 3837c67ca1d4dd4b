import {
  kindOf,
  membersOf,
  type Campaign,
  type Edit,
  type Member,
  type Place,
  type Shape,
} from '@huibian/domain'
import { isGroup, valueAt } from './examples'
import { isChosen, thingsFor } from './paramThings'

type Rule = Campaign['rules'][number]
type Group = Readonly<Record<string, unknown>>

/** The numbers and words with which a parameter begins that is typed, by its kind or in all kinds. */
const typical: Readonly<Record<string, unknown>> = {
  max: 1,
  min: 1,
  add: 1,
  percent: 10,
  formats: ['pdf', 'docx'],
  exact: [1920, 1080],
  shortSide: 1080,
  to: 'today',
  summaryScan: ['pdf'],
  formScan: ['pdf'],
  summaryFile: ['xlsx'],
  entryFile: ['docx'],
  'mediaSize max': '300 MB',
  'mediaSize min': '1 MB',
  'mediaDuration max': 300,
  'mediaRate max': 8000,
}

type Beside = { kind: string; campaign: Campaign; beside: Group }

/** A number or day that does not cross the other end of its row. */
function between(name: string, value: unknown, { min, max, to }: Group): unknown {
  if (name === 'from' && typeof value === 'string' && typeof to === 'string' && to < value) return to
  if (name === 'max' && typeof value === 'number' && typeof min === 'number') return Math.max(value, min)
  if (name === 'min' && typeof value === 'number' && typeof max === 'number') return Math.min(value, max)
  return value
}

/** The first thing that is not chosen beside it; a column or an option of one is of the same rows. */
function firstThing(name: string, { kind, campaign, beside }: Beside): string | undefined {
  const columns = campaign.form.fields.find(({ id }) => id === beside['field'])?.columns ?? []
  const within: Readonly<Record<string, readonly { id: string }[]>> = {
    or: columns,
    column: columns,
    options: columns.flatMap(({ options = [] }) => options),
  }
  const things = thingsFor(name, { kind, campaign }).filter(
    ({ id }) => within[name]?.some((each) => each.id === id) ?? true,
  )
  const taken = Object.values(beside).flat()
  return [...things.filter(({ id }) => !taken.includes(id)), ...things][0]?.id
}

/** What stands first in a parameter that is added; undefined where the campaign has nothing to choose for it. */
export function freshParam({ name, shape }: { name: string; shape: Shape }, given: Beside): unknown {
  const { kind, campaign, beside } = given
  if (isChosen(name, kind)) {
    const thing = firstThing(name, given)
    return thing !== undefined && shape.is === 'list' ? [thing] : thing
  }
  if (shape.is === 'group') {
    const members = shape.members.filter(({ optional }) => !optional)
    const made = members.map((member) => [member.name, freshParam(member, given)] as const)
    return made.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(made)
  }
  if (shape.is === 'yes') return true
  if (name === 'from') return between(name, `${campaign.notice.signed.slice(0, 4)}-01-01`, beside)
  return between(name, typical[`${kind} ${name}`] ?? typical[name], beside)
}

/** The parameters with another value at a place below them. */
function put(value: unknown, [step, ...rest]: Place, next: unknown): unknown {
  if (step === undefined) return next
  if (Array.isArray(value))
    return next === undefined && rest.length === 0
      ? value.filter((_, n) => n !== step)
      : value.map((row, n) => (n === step ? put(row, rest, next) : row))
  const group = isGroup(value) ? value : {}
  const { [String(step)]: before, ...others } = group
  const after = put(before, rest, next)
  return after === undefined ? others : { ...others, [String(step)]: after }
}

/** Whether parameters are right by themselves. */
function isSound(rule: Rule, params: unknown): boolean {
  const kind = kindOf(rule.kind)
  return kind !== undefined && kind.params.safeParse(params).success && kind.wrong(params).length === 0
}

const ruleAt = (rule: Rule, inside: Place): Place => ['rules', { id: rule.id }, 'params', ...inside]

/** What a rule can do without, be it a parameter, one below it, or a row. */
export const mayStrike = (rule: Rule, inside: Place): boolean =>
  isSound(rule, put(rule.params, inside, undefined))

export const struckParam = (rule: Rule, inside: Place): Edit[] => [
  { at: ruleAt(rule, inside), value: undefined },
]

/** The members of a group of parameters, `inside` leading to it: those of the kind itself, or of a group or row below. */
export function membersAt(rule: Rule, inside: Place): readonly Member[] {
  const kind = kindOf(rule.kind)
  return inside.reduce<readonly Member[]>(
    (members, step) => {
      if (typeof step === 'number') return members
      const shape = members.find(({ name }) => name === step)?.shape
      const below = shape?.is === 'list' ? shape.each : shape
      return below?.is === 'group' ? below.members : []
    },
    kind ? membersOf(kind) : [],
  )
}

const groupAt = (rule: Rule, inside: Place): Group => {
  const found = valueAt(rule.params, inside)
  return isGroup(found) ? found : {}
}

/** What may be added to a group of parameters: its name, and what is written, with what goes for it as the two do not go together. */
export type Addition = { name: string; edits: Edit[] }

/** The parameters that a kind knows and a rule lacks. How a text is counted has boxes of its own. */
export function addable(rule: Rule, inside: Place, campaign: Campaign): Addition[] {
  const beside = groupAt(rule, inside)
  return membersAt(rule, inside).flatMap((member): Addition[] => {
    const { name, optional } = member
    if (!optional || name === 'counts' || beside[name] !== undefined) return []
    const value = freshParam(member, { kind: rule.kind, campaign, beside })
    if (value === undefined) return []
    const edit: Edit = { at: ruleAt(rule, [...inside, name]), value }
    const added = put(rule.params, [...inside, name], value)
    if (isSound(rule, added)) return [{ name, edits: [edit] }]
    const other = Object.keys(beside).find((each) => isSound(rule, put(added, [...inside, each], undefined)))
    return other === undefined ? [] : [{ name, edits: [edit, ...struckParam(rule, [...inside, other])] }]
  })
}

const wantsList = ({ name, shape }: { name: string; shape: Shape }): boolean =>
  name === 'list' ||
  name === 'lists' ||
  (shape.is === 'group' && shape.members.some((member) => !member.optional && wantsList(member)))

/** The parameters that a rule could be told if the campaign had a list to name in them. */
export function awaitingList(rule: Rule, inside: Place, { lists = [] }: Campaign): string[] {
  if (lists.length > 0) return []
  const beside = groupAt(rule, inside)
  return membersAt(rule, inside)
    .filter((member) => member.optional && beside[member.name] === undefined && wantsList(member))
    .map(({ name }) => name)
}

/** A row more in a table of a rule, of what no other row is of; undefined where all have theirs. */
export function addedRow(rule: Rule, inside: Place, campaign: Campaign): Edit[] | undefined {
  const rows = valueAt(rule.params, inside)
  if (!Array.isArray(rows)) return undefined
  const members = membersAt(rule, inside)
  const beside = Object.fromEntries(rows.map((row, n) => [n, isGroup(row) ? row['type'] : row]))
  const value = freshParam(
    { name: '', shape: { is: 'group', members } },
    { kind: rule.kind, campaign, beside },
  )
  if (value === undefined || !isSound(rule, put(rule.params, inside, [...rows, value]))) return undefined
  return [{ at: ruleAt(rule, [...inside, rows.length]), value }]
}
