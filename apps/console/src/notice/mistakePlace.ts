import type { Campaign, Place, Text } from '@huibian/domain'
import { isGroup } from './examples'
import { paramLabels } from './labels.messages'
import { wordsIn } from './words'

/** The parts of a campaign that have boxes of their own, each on its page of the editor. */
const pages = {
  notice: 'notice',
  theme: 'notice',
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
  awards: 'awards',
  activities: 'awards',
  rules: 'rules',
  questions: 'questions',
} as const

export type Page = (typeof pages)[keyof typeof pages] | 'file'

/** What the last member of a place is called on its page. */
const boxes: Readonly<Record<string, string>> = Object.freeze({
  title: 'notice.title',
  number: 'campaign.noticeNumber',
  signed: 'campaign.noticeSigned',
  issuers: 'campaign.noticeIssuers',
  theme: 'notice.theme',
  opens: 'notice.opens',
  from: 'notice.opens',
  closes: 'notice.closes',
  to: 'notice.ends',
  wording: 'notice.wording',
  label: 'notice.label',
  hint: 'notice.hint',
  maxLength: 'notice.maxLength',
  options: 'notice.option',
  says: 'notice.says',
  clause: 'campaign.clause',
  strength: 'notice.strength',
  about: 'notice.contactAbout',
})

/** Where a mistake stands for people who never see the file: on which page, in which row, in which box; `key` finds the box again. */
export type MistakePlace = { page: Page; row: string; box: string; key: string }

const isPage = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name)

/** A box by its place: rows by their ids, so that it is the same box when rows move. */
export const keyOf = (at: Place): string =>
  at.map((step) => (typeof step === 'object' ? step.id : step)).join(' ')

/** Those whom people ask are known by their role; organisers are not, as several have the same. */
const idOf = (row: unknown, part: string): string | undefined => {
  const id = isGroup(row) ? (row['id'] ?? (part === 'contacts' ? row['role'] : undefined)) : undefined
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
    value = Array.isArray(value) ? value[Number(step)] : isGroup(value) ? value[step] : undefined
    row = nameOf(value) || row
    return idOf(value, part) ?? step
  })
  const box = steps.findLast((step) => Object.hasOwn(boxes, step) || Object.hasOwn(paramLabels, step)) ?? ''
  const isKnown = part === 'rules' ? row !== '' : isPage(part)
  return { page: isPage(part) && isKnown ? pages[part] : 'file', row, box, key: key.join(' ') }
}

/** What a box is called: the name of a rule's parameter, or the words that stand at it. */
export function boxName(box: string, translate: (key: string) => string): string {
  const param = paramLabels[box]
  if (boxes[box] !== undefined) return translate(boxes[box])
  return param ? wordsIn(param) : ''
}
