import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog, useKeptWords } from '../parts'
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

const nothing = { name: '', organisationId: '', until: '', email: '' }

function InviteForm({ campaignId, onInvited, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const [typed, setTyped] = useState(nothing)
  const { name, organisationId, until, email } = typed
  const kept = useKeptWords(`invite.${campaignId}`, { words: typed, standing: nothing, restore: setTyped })
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
      kept={kept}
      ready={name.trim() !== '' && organisationId !== ''}
      perform={perform}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={translate('invitation.unit')}
        value={organisationId}
        onChange={({ target }) => setTyped({ ...typed, organisationId: target.value })}
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
        onChange={({ target }) => setTyped({ ...typed, name: target.value })}
      />
      <TextField
        label={translate('invitation.email')}
        helperText={translate('invitation.emailHint')}
        value={email}
        onChange={({ target }) => setTyped({ ...typed, email: target.value })}
      />
      <TextField
        type="date"
        label={translate('invitation.until')}
        helperText={translate('invitation.untilHint')}
        value={until}
        onChange={({ target }) => setTyped({ ...typed, until: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  )
}
