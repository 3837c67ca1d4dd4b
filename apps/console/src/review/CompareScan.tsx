import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Entry } from '../entry/wire'
import { ActButton, Facts, PdfView } from '../parts'
import { confirmScan } from './review.documents'

/** A scan whose code no machine could read is compared with the form by eye, side by side. */
export function CompareScan({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const { scan } = entry
  if (!scan || scan.check !== 'typed') return null
  return (
    <Alert severity="warning" sx={{ mb: 2.5 }}>
      {translate('review.scanUnread')}
      <Box sx={{ mt: 1 }}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {translate('review.compare')}
        </Button>
      </Box>
      {open && <SideBySide entry={entry} scan={scan} onClose={() => setOpen(false)} />}
    </Alert>
  )
}

type Props = { entry: Entry; scan: NonNullable<Entry['scan']>; onClose: () => void }

function SideBySide({ entry, scan, onClose }: Props) {
  const translate = useTranslate()
  const { version } = scan
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="compare">
      <DialogTitle id="compare">{translate('review.compareTitle', { title: entry.title })}</DialogTitle>
      <DialogContent>
        <Facts
          rows={[
            [translate('review.codeOfVersion', { n: version.n }), version.code],
            [translate('review.codeTyped'), scan.codeTyped],
          ]}
        />
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
            gap: 2,
            mt: 2,
            minWidth: 0,
          }}
        >
          <PdfView
            url={`/files/entries/${entry.id}/form.pdf?version=${version.id}`}
            title={translate('review.form', { n: version.n })}
            height="calc(100vh - 300px)"
          />
          <PdfView url={scan.file.url} title={translate('review.scan')} height="calc(100vh - 300px)" />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
        <ActButton
          act={confirmScan}
          variables={{ id: entry.id, scanId: scan.id }}
          verb="review.compareScan"
          verbs={entry.verbs}
          label="review.confirmScan"
          done="review.done.compared"
          confirm={{ text: translate('review.confirmScanText') }}
          onDone={onClose}
        />
      </DialogActions>
    </Dialog>
  )
}
