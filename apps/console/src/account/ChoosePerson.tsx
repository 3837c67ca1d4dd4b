import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useGetList, useTranslate } from 'react-admin'
import type { Account } from './account.documents'

type Props = {
  organisationId: string
  label: string
  /** Who is left out: the one who hands over. */
  except?: string
  value: string
  onChange: (accountId: string) => void
}

/** A person with an account in the unit. */
export function ChoosePerson({ organisationId, label, except, value, onChange }: Props) {
  const translate = useTranslate()
  const { data } = useGetList<Account>('accounts', {
    pagination: { page: 1, perPage: 100 },
    filter: { organisationId },
  })
  const choices = (data ?? []).filter((account) => account.id !== except && account.state !== 'disabled')
  return (
    <TextField
      select
      required
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={data && choices.length === 0 ? translate('account.noOthers') : undefined}
    >
      {choices.map((account) => (
        <MenuItem key={account.id} value={account.id}>
          {`${account.name}　${account.username}`}
        </MenuItem>
      ))}
    </TextField>
  )
}
