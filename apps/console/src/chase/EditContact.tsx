import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { saveUnitContact, type UnitPeople } from './chase.documents'

const boxes = ['name', 'phone', 'leaderName', 'leaderPost', 'leaderPhone'] as const

const labels = {
  name: 'chase.contact',
  phone: 'chase.phone',
  leaderName: 'chase.leader',
  leaderPost: 'chase.leaderPost',
  leaderPhone: 'chase.leaderPhone',
} as const

type Props = { campaign: string; unit: UnitPeople; onClose: () => void; onSaved?: () => void }

/** Whom to call at a unit and who answers for it, written by whoever chases it: a unit that does not sign in names nobody itself. */
export function EditContact({ campaign, unit, onClose, onSaved }: Props) {
  const translate = useTranslate()
  const { organisation, contactName, contactPhone, leaderName, leaderPost, leaderPhone } = unit
  const [standing] = useState({
    name: contactName,
    phone: contactPhone,
    leaderName,
    leaderPost,
    leaderPhone,
  })
  const [typed, setTyped] = useState(standing)
  const kept = useKeptWords(`contact.${campaign}.${organisation.id}`, {
    words: typed,
    standing,
    restore: setTyped,
  })
  const act = useAct(saveUnitContact)
  const input = { campaignId: campaign, organisationId: organisation.id, ...typed }
  const perform = async () => {
    const saved = await act.run({ input })
    if (saved) onSaved?.()
    return saved
  }
  return (
    <FormDialog
      title={translate('chase.contactOf', { unit: organisation.name })}
      text={translate('chase.contactHint')}
      label={translate('ra.action.save')}
      done="chase.done.contact"
      act={act}
      kept={kept}
      ready={typed.name.trim() !== ''}
      perform={perform}
      onClose={onClose}
    >
      {boxes.map((box) => (
        <TextField
          key={box}
          required={box === 'name'}
          autoFocus={box === 'name'}
          label={translate(labels[box])}
          value={typed[box]}
          onChange={(event) => setTyped({ ...typed, [box]: event.target.value })}
        />
      ))}
    </FormDialog>
  )
}
