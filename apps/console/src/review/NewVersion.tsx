import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { VersionDifferences } from '../entry/Versions'
import type { Entry } from '../entry/wire'
import { Panel } from '../parts'

/** A case that came back shows what it says differently from the 稿 before. */
export function NewVersion({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const n = entry.currentVersion?.n ?? 1
  if (entry.versions.length < 2) return null
  return (
    <Panel title={translate('review.newVersion', { n })}>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('review.showDifferences')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="lg" aria-labelledby="differences">
        <DialogTitle id="differences">{translate('review.differences')}</DialogTitle>
        <DialogContent>{open && <VersionDifferences id={entry.id} />}</DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
    </Panel>
  )
}
