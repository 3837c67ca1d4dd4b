import { palette } from '../frame/palette'

const fang = '"FangSong","STFangsong","FZFangSong-Z02S","Noto Serif CJK SC","SimSun",serif'
const hei = '"SimHei","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
const kai = '"KaiTi","STKaiti","Kaiti SC","Noto Serif CJK SC",serif'

/** Numbers figures and tables through everything inside, as the book does. */
export const numbersThrough = { counterReset: 'figure table section' } as const

/** How a body looks on screen, in the editor as on the reading page: near the printed page, wide enough to type in. */
export const bodyStyle = {
  fontFamily: fang,
  fontSize: '1.08rem',
  lineHeight: 1.85,
  overflowWrap: 'anywhere',
  '& p': { m: 0, textIndent: '2em' },
  '& h1, & h2': { m: 0, fontSize: 'inherit', lineHeight: 'inherit', textIndent: '2em' },
  '& h1': { fontFamily: kai, fontWeight: 400 },
  '& h2': { fontWeight: 700 },
  '& ul, & ol': { my: 0, pl: '3.5em' },
  '& li p': { textIndent: 0 },
  '& p.note': { fontSize: '0.9rem', lineHeight: 1.6 },
  '& .table-block': { my: 1.5, overflowX: 'auto' },
  '& table': { borderCollapse: 'collapse', minWidth: '60%', mx: 'auto', fontSize: '0.95rem' },
  '& th, & td': {
    border: `1px solid ${palette.faint}`,
    px: 1,
    py: 0.4,
    minWidth: '3em',
    textAlign: 'center',
    verticalAlign: 'middle',
  },
  '& th': { fontFamily: hei, fontWeight: 600, backgroundColor: palette.shade },
  '& td p, & th p': { textIndent: 0 },
  '& p.table-caption, & figcaption': {
    fontFamily: hei,
    fontSize: '0.9rem',
    lineHeight: 1.6,
    textAlign: 'center',
    textIndent: 0,
    my: 0.5,
  },
  '& figure': { my: 1.5, mx: 0, textAlign: 'center', counterIncrement: 'figure' },
  '& figure img': { maxWidth: '100%', height: 'auto', maxHeight: 480, objectFit: 'contain' },
  '& p.table-caption': { counterIncrement: 'table' },
} as const

/** The words that stand before numbers and notes, and in captions that are still empty. */
export type Labels = { figure: string; table: string; note: string; figureHint?: string; tableHint?: string }

const quoted = (text: string) => JSON.stringify(text)
const gap = '"\\3000"'

export function labelStyle({ figure, table, note, figureHint = '', tableHint = '' }: Labels) {
  const figureNumber = `${quoted(figure)} counter(figure) ${gap}`
  const tableNumber = `${quoted(table)} counter(table) ${gap}`
  return {
    '& figcaption::before': { content: figureNumber },
    '& p.table-caption::before': { content: tableNumber },
    '& p.note::before': { content: quoted(note) },
    '& figure.hinted figcaption::before': { content: `${figureNumber} ${quoted(figureHint)}` },
    '& p.table-caption.hinted::before': { content: `${tableNumber} ${quoted(tableHint)}` },
    '& figure.hinted figcaption, & p.table-caption.hinted': { color: palette.faint },
  }
}
