import type { Block, Cell, Document, Section, Table } from './document.ts'
import { plainText } from './walk.ts'

/** A document as lines of text, marks for what a text cannot show in brackets: what tests compare, and people can read. */
export function renderText(document: Document): string {
  const marks = [document.watermark, document.demo === true ? '演示数据' : undefined].filter(
    (mark) => mark !== undefined,
  )
  const head = [
    `《${document.title}》 ${document.author ?? ''} ${document.created}`,
    ...marks.map((mark) => `[每页：${mark}]`),
  ]
  return [...head, ...document.sections.flatMap(section), ''].join('\n')
}

const section = ({ page, frame, header, code, numbers, blocks }: Section): string[] => [
  `[新节：${page.orientation === 'portrait' ? '纵向' : '横向'}，页码 ${numbers.style}${frame === true ? '，边框' : ''}]`,
  ...(header === undefined ? [] : [`[页眉：${header}]`]),
  ...(code === undefined ? [] : [`[校验码：${code.code}，${code.note}，二维码 ${code.qr}]`]),
  ...lines(blocks),
]

const lines = (blocks: Block[]): string[] => blocks.flatMap(block)

function block(one: Block): string[] {
  switch (one.type) {
    case 'heading':
      return [`${'#'.repeat(one.level)} ${plainText(one.spans)}${one.id === undefined ? '' : ` {${one.id}}`}`]
    case 'paragraph':
      return [`${one.style === 'body' ? '　　' : `[${one.style}] `}${plainText(one.spans)}`]
    case 'list':
      return one.items.flatMap((item, i) =>
        lines(item).map((line) => `${one.ordered ? `${i + 1}．` : '• '}${line.trim()}`),
      )
    case 'table':
      return table(one)
    case 'figure':
      return [`[图片 ${one.image} ${one.width}×${one.height}] ${one.caption}`]
    case 'sealPlace':
      return [`[盖章处] ${one.name} ${one.date}`]
    case 'contents':
      return [`[目录 ${one.title}，${one.depth} 级]`]
    case 'chart':
      return [...one.bars.map(({ label, says }) => `[条形图 ${label}：${says}]`), one.caption]
    case 'references':
      return one.lines.map(({ text, to }) => (to.length === 0 ? text : `　${text} …… {${to.join('、')}}`))
    case 'pageBreak':
      return ['[换页]']
    case 'space':
      return []
    case 'qr':
      return [`[二维码 ${one.text}]`]
  }
}

const spread = ({ columns = 1, rows = 1 }: Cell): string => (columns * rows > 1 ? `<${columns}×${rows}>` : '')

const table = ({ caption, rows, headerRows }: Table): string[] => [
  ...(caption === undefined ? [] : [caption]),
  ...rows.map(({ cells }, i) => {
    const texts = cells.map(
      (cell) => lines(cell.blocks).join(' / ').replaceAll('[plain] ', '') + spread(cell),
    )
    return `${i < headerRows ? '‖' : '|'} ${texts.join(' | ')} |`
  }),
]
