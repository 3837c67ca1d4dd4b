import type { Campaign } from '@huibian/domain'
import { countings, onceMarks, onceReach, rateWords } from './choices.words'
import { isPointed, thingsNamed, type Thing } from './pointed'

/** What words of the language a parameter chooses from, by its name. */
const chosen: Readonly<Record<string, readonly Thing[]>> = {
  same: onceMarks,
  across: onceReach,
  of: rateWords,
}

/** Of which types the fields are that a kind's parameter means; of others it would never be met. */
const types: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  maxText: { fields: ['text', 'longText', 'rich'] },
  minText: { fields: ['text', 'longText', 'rich'] },
  aboutText: { fields: ['text', 'longText', 'rich'] },
  oneOf: { field: ['choice', 'choices'] },
  dateWindow: { field: ['date', 'period'] },
  quantityAtLeast: { field: ['quantity'] },
  attached: { field: ['files'] },
  eachProven: { field: ['rows'] },
  mediaAspect: { field: ['files'] },
  mediaContainer: { field: ['files'] },
  mediaDuration: { field: ['files'] },
  mediaRate: { field: ['files'] },
  mediaResolution: { field: ['files'] },
  mediaSize: { field: ['files'] },
  shareAtMost: { field: ['files'], part: ['quantity'] },
  fromArea: { claims: ['yesNo'] },
  notFiledBefore: { declaredIn: ['yesNo'] },
  reviewed: { way: ['choice'], reviewers: ['rows'] },
}

type Asked = { kind: string; campaign: Campaign; value?: unknown }

/** What a parameter of a kind chooses from by its name; what is chosen already stays in the choice. Nothing where it is typed. */
export function thingsFor(name: string, { kind, campaign, value }: Asked): readonly Thing[] {
  const words = (name === 'per' ? countings[kind] : undefined) ?? chosen[name]
  if (words) return words
  const things = thingsNamed(name, campaign)
  const wanted = types[kind]?.[name]
  if (!wanted) return things
  const held = [value].flat()
  const fits = ({ id }: Thing) =>
    campaign.form.fields.some((field) => field.id === id && wanted.includes(field.type))
  return things.filter((thing) => held.includes(thing.id) || fits(thing))
}

/** Whether a parameter is chosen and not typed. */
export const isChosen = (name: string, kind: string): boolean =>
  (name === 'per' && kind in countings) || name in chosen || isPointed(name)
