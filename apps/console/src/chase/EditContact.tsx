import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog } from '../parts'
import { useAct } from '../platform/act'
import { saveUnitContact, type Owing } from './chase.documents'

type Props = { campaign: string; owing: Owing; onClose: () => void }

/** Whom to call at a unit, written by whoever chases it: a unit that does not sign in names nobody itself. */
export function EditContact({ campaign, owing, onClose }: Props) {
  const translate = useTranslate()
  const [name, setName] = useState(owing.contactName)
  const [phone, setPhone] = useState(owing.contactPhone)
  const act = useAct(saveUnitContact)
  const input = { campaignId: campaign, organisationId: owing.organisation.id, name, phone }
  return (
    <FormDialog
      title={translate('chase.contactOf', { unit: owing.organisation.name })}
      text={translate('chase.contactHint')}
      label={translate('ra.action.save')}
      done="chase.done.contact"
      act={act}
      ready={name.trim() !== ''}
      perform={() => act.run({ input })}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={translate('chase.contact')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={translate('chase.phone')}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
    </FormDialog>
  )
}
