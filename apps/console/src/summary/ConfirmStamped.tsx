import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { partsOf, type Sheet } from '../scan/sheets'
import { bindStamped, type Summary } from './summary.documents'

type Props = { summary: Summary; sheets: readonly Sheet[]; onDone: (() => void) | undefined }

/** Who pressed the seal, and that scan and table were compared. */
export function ConfirmStamped({ summary, sheets, onDone }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [keeper, setKeeper] = useState('')
  const { run, running, error } = useAct(bindStamped)
  const parts = partsOf(sheets)
  const pages = JSON.stringify(parts)
  // Who compared one scan has not compared another, and what was said of the one is not true of the other.
  const [seen, setSeen] = useState('')
  const [asked, setAsked] = useState('')
  const compared = seen === pages
  const perform = async () => {
    setAsked(pages)
    if (!(await run({ id: summary.id, parts, keeper: keeper.trim(), confirmed: compared }))) return
    notify('summary.done.bound', { type: 'success' })
    onDone?.()
  }
  const ready = compared && keeper.trim() !== '' && parts.length > 0
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <TextField
          required
          label={translate('seal.keeper')}
          value={keeper}
          onChange={(event) => setKeeper(event.target.value)}
          sx={{ maxWidth: 220 }}
        />
        <FormControlLabel
          control={<Checkbox checked={compared} onChange={(_, on) => setSeen(on ? pages : '')} />}
          label={translate('summary.compared')}
        />
      </Box>
      {parts.length === 0 && (
        <Alert severity="warning" sx={{ my: 1.5 }}>
          {translate('summary.noPages')}
        </Alert>
      )}
      {asked === pages && <Complaint error={error} />}
      <Box sx={{ mt: 1.5 }}>
        <Button variant="contained" disabled={running || !ready} onClick={() => void perform()}>
          {translate('summary.bindStamped')}
        </Button>
      </Box>
    </>
  )
}
