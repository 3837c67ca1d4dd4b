import type { Typesetting } from '../fonts/runs.ts'
import type { Chart } from '../model/document.ts'
import type { Node } from './blocks.ts'
import { captionStyle, sheetStyle, type TextStyle } from './styles.ts'
import { nestIn } from './nests.ts'
import type { TableNode } from './tables.ts'
import { textNode } from './text.ts'

const size = 11
const pitch = 18
const colour = '#3b6ea5'

/** Shares of the width: names, and what a figure needs behind its bar. */
const share = { label: 0.3, says: 0.2 }

/** A chart of more bars than these may go over pages. */
const mostWhole = 20

const style = (alignment: TextStyle['alignment']): TextStyle => sheetStyle('fang', size, pitch, { alignment })

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 2,
  paddingRight: () => 2,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** Bars under each other on one scale, each with its name before and its figure behind it. */
export function chartNode(
  { bars, caption }: Chart,
  room: { width: number; below?: number | undefined },
  typesetting: Typesetting,
): Node {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const names = room.width * share.label
  const longest = room.width * (1 - share.label - share.says) - 8
  const rows = bars.map(({ label, value, says }) => {
    const width = Math.max(1, (value / most) * longest)
    const bar = { canvas: [{ type: 'rect' as const, x: 0, y: 4, w: width, h: pitch - 8, color: colour }] }
    const figure = {
      ...textNode([{ text: says }], style('left'), typesetting),
      relativePosition: { x: width + 4, y: 1 - pitch },
    }
    return [{ stack: [textNode([{ text: label }], style('right'), typesetting)] }, { stack: [bar, figure] }]
  })
  const table: TableNode = {
    table: {
      widths: [names, room.width - names - 8],
      headerRows: 0,
      keepWithHeaderRows: 0,
      dontBreakRows: true,
      heights: () => 'auto',
      body: rows,
    },
    layout: bare,
    margin: [0, 8, 0, 2],
  }
  const said = bars.map(({ label, says }) => `${label} ${says}`).join('；')
  const alt = `${caption}：${said}`
  nestIn(rows.flat(), { role: 'Figure', alt, children: [] })
  const under: Node = textNode([{ text: caption }], { ...captionStyle, after: 8 }, typesetting)
  if (bars.length > mostWhole) return { stack: [table, under] }
  const keep = room.below === undefined ? {} : { keep: bars.length * pitch + 40 + room.below }
  return { stack: [table, under], unbreakable: true, ...keep }
}
