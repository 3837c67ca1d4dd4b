import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { takeTable } from '../platform/takeTable'
import { Complaint } from './Complaint'
import type { Column } from './RecordTable'
import { tableOf } from './tableOf'

type Props<Row> = {
  /** What the list is called; the file is named so. */
  name: string
  columns: readonly Column<Row>[]
  /** Every row that the filters on the page let through, not only those in sight. */
  rows: () => Promise<readonly Row[]>
}

const forms = ['xlsx', 'csv'] as const

/** 导出: the list as it is filtered and ordered on the page, whole, as XLSX or CSV. */
export function ExportTable<Row>({ name, columns, rows }: Props<Row>) {
  const translate = useTranslate()
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const take = async (form: (typeof forms)[number]) => {
    setAnchor(null)
    setBusy(true)
    setError(undefined)
    try {
      await takeTable({ name, ...tableOf(columns, await rows()) }, form)
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        size="small"
        disabled={busy}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        aria-live="polite"
      >
        {translate(busy ? 'parts.exporting' : 'parts.export')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {forms.map((form) => (
          <MenuItem key={form} dense onClick={() => void take(form)}>
            {translate(`parts.export.${form}`)}
          </MenuItem>
        ))}
      </Menu>
      <Complaint error={error} />
    </>
  )
}
