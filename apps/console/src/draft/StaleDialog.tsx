import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import type { Form } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { sayShort } from '../platform/time'
import type { Keeper, Snapshot } from './keeper'

/** Somebody else saved this draft first: what differs, and whose stands. */
export function StaleDialog({ form, keeper, state }: { form: Form; keeper: Keeper; state: Snapshot }) {
  const translate = useTranslate()
  const { stale, content } = state
  return (
    <Dialog open={stale !== undefined} maxWidth="md" aria-labelledby="stale">
      <DialogTitle id="stale">{translate('draft.stale.title')}</DialogTitle>
      {stale && (
        <DialogContent>
          <Typography sx={{ mb: 2 }}>
            {translate('draft.stale.text', { at: sayShort(stale.updatedAt) })}
          </Typography>
          <ContentDifferences form={form} before={stale.content} after={content} />
        </DialogContent>
      )}
      <DialogActions>
        <Button onClick={() => void keeper.resolve('theirs')}>{translate('draft.stale.theirs')}</Button>
        <Button variant="contained" onClick={() => void keeper.resolve('mine')}>
          {translate('draft.stale.mine')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
