import { closeOf } from '../campaign/phase.ts'
import type { Campaign } from '../campaign/schema.ts'
import { isBy } from '../deadline/instant.ts'
import { toldOf } from '../description/describe.ts'
import type { Section, Told } from '../description/words.ts'
import { reachOf, type Reach } from './reach.ts'
import { untold } from './untold.ts'

/** One thing that a correction changes. `before` is absent for what is added, `after` for what is struck; `words` say both at once. */
export type Change = {
  section: Section
  id: string
  before?: string
  after?: string
  words: string
  reach: Reach
}

const keyOf = ({ section, id }: Pick<Told, 'section' | 'id'>) => `${section} ${id}`
const bare = (text: string) => text.replace(/。$/, '')

function words(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `增加：${after ?? ''}`
  return after === undefined ? `取消：${before}` : `原：${bare(before)}，现改为：${after}`
}

/**
 * What differs between two versions of a campaign, as 原…，现改为…, in the order of the new version; what is struck comes after, and last
 * the rows that differ in something that their sentence does not tell. The ids of the versions do not count.
 */
export function changesBetween(before: Campaign, after: Campaign): Change[] {
  const [old, now] = [toldOf(before), toldOf({ ...after, id: before.id })]
  const oldTexts = new Map(old.map((told) => [keyOf(told), told.text.zh]))
  const nowKeys = new Set(now.map(keyOf))
  const both = { before, after }
  const changed = now.flatMap(({ section, id, text: { zh: text } }): Change[] => {
    const was = oldTexts.get(keyOf({ section, id }))
    if (was === text) return []
    const common = {
      section,
      id,
      after: text,
      words: words(was, text),
      reach: reachOf({ section, id }, both),
    }
    return [was === undefined ? common : { ...common, before: was }]
  })
  const struck = old
    .filter((told) => !nowKeys.has(keyOf(told)))
    .map(({ section, id, text: { zh: text } }): Change => ({
      section,
      id,
      before: text,
      words: words(text, undefined),
      reach: reachOf({ section, id }, both),
    }))
  const told = [...changed, ...struck]
  const others = untold(before, { ...after, id: before.id }, told).map(
    ({ section, id, words: said, whole }): Change => ({
      section,
      id,
      words: said,
      reach: whole ? {} : reachOf({ section, id }, both),
    }),
  )
  return [...told, ...others]
}

/** A version with the closes and their wordings of another one. */
function closingAs(campaign: Campaign, other: Campaign): Campaign {
  const phases = campaign.phases.map((phase) => {
    const as = other.phases.find(({ id }) => id === phase.id)
    if (!as) return phase
    const dues = phase.dues?.map((due) => as.dues?.find(({ level }) => level === due.level) ?? due)
    return { ...phase, closes: as.closes, wording: as.wording, ...(dues ? { dues } : {}) }
  })
  return { ...campaign, phases }
}

/** 延期通知 where nothing but closes change and all of them for the later, else 更正通知; undefined where nothing changes. */
export function noticeKind(before: Campaign, after: Campaign): 'extension' | 'correction' | undefined {
  const changes = changesBetween(before, after)
  if (changes.length === 0) return undefined
  if (changesBetween(before, closingAs(after, before)).length > 0) return 'correction'
  const later = after.phases.every(({ id, dues = [] }) =>
    [undefined, ...dues.map(({ level }) => level)].every((level) =>
      isBy(closeOf(before, id, level), closeOf(after, id, level)),
    ),
  )
  return later ? 'extension' : 'correction'
}
