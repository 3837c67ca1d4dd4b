import { wordsOf, type Campaign } from '@huibian/domain'
import type { WordLost } from '../attachment/readWord'
import '../entry/entry.messages'
import { sentenceOf, type Speaking } from '../platform/say'
import type { Placement } from './place'
import { mostCells, type CutTable } from './wordBody'

const lineOf = ({ kind, author, text, near }: WordLost, speaking: Speaking): string => {
  const say = (message: string, args: { [name: string]: string }): string =>
    sentenceOf({ message, args }, speaking)
  const what = say(`import.lost.${kind}`, { author: author || say('import.lost.someone', {}) })
  const said = text === '' ? what : say('import.lost.says', { what, text })
  return near === '' ? said : say('import.lost.near', { said, near })
}

const cutLine = ({ caption, rows, columns }: CutTable, speaking: Speaking): string =>
  sentenceOf(
    {
      message: caption === '' ? 'import.cutTable' : 'import.cutNamedTable',
      args: {
        caption: caption.slice(0, 60),
        rows,
        columns,
        mostRows: mostCells.rows,
        mostColumns: mostCells.columns,
      },
    },
    speaking,
  )

/** What the system itself prints at the edges of a page: it says nothing that is lost. */
const printed = /^(?:演示数据|预览)$|^(?:演示数据\s*)?校验码\s/

/** What of a Word file is lost that the system did not print there: its pages bear the call's name and the marks of a paper. */
export const foreign = (lost: readonly WordLost[], { notice }: Pick<Campaign, 'notice'>): WordLost[] =>
  lost.filter(
    ({ kind, text }) =>
      kind !== 'header' || !(printed.test(text) || text.trim() === wordsOf(notice.title).trim()),
  )

/** Everything of a Word file that the form did not take, a line each: text without a place, tables that were cut, what cannot be read. */
export const leftOut = (
  { unplaced, cut }: Pick<Placement, 'unplaced' | 'cut'>,
  lost: readonly WordLost[],
  speaking: Speaking,
): string[] => [
  ...unplaced,
  ...cut.map((table) => cutLine(table, speaking)),
  ...lost.map((each) => lineOf(each, speaking)),
]
