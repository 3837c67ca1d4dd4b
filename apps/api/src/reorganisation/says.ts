import type { Language } from '@huibian/domain'
import type { ReorganisationKind } from './reorganisation.type'

/** What a change brings, with the names of the day, so that its line still reads when they have changed again. */
export type Given = {
  name?: string
  formerName?: string
  shortName?: string
  parentId?: string
  parentName?: string
  hostName?: string
  sealingName?: string
  successorId?: string
  successorName?: string
  /** What went to the successor, once it did. */
  cases?: number
  holders?: string[]
}

const words: Readonly<Record<ReorganisationKind, Readonly<Record<Language, (given: Given) => string>>>> = {
  rename: {
    zh: ({ formerName, name }) => `“${formerName ?? ''}”更名为“${name ?? ''}”`,
    en: ({ formerName, name }) => `“${formerName ?? ''}” is now called “${name ?? ''}”`,
  },
  move: {
    zh: ({ parentName, hostName }) =>
      `划转至“${parentName ?? ''}”${hostName ? `，依托单位为“${hostName}”` : ''}`,
    en: ({ parentName, hostName }) =>
      `Belongs to “${parentName ?? ''}”${hostName ? `, hosted by “${hostName}”` : ''}`,
  },
  close: {
    zh: ({ successorName, cases, holders }) =>
      successorName
        ? `撤销，由“${successorName}”承接${cases === undefined ? '' : `（报送材料 ${cases} 件，任职 ${holders?.length ?? 0} 人）`}`
        : '撤销',
    en: ({ successorName, cases, holders }) =>
      successorName
        ? `Closed; “${successorName}” follows${cases === undefined ? '' : ` (${cases} entries, ${holders?.length ?? 0} people)`}`
        : 'Closed',
  },
  reopen: { zh: () => '恢复', en: () => 'Opened again' },
}

/** One change as a sentence. */
export function saysOf(kind: ReorganisationKind, given: Given, language: Language): string {
  return words[kind][language](given)
}
