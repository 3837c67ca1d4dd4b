import { wordsOf } from '@huibian/domain'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog, useKeptWords } from '../parts'
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
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('campaign.contactsEdit')}
      </Button>
      {open && <ContactsForm campaign={campaign} onClose={() => setOpen(false)} />}
    </>
  )
}

/** A line for each role of the notice, whoever was written there. */
const inRoles = ({ file }: Campaign, written: readonly Contact[]): Contact[] =>
  (file.contacts ?? []).map(
    ({ role }) =>
      written.find((one) => one.role === role) ?? { role, name: '', phone: '', email: '', address: '' },
  )

function ContactsForm({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const translate = useTranslate()
  const [standing] = useState(() => ({ contacts: inRoles(campaign, campaign.contacts) }))
  const [typed, setTyped] = useState(standing)
  const kept = useKeptWords(`contacts.${campaign.id}`, {
    words: typed,
    standing,
    restore: (found) => setTyped({ contacts: inRoles(campaign, found.contacts) }),
  })
  const act = useAct(saveContacts)
  const change = (role: string, key: keyof typeof labels, value: string) =>
    setTyped({
      contacts: typed.contacts.map((one) => (one.role === role ? { ...one, [key]: value } : one)),
    })
  return (
    <FormDialog
      title={translate('campaign.contactsEdit')}
      text={translate('campaign.contactsText')}
      label={translate('ra.action.save')}
      done="campaign.done.contacts"
      act={act}
      kept={kept}
      ready
      perform={() => act.run({ campaignId: campaign.id, ...typed })}
      onClose={onClose}
    >
      {typed.contacts.map((contact) =>
        (['name', 'phone', 'email', 'address'] as const).map((key) => (
          <TextField
            key={`${contact.role} ${key}`}
            label={translate(labels[key], { role: roleName(campaign.file.contacts ?? [], contact.role) })}
            value={contact[key]}
            onChange={(event) => change(contact.role, key, event.target.value)}
          />
        )),
      )}
    </FormDialog>
  )
}

function roleName(roles: NonNullable<Campaign['file']['contacts']>, role: string): string {
  const found = roles.find((one) => one.role === role)
  return found ? wordsOf(found.name, currentLocale()) : role
}
