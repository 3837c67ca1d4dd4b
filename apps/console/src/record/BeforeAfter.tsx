import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import type { RecordLine } from './record.documents'

function say(value: unknown) {
  if (value === null) return '—'
  return (
    <Box component="pre" sx={{ m: 0, whiteSpace: 'pre-wrap', fontSize: '0.82rem' }}>
      {JSON.stringify(value, null, 2)}
    </Box>
  )
}

/** What the act found and what it left, as recorded. */
export function BeforeAfter({ line }: { line: RecordLine }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  if (line.before === null && line.after === null && line.subject === '') return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {translate('record.details')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="md">
        <DialogTitle>{translate(`record.act.${line.act}`, { _: line.act })}</DialogTitle>
        <DialogContent>
          <Facts
            rows={[
              [translate('record.subject'), line.subject],
              [translate('record.before'), say(line.before)],
              [translate('record.after'), say(line.after)],
            ]}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
