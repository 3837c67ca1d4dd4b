import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useForm, useWatch } from 'react-hook-form'
import type { OrganisationName } from '../organisation/organisation.documents'
import { Complaint, Field, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { openAccount, type CodeIssued } from './account.documents'
import { ChooseKind } from './ChooseKind'
import { ChooseUnit } from '../organisation/ChooseUnit'
import { CodeDialog } from './CodeDialog'

const none = { username: '', name: '', phone: '', email: '', kind: 'filingClerk' }

/** Opens an account in its first post, and shows the code for its owner. */
export function OpenAccount({ unit }: { unit?: OrganisationName }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const [issued, setIssued] = useState<CodeIssued>()
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('account.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)}>
        <OpenForm
          unit={unit}
          onClose={() => setOpen(false)}
          onIssued={(code) => {
            setOpen(false)
            setIssued(code)
          }}
        />
      </Dialog>
      <CodeDialog issued={issued} onClose={() => setIssued(undefined)} />
    </>
  )
}

type FormProps = {
  unit: OrganisationName | undefined
  onClose: () => void
  onIssued: (code: CodeIssued) => void
}

function OpenForm({ unit, onClose, onIssued }: FormProps) {
  const translate = useTranslate()
  const { control, handleSubmit, setValue, reset } = useForm({ defaultValues: none })
  const [organisation, setOrganisation] = useState<OrganisationName | null>(unit ?? null)
  const watched = useWatch({ control })
  const typed = useMemo(() => ({ ...none, ...watched }), [watched])
  // As one word: a unit that was chosen is of another kind than none, and would not be taken for the same boxes.
  const words = useMemo(() => ({ asked: { typed, organisation } }), [typed, organisation])
  const kept = useKeptWords(`account.open.${unit?.id ?? ''}`, {
    words,
    standing: { asked: { typed: none, organisation: unit ?? null } },
    restore: ({ asked }) => {
      reset(asked.typed)
      setOrganisation(asked.organisation)
    },
  })
  const { run, running, error } = useAct(openAccount)
  const submit = handleSubmit(async (values) => {
    if (!organisation) return
    const answer = await run({ input: { ...values, organisationId: organisation.id } })
    if (!answer) return
    kept.forget()
    onIssued(answer.openAccount)
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogTitle>{translate('account.open')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('account.openHint')}</Typography>
        <Stack spacing={2}>
          {kept.offer}
          {!unit && <ChooseUnit required value={organisation} onChange={setOrganisation} />}
          <ChooseKind value={typed.kind} onChange={(kind) => setValue('kind', kind)} />
          <Field control={control} name="name" label={translate('account.name')} required />
          <Field
            control={control}
            name="username"
            label={translate('account.username')}
            hint={translate('account.usernameHint')}
            required
          />
          <Field control={control} name="phone" label={translate('account.phone')} type="tel" />
          <Field control={control} name="email" label={translate('account.email')} type="email" />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={running || !organisation}>
          {translate('account.open')}
        </Button>
      </DialogActions>
    </form>
  )
}
