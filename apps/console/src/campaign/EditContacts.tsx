import { wordsOf } from '@huibian/domain'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { currentLocale } from '../platform/locale'
import { saveContacts, type Campaign, type Contact } from './campaign.documents'

const labels = {
  name: 'campaign.contactName',
  phone: 'campaign.contactPhone',
  email: 'campaign.contactEmail',
  address: 'campaign.contactAddress',
}

/** The persons behind the roles of the notice, written in by the owner. */
export function EditContacts({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const notify = useNotify()
  const roles = campaign.file.contacts ?? []
  const standing = (): Contact[] =>
    roles.map(
      ({ role }) =>
        campaign.contacts.find((one) => one.role === role) ?? {
          role,
          name: '',
          phone: '',
          email: '',
          address: '',
        },
    )
  const [written, setWritten] = useState<Contact[]>()
  const { run, running, error, forget } = useAct(saveContacts)
  const close = () => {
    setWritten(undefined)
    forget()
  }
  const save = async () => {
    if (!written || !(await run({ campaignId: campaign.id, contacts: written }))) return
    notify('campaign.done.contacts', { type: 'success' })
    close()
  }
  const change = (role: string, key: keyof typeof labels, value: string) =>
    setWritten(written?.map((one) => (one.role === role ? { ...one, [key]: value } : one)))
  return (
    <>
      <Button variant="outlined" onClick={() => setWritten(standing())}>
        {translate('campaign.contactsEdit')}
      </Button>
      <Dialog open={written !== undefined} onClose={running ? undefined : close} fullWidth maxWidth="sm">
        <DialogTitle>{translate('campaign.contactsEdit')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{translate('campaign.contactsText')}</Typography>
          <Stack spacing={2}>
            {written?.map((contact) =>
              (['name', 'phone', 'email', 'address'] as const).map((key) => (
                <TextField
                  key={`${contact.role} ${key}`}
                  label={translate(labels[key], { role: roleName(roles, contact.role) })}
                  value={contact[key]}
                  onChange={(event) => change(contact.role, key, event.target.value)}
                />
              )),
            )}
          </Stack>
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close} disabled={running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button variant="contained" disabled={running} onClick={() => void save()}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

function roleName(roles: NonNullable<Campaign['file']['contacts']>, role: string): string {
  const found = roles.find((one) => one.role === role)
  return found ? wordsOf(found.name, currentLocale()) : role
}
