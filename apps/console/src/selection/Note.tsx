import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { Conflict } from '../platform/refusals'
import type { Verb } from '../platform/wire'
import { Barred } from '../parts/Barred'
import { barred } from './LockedBook'
import { noteSelection } from './selection.documents'

type Props = { entryId: string; note: string; verbs: readonly Verb[] }

/** 编者按 of a selected case. It is written in a dialog, so that the page never holds a second text that is not saved. */
export function Note({ entryId, note, verbs }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const locked = barred(verbs, 'book.edit')
  return (
    <>
      <Box sx={{ color: note ? undefined : palette.quiet, overflowWrap: 'anywhere', mb: 1.5 }}>
        {note || translate('edited.noNote')}
      </Box>
      {locked ? (
        <Barred label={translate('edited.noteWrite')} violations={locked} />
      ) : (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {translate('edited.noteWrite')}
        </Button>
      )}
      {open && <Form entryId={entryId} note={note} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What another editor wrote meanwhile; whoever saves once more after reading it writes over it knowingly. */
function theirsIn(error: unknown): string | undefined {
  const current = error instanceof Conflict ? error.current : undefined
  return typeof current === 'object' &&
    current !== null &&
    'note' in current &&
    typeof current.note === 'string'
    ? current.note
    : undefined
}

function Form({ entryId, note, onClose }: { entryId: string; note: string; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  // What the typing began from; the page may be read anew below it.
  const [began, setBegan] = useState(note)
  const [typed, setTyped] = useState(note)
  const words = useMemo(() => ({ note: typed, before: began }), [typed, began])
  const found = useUnsaved(`note.${entryId}`, { words, unsaved: typed !== began, revision: 0 })
  const { run, running, error } = useAct(noteSelection)
  const theirs = theirsIn(error)
  const before = theirs ?? began
  const save = async () => {
    if (!(await run({ entryId, note: typed, before }))) return
    found.forget()
    notify('edited.done.noted', { type: 'success' })
    onClose()
  }
  return (
    // What is typed is lost by the button alone, not by a click beside the dialog.
    <Dialog open aria-labelledby="note" maxWidth="md" fullWidth>
      <DialogTitle id="note">{translate('edited.note')}</DialogTitle>
      <DialogContent>
        <FoundWords
          found={found}
          onRestore={({ content }) => {
            setTyped(content.note)
            // What another wrote since is told when it is saved.
            setBegan(content.before)
          }}
        />
        <TextField
          autoFocus
          multiline
          minRows={5}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          helperText={translate('edited.noteHint')}
          slotProps={{ htmlInput: { 'aria-label': translate('edited.note') } }}
        />
        {theirs === undefined ? (
          <Complaint error={error} />
        ) : (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            {translate('edited.noteTheirs')}
            <Box sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>{theirs || translate('edited.noNote')}</Box>
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || typed.trim() === before} onClick={() => void save()}>
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
