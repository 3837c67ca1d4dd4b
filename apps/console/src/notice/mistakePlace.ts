import type { Campaign, Place, Text } from '@huibian/domain'
import { activities, awards, stages } from './awards.parts'
import { isGroup } from './examples'
import { columnTypes, holding, limits, options } from './form.parts'
import { paramLabels } from './labels.messages'
import { contacts, issuers, organisers, vocabulary } from './notice.parts'
import { attestations, channels, documents, receipts } from './papers.parts'
import { mailBoxes, packageBoxes } from './package.parts'
import type { Part } from './part'
import { phaseBoxes } from './phase.parts'
import { addressees, counting, filerTypes, filing, kinds, levels, routes } from './ways.parts'
import { wordsIn } from './words'

/** The parts of a campaign that have boxes of their own, each on its page of the editor. */
const pages = {
  notice: 'notice',
  theme: 'notice',
  vocabulary: 'notice',
  organisers: 'notice',
  contacts: 'notice',
  phases: 'dates',
  stages: 'awards',
  form: 'form',
  lists: 'lists',
  participation: 'ways',
  routes: 'ways',
  kinds: 'ways',
  attestations: 'papers',
  documents: 'papers',
  receipts: 'papers',
  channels: 'papers',
  package: 'papers',
  awards: 'awards',
  activities: 'awards',
  rules: 'rules',
  questions: 'questions',
} as const

export type Page = (typeof pages)[keyof typeof pages] | 'file'

/** What a member of the file is called on its page, and what those within it are. */
type Named = { name: string; label?: string; boxes?: readonly Named[] }

const labels = (named: Readonly<Record<string, string>>): Named[] =>
  Object.entries(named).map(([name, label]) => ({ name, label }))

/** The boxes of a part under the members that lead to its rows. */
const within = ({ at, boxes }: Part): Named =>
  at.reduceRight<Named[]>((below, name) => [{ name: String(name), boxes: below }], [...boxes])[0] ?? {
    name: '',
  }

const notice = labels({
  title: 'notice.title',
  number: 'campaign.noticeNumber',
  signed: 'campaign.noticeSigned',
  published: 'campaign.noticePublished',
})
const phase = labels({
  name: 'notice.phaseName',
  opens: 'notice.opens',
  closes: 'notice.closes',
  wording: 'notice.wording',
})
const field = labels({
  label: 'notice.label',
  type: 'notice.fieldType',
  hint: 'notice.hint',
  required: 'notice.required',
  unit: 'notice.countUnit',
  maxLength: 'notice.maxLength',
  flags: 'notice.flags',
  filledFrom: 'notice.filledFrom',
})
const list = labels({
  name: 'notice.listName',
  short: 'notice.listShort',
  annex: 'notice.listAnnex',
  about: 'notice.about',
})
const rule = labels({ says: 'notice.says', clause: 'campaign.clause', strength: 'notice.strength' })
const question = labels({
  asks: 'notice.asks',
  wording: 'notice.askedWording',
  choices: 'notice.options',
  default: 'notice.defaultAnswer',
})

/** All boxes of the editor, as the file nests what is written in them. */
const named = (campaign: Campaign): Named[] => [
  { name: 'notice', boxes: [...notice, ...issuers] },
  ...labels({ theme: 'notice.theme' }),
  ...organisers,
  { name: 'vocabulary', boxes: vocabulary },
  { name: 'phases', boxes: [...phase, ...campaign.phases.slice(0, 1).flatMap(phaseBoxes)] },
  { name: 'form', boxes: [{ name: 'fields', boxes: [...field, options, columnTypes, ...limits(campaign)] }] },
  { name: 'lists', boxes: list },
  { name: 'rules', boxes: [...rule, ...holding(campaign)] },
  { name: 'questions', boxes: question },
  { name: 'participation', boxes: [...counting, { name: 'filers', boxes: filing }] },
  { name: 'package', boxes: [...packageBoxes, { name: 'mail', boxes: mailBoxes }] },
  ...[contacts, kinds, routes, levels, filerTypes, addressees].map(within),
  ...[attestations, documents, receipts, channels, stages, awards, activities].map(within),
]

/** What the innermost box on the way of the steps is called. */
function labelOf(steps: readonly string[], all: readonly Named[]): string {
  const [step, ...rest] = steps
  const here = all.filter(({ name }) => name === step)
  const below = here.flatMap(({ boxes = [] }) => boxes)
  return (below.length > 0 && labelOf(rest, below)) || (here.find(({ label }) => label)?.label ?? '')
}

/** Whether the editor has whatever the steps lead to, be it a list with boxes for its rows. */
function isNamed([step, ...rest]: readonly string[], all: readonly Named[]): boolean {
  if (step === undefined) return true
  const here = all.filter(({ name }) => name === step)
  return (
    here.length > 0 &&
    isNamed(
      rest,
      here.flatMap(({ boxes = [] }) => boxes),
    )
  )
}

/** Where a mistake stands for people who never see the file: on which page, in which row, in which box; `key` finds the box again. */
export type MistakePlace = { page: Page; row: string; box: string; key: string }

const isPage = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name)

/** A box by its place: rows by their ids, so that it is the same box when rows move. */
export const keyOf = (at: Place): string =>
  at.map((step) => (typeof step === 'object' ? step.id : step)).join(' ')

/** Those whom people ask are known by their role and closes by their level; organisers are not, as several have the same. */
const knownBy: Readonly<Record<string, string>> = { contacts: 'role', phases: 'level' }

const idOf = (row: unknown, part: string): string | undefined => {
  const id = isGroup(row) ? (row['id'] ?? row[knownBy[part] ?? 'id']) : undefined
  return typeof id === 'string' ? id : undefined
}

const nameOf = (row: unknown): string => {
  if (!isGroup(row)) return ''
  const words = row['name'] ?? row['label'] ?? row['says'] ?? row['asks']
  return typeof words === 'string' || isGroup(words) ? wordsIn(words as Text) : ''
}

/** `phases[0].closes` as the steps that it is. */
const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== '')

/** The place of a mistake, by what the campaign last read as; what has no page of its own stands in the file. */
export function mistakePlace(campaign: Campaign, path: string): MistakePlace {
  const steps = stepsOf(path)
  const [part = ''] = steps
  let [value, row]: [unknown, string] = [campaign, '']
  const key = steps.map((step) => {
    const isRow = Array.isArray(value)
    value = Array.isArray(value) ? value[Number(step)] : isGroup(value) ? value[step] : undefined
    row = (isRow && nameOf(value)) || row
    return idOf(value, part) ?? step
  })
  const names = steps.filter((step) => !/^\d+$/.test(step))
  const boxes = named(campaign)
  const box =
    part === 'rules' && names[1] === 'params'
      ? (names.findLast((name) => Object.hasOwn(paramLabels, name)) ?? '')
      : labelOf(names, boxes)
  const isThere = part !== 'rules' && (box !== '' || isNamed(names, boxes))
  const isKnown = isPage(part) && (row !== '' || isThere)
  return { page: isKnown ? pages[part] : 'file', row, box, key: key.join(' ') }
}

/** What a box is called: the name of a rule's parameter, or the words that stand at it. */
export function boxName(box: string, translate: (key: string) => string): string {
  const param = paramLabels[box]
  if (param) return wordsIn(param)
  return box === '' ? '' : translate(box)
}
