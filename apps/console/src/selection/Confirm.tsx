import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { FormDialog, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { sayShort } from '../platform/time'
import { confirmText, type Confirmation } from './selection.documents'

type Props = {
  entryId: string
  unit: string
  /** The revision that the editor sees, which another may have written over meanwhile. */
  revision: number
  confirmation: Confirmation | null
}

/** Whether the author's unit has agreed to the text on screen, and the act that takes it down. */
export function Confirm({ entryId, unit, revision, confirmation }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const at = confirmation ? sayShort(confirmation.at) : ''
  if (confirmation?.revision === revision)
    return (
      <>
        <Box sx={{ color: palette.good, fontWeight: 600 }}>{translate('edited.confirmed')}</Box>
        <Box sx={{ color: palette.quiet }}>{translate('edited.confirmedBy', { ...confirmation, at })}</Box>
      </>
    )
  return (
    <>
      <Box sx={{ color: palette.warn, mb: 1.5 }}>
        {confirmation
          ? translate('edited.confirmedBefore', { ...confirmation, at })
          : translate('edited.unconfirmed', { unit })}
      </Box>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('edited.confirm')}
      </Button>
      {open && <Form entryId={entryId} revision={revision} onClose={() => setOpen(false)} />}
    </>
  )
}

const nothing = { person: '', way: '' }

type FormProps = { entryId: string; revision: number; onClose: () => void }

function Form({ entryId, revision: opened, onClose }: FormProps) {
  const translate = useTranslate()
  // The text may be read anew below the dialog: what is confirmed is what stood there when it was opened.
  const [revision] = useState(opened)
  const [typed, setTyped] = useState(nothing)
  const { person, way } = typed
  const kept = useKeptWords(`confirm.${entryId}`, { words: typed, standing: nothing, restore: setTyped })
  const act = useAct(confirmText, { rereads: true })
  return (
    <FormDialog
      title={translate('edited.confirm')}
      text={translate('edited.confirmText')}
      done="edited.done.confirmed"
      act={act}
      kept={kept}
      ready={person.trim() !== '' && way.trim() !== ''}
      perform={() => act.run({ entryId, revision, person, way })}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={translate('edited.confirmPerson')}
        value={person}
        onChange={(event) => setTyped({ ...typed, person: event.target.value })}
      />
      <TextField
        required
        label={translate('edited.confirmWay')}
        helperText={translate('edited.confirmWayHint')}
        value={way}
        onChange={(event) => setTyped({ ...typed, way: event.target.value })}
      />
    </FormDialog>
  )
}
