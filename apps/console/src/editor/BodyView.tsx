import { plainText, type Block, type Body, type Inline, type TableCell } from '@huibian/domain'
import Box from '@mui/material/Box'
import { Fragment, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { langOf } from '../parts/langOf'
import { fileUrl } from '../platform/acting'
import { bodyStyle, labelStyle } from './sheet'

function runs(inlines: readonly Inline[]): ReactNode[] {
  return inlines.map(({ text, bold }, place) => {
    const lines = text.split('\n').map((line, at) => (
      <Fragment key={at}>
        {at > 0 && <br />}
        {line}
      </Fragment>
    ))
    return bold ? <strong key={place}>{lines}</strong> : <Fragment key={place}>{lines}</Fragment>
  })
}

const says = (block: Block) =>
  block.type !== 'paragraph' || block.inlines.some((inline) => inline.text.trim() !== '')

function blocks(body: Body): ReactNode[] {
  return body.filter(says).map((block, place) => <BlockView key={place} block={block} />)
}

function Cell({ cell, head }: { cell: TableCell; head: boolean }) {
  const Tag = head ? 'th' : 'td'
  return (
    <Tag colSpan={cell.columns} rowSpan={cell.rows} scope={head ? 'col' : undefined}>
      {blocks(cell.blocks)}
    </Tag>
  )
}

function TableView({ table }: { table: Extract<Block, { type: 'table' }> }) {
  return (
    <div className="table-block">
      <p className="table-caption">{table.caption}</p>
      <table aria-label={table.caption || undefined}>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, at) => (
                <Cell key={at} cell={cell} head={place < table.headerRows} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GapNotice({ reason }: { reason: string }) {
  const translate = useTranslate()
  return (
    <Box
      sx={{ my: 1, px: 2, py: 1, border: `1px dashed ${palette.warn}`, backgroundColor: palette.warnWash }}
    >
      {translate('editor.gapRead', { reason })}
    </Box>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{runs(block.inlines)}</p>
    case 'note':
      return <p className="note">{runs(block.inlines)}</p>
    case 'heading':
      return block.level === 1 ? <h1>{runs(block.inlines)}</h1> : <h2>{runs(block.inlines)}</h2>
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag>
          {block.items.map((item, place) => (
            <li key={place}>{blocks(item)}</li>
          ))}
        </Tag>
      )
    }
    case 'table':
      return <TableView table={block} />
    case 'figure':
      return (
        <figure>
          <img
            src={fileUrl(`/files/${block.file}`, true)}
            width={block.width}
            height={block.height}
            alt={block.caption}
          />
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    case 'gap':
      return <GapNotice reason={block.reason} />
  }
}

/** A body as the book prints it: figures and tables numbered on through everything that `numbersThrough` encloses. */
export function BodyView({ body }: { body: Body }) {
  const translate = useTranslate()
  const labels = {
    figure: translate('editor.figure'),
    table: translate('editor.tableWord'),
    note: translate('editor.noteWord'),
  }
  return (
    <Box {...langOf(plainText(body))} sx={{ ...bodyStyle, ...labelStyle(labels) }}>
      {blocks(body)}
    </Box>
  )
}
