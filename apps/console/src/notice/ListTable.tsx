import { itemOf, judgedRows, ownRows, partsOf, type CampaignList, type Place } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ExportTable, Pager, type Column } from '../parts'
import { CellBox, useFixed, useWrong } from './Boxes'
import { useEditing } from './editing'
import { faultsSaid } from './rowFaults'
import { wordsIn } from './words'

const pageSize = 20

type Props = { list: CampaignList; digits: number | undefined; coded: boolean }
type Row = { row: number; code: string; name: string; says: string }

function useListRows({ list, digits }: Pick<Props, 'list' | 'digits'>): Row[] {
  const translate = useTranslate()
  return useMemo(() => {
    const given = list.items.map((item, n) => ({ row: n + 1, ...partsOf(item) }))
    return judgedRows(given, { items: [], digits }).map(({ row, code, name, faults }) => ({
      row,
      code,
      name,
      says: faultsSaid(faults, translate),
    }))
  }, [list.items, digits, translate])
}

/** Who stands in a list, a page at a time, each with what is wrong with it. */
export function ListTable({ list, digits, coded }: Props) {
  const translate = useTranslate()
  const rows = useListRows({ list, digits })
  const [turned, setTurned] = useState(1)
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(turned, pages)
  if (rows.length === 0) return <Box>{translate('notice.listNone')}</Box>
  const columns: Column<Row>[] = [
    ...(coded ? [{ key: 'code', label: translate('notice.code'), cell: (row: Row) => row.code }] : []),
    { key: 'name', label: translate('notice.name'), cell: (row) => row.name },
  ]
  const wrong = rows.filter(({ says }) => says !== '').length
  return (
    <Box>
      {wrong > 0 && (
        <Box role="status" sx={{ color: palette.bad, mb: 1 }}>
          {translate('notice.listWrong', { n: wrong })}
        </Box>
      )}
      <Table size="small" aria-label={wordsIn(list.name)} sx={tight}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('notice.rowNumber')}</TableCell>
            {columns.map(({ key, label }) => (
              <TableCell key={key}>{label}</TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
            <ListRow key={row.row} list={list} row={row} coded={coded} />
          ))}
        </TableBody>
      </Table>
      <Pager page={page} pages={pages} total={rows.length} onTurn={setTurned} />
      <ExportTable name={wordsIn(list.name)} columns={columns} rows={() => Promise.resolve(rows)} />
    </Box>
  )
}

type RowProps = { list: CampaignList; row: Row; coded: boolean }

function ListRow({ list, row, coded }: RowProps) {
  const translate = useTranslate()
  const { text, mistakes, edit } = useEditing()
  const { row: n, code, name, says } = row
  const items: Place = ['lists', { id: list.id }, 'items']
  const at = [...items, n - 1]
  const wrong = useWrong(at)
  const fixed = useFixed(['lists', { id: list.id }])
  const whole = typeof list.items[n - 1] !== 'string'
  const write = (next: { code: string; name: string }, changed: 'code' | 'name') =>
    whole && next.code !== '' ? edit([...at, changed], next[changed]) : edit(at, itemOf(next))
  // Rows have no ids: while the text cannot be read, only the row that is in the way may go.
  const movable = mistakes.length === 0 || wrong !== undefined
  return (
    <TableRow>
      <TableCell sx={{ color: palette.quiet }}>{n}</TableCell>
      {coded && (
        <TableCell sx={{ width: 96 }}>
          <CellBox
            label={translate('notice.cellOf', { column: translate('notice.code'), n })}
            value={code}
            fixed={fixed}
            onCommit={(typed) => write({ code: typed.trim(), name }, 'code')}
          />
        </TableCell>
      )}
      <TableCell>
        <CellBox
          label={translate('notice.cellOf', { column: translate('notice.name'), n })}
          value={name}
          fixed={fixed}
          wrong={wrong ?? (says === '' ? undefined : says)}
          at={at}
          onCommit={(typed) => write({ code, name: typed.trim() }, 'name')}
        />
      </TableCell>
      <TableCell sx={{ width: 64 }}>
        {fixed === undefined && (
          <Button
            size="small"
            color="error"
            disabled={!movable}
            aria-label={translate('notice.strikeRow', { n })}
            onClick={() =>
              edit(ownRows(text, items) === 1 ? items : at, ownRows(text, items) === 1 ? [] : undefined)
            }
          >
            {translate('notice.strike')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
}

const tight = {
  '& td, & th': { px: 0.5, py: 0.5, verticalAlign: 'top' },
  '& td:first-of-type': { pt: 1.25 },
} as const
