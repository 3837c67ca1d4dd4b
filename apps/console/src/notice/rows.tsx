import { ownRows, type Place } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useFixed } from './Boxes'
import { useEditing } from './editing'
import { valueAt } from './examples'
import { struckWith } from './struck'

/** Writes rows into a list of the file, new ones after its own, and strikes them. */
export function useRows(at: Place) {
  const { text, campaign, editAll } = useEditing()
  return {
    add: (...rows: readonly unknown[]) => {
      const n = ownRows(text, at)
      editAll(rows.map((value, more) => ({ at: [...at, n + more], value })))
    },
    /** Writes a row before another of the file's own; those behind it move on. */
    insert: (before: number, row: unknown) => {
      const rows = valueAt(campaign, at)
      const behind = Array.isArray(rows) ? rows.slice(before, ownRows(text, at)) : []
      editAll([row, ...behind].map((value: unknown, n) => ({ at: [...at, before + n], value })))
    },
    strike: (row: Place[number]) =>
      editAll([{ at: struckWith({ text, campaign }, at, row), value: undefined }]),
  }
}

/** A row more at the end of a list. What cannot be read as it stands is mended first: a new row would not be seen. */
export function AddRow({ label, onAdd }: { label: string; onAdd: () => void }) {
  const translate = useTranslate()
  const broken = useEditing().mistakes.length > 0
  return (
    <Box sx={{ mt: 2 }}>
      <Button variant="outlined" disabled={broken} onClick={onAdd}>
        {label}
      </Button>
      {broken && (
        <Box component="span" sx={{ ml: 1.5, color: palette.quiet }}>
          {translate('notice.mendFirst')}
        </Box>
      )}
    </Box>
  )
}

/** Takes a row out of its list, where this office writes it. */
export function Strike({ list, row, label }: { list: Place; row: Place[number]; label?: string }) {
  const translate = useTranslate()
  const { strike } = useRows(list)
  const fixed = useFixed([...list, row])
  if (fixed !== undefined) return null
  return (
    <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => strike(row)}>
      {label ?? translate('notice.strike')}
    </Button>
  )
}
