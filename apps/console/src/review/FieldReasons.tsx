import { fieldOf, wordsOf, type Form } from '@huibian/domain'
import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { currentLocale } from '../platform/locale'

export type FieldReason = { field: string; reason: string }

type Props = { form: Form; value: readonly FieldReason[]; onChange: (value: FieldReason[]) => void }

/** What must be changed, field by field; a field that the system fills in cannot be asked for. */
export function FieldReasons({ form, value, onChange }: Props) {
  const translate = useTranslate()
  const labelOf = (id: string) => {
    const field = fieldOf(form, id)
    return field ? wordsOf(field.label, currentLocale()) : id
  }
  const taken = value.map(({ field }) => field)
  const open = form.fields.filter(({ id, filledFrom }) => !filledFrom && !taken.includes(id))
  return (
    <Stack spacing={1.5}>
      {value.map(({ field, reason }) => (
        <Box key={field} sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
          <TextField
            autoFocus
            required
            multiline
            label={translate('review.fieldReason', { field: labelOf(field) })}
            value={reason}
            onChange={(event) =>
              onChange(
                value.map((one) => (one.field === field ? { field, reason: event.target.value } : one)),
              )
            }
          />
          <IconButton
            aria-label={translate('review.dropField', { field: labelOf(field) })}
            onClick={() => onChange(value.filter((one) => one.field !== field))}
          >
            <CloseIcon />
          </IconButton>
        </Box>
      ))}
      <TextField
        select
        label={translate('review.addField')}
        value=""
        onChange={(event) => onChange([...value, { field: event.target.value, reason: '' }])}
        sx={{ maxWidth: 360 }}
      >
        {open.map(({ id }) => (
          <MenuItem key={id} value={id}>
            {labelOf(id)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}
