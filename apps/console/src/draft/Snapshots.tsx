import type { Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { Complaint, EmptyState, Loading } from '../parts'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { snapshotList } from './draft.documents'
import type { Keeper } from './keeper'

type Props = { id: string; form: Form; keeper: Keeper; onClose: () => void }

/** The last twenty saves: what each would change now, and the way back to it. */
export function Snapshots({ id, form, keeper, onClose }: Props) {
  const translate = useTranslate()
  const { data, error } = useRead(snapshotList, { id })
  const [revision, setRevision] = useState<number>()
  const snapshots = data?.entry?.snapshots ?? []
  const chosen = snapshots.find((one) => one.revision === revision)
  const restore = () => {
    if (chosen) keeper.replace(chosen.content)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" aria-labelledby="snapshots">
      <DialogTitle id="snapshots">{translate('draft.snapshots')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('draft.snapshotsText')}</Typography>
        <Complaint error={error} />
        {!data && !error && <Loading />}
        {data && snapshots.length === 0 && (
          <EmptyState says={translate('draft.snapshotsNone')} hint={translate('draft.snapshotsNoneHint')} />
        )}
        {snapshots.length > 0 && (
          <TextField
            select
            label={translate('draft.snapshotOf')}
            value={revision ?? ''}
            onChange={(event) => setRevision(Number(event.target.value))}
            sx={{ mb: 2 }}
          >
            {snapshots.map((one) => (
              <MenuItem key={one.revision} value={one.revision}>
                {translate('draft.snapshotLine', { at: sayShort(one.at), by: one.by, n: one.revision })}
              </MenuItem>
            ))}
          </TextField>
        )}
        {chosen && (
          <Box>
            <ContentDifferences form={form} before={keeper.snapshot().content} after={chosen.content} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={!chosen} onClick={restore}>
          {translate('draft.snapshotRestore')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
