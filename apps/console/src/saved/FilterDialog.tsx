import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type FormEvent } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton } from '../parts/ActButton'
import { Complaint } from '../parts/Complaint'
import { useAct } from '../platform/act'
import { dropFilter, saveFilter, type SavedFilter } from './saved.documents'

type Props = { path: string; asked: string; filters: readonly SavedFilter[]; onClose: () => void }

/** Keeps the present filter under a name, and drops those that are no longer wanted. */
export function FilterDialog({ path, asked, filters, onClose }: Props) {
  const translate = useTranslate()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="saved">
      <DialogTitle id="saved">{translate('saved.title')}</DialogTitle>
      <DialogContent>
        {asked !== '' && <Keep path={path} asked={asked} onKept={onClose} />}
        {filters.map((filter) => (
          <Kept key={filter.name} path={path} filter={filter} />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('saved.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Keep({ path, asked, onKept }: { path: string; asked: string; onKept: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [name, setName] = useState('')
  const [opens, setOpens] = useState(false)
  const { run, running, error } = useAct(saveFilter)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await run({ input: { path, name: name.trim(), asked, opens } }))) return
    notify('saved.done', { type: 'success' })
    onKept()
  }
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ pt: 1, pb: 2 }}>
      <TextField
        autoFocus
        required
        fullWidth
        label={translate('saved.name')}
        helperText={translate('saved.hint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <FormControlLabel
        control={<Checkbox checked={opens} onChange={(_, on) => setOpens(on)} />}
        label={translate('saved.opens')}
      />
      <Complaint error={error} />
      <Box>
        <Button type="submit" variant="contained" disabled={running || name.trim() === ''}>
          {translate('saved.save')}
        </Button>
      </Box>
    </Box>
  )
}

function Kept({ path, filter: { name, opens } }: { path: string; filter: SavedFilter }) {
  const translate = useTranslate()
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        borderTop: `1px solid ${palette.line}`,
        py: 0.5,
      }}
    >
      <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{name}</Box>
      {opens && (
        <Typography variant="body2" sx={{ color: palette.quiet }}>
          {translate('saved.opening')}
        </Typography>
      )}
      <ActButton
        act={dropFilter}
        variables={{ path, name }}
        label="saved.drop"
        of={name}
        done="saved.dropped"
        variant="text"
        danger
        confirm={{ text: translate('saved.dropText', { name }) }}
      />
    </Box>
  )
}
