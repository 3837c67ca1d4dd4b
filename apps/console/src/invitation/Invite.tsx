import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog } from '../parts'
import { packetPage } from '../packet/packet.documents'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { invite, type Invited } from './invitation.documents'

type Props = { campaignId: string; onInvited: (invited: Invited) => void }

/** Asks for whom, of which unit and until when. */
export function Invite(props: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('invitation.new')}
      </Button>
      {open && <InviteForm {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function InviteForm({ campaignId, onInvited, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const [name, setName] = useState('')
  const [organisationId, setOrganisation] = useState('')
  const [until, setUntil] = useState('')
  const [email, setEmail] = useState('')
  const act = useAct(invite)
  const units = useRead(packetPage, { campaignId }).data?.packetUnits ?? []
  const perform = async () => {
    const answer = await act.run({
      campaignId,
      organisationId,
      name: name.trim(),
      until: until || null,
      email,
    })
    if (answer) onInvited(answer.invite)
    return answer
  }
  return (
    <FormDialog
      title={translate('invitation.new')}
      text={translate('invitation.newText')}
      done="invitation.done"
      act={act}
      ready={name.trim() !== '' && organisationId !== ''}
      perform={perform}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={translate('invitation.unit')}
        value={organisationId}
        onChange={({ target }) => setOrganisation(target.value)}
      >
        {units.map(({ organisation: { id, name: unit } }) => (
          <MenuItem key={id} value={id}>
            {unit}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        label={translate('invitation.name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={translate('invitation.email')}
        helperText={translate('invitation.emailHint')}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <TextField
        type="date"
        label={translate('invitation.until')}
        helperText={translate('invitation.untilHint')}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  )
}
