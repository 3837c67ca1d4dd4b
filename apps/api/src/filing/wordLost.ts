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
