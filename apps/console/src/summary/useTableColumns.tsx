import type { Campaign } from '@huibian/domain'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { markState } from '../entry/markState'
import type { Say } from '../entry/sayValue'
import { StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import { columnsOf, type TableColumn } from './rowCells'
import type { SummaryRow } from './summary.documents'

/** What the screen knows beside the paper: which 稿 counts, and whether the case came late. */
const beside = (say: Say): Column<SummaryRow>[] => [
  {
    key: 'version',
    label: say('summary.version'),
    nowrap: true,
    cell: ({ version }) => say('summary.versionN', { n: version.n }),
  },
  {
    key: 'mark',
    label: say('package.mark'),
    nowrap: true,
    cell: ({ entry }) => entry.mark && <StateChip noun="entry.mark" state={markState(entry) ?? entry.mark} />,
    text: ({ entry }) => entry.mark && say(`entry.mark.state.${markState(entry)}`),
  },
]

/** Telephone numbers, codes and dates are not broken. */
const unbroken = /^[\d ./-]{0,20}$/

type Asked = { rows: readonly SummaryRow[]; file: Campaign; linkOf: (entryId: string) => string }

/** The columns of the paper, with the 稿 and the mark; each title leads to its case. */
export function useTableColumns({ rows, file, linkOf }: Asked): Column<SummaryRow>[] {
  const translate = useTranslate()
  const path = usePath()
  return useMemo(() => {
    const cell = (column: TableColumn) => (row: SummaryRow) => {
      const text = column.text(row)
      return text === row.version.content['title'] ? (
        <Link to={path(linkOf(row.entry.id))}>{text}</Link>
      ) : (
        text
      )
    }
    const paper = columnsOf(file, translate).map((column): Column<SummaryRow> => ({
      key: column.key,
      label: column.label,
      align: column.counts ? 'right' : 'left',
      nowrap: rows.every((row) => unbroken.test(column.text(row))),
      cell: cell(column),
      text: column.text,
    }))
    return [...paper, ...beside(translate)]
  }, [file, translate, path, linkOf, rows])
}
