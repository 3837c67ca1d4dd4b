import { wordsOf, type Field, type FieldValue, type Person } from '@huibian/domain'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'
import { belowId } from './FieldFrame'
import { idsIn, periodIn, personIn, textIn } from './values'

export type BoxProps = {
  id: string
  field: Field
  value: FieldValue | undefined
  bad: boolean
  onChange: (value: FieldValue) => void
  /** The options that the phase leaves, where it leaves only some. */
  allowed?: readonly string[] | undefined
}

const below = (field: Field) => ({ 'aria-describedby': belowId(field.id), 'aria-required': field.required })

/** One line, or several; how much of the room is used is said, and more than it may hold is never cut off. */
export function TextBox({ id, field, value, bad, onChange }: BoxProps) {
  const text = textIn(value)
  const long = field.type === 'longText'
  return (
    <Box sx={{ position: 'relative' }}>
      <TextField
        id={id}
        value={text}
        error={bad}
        multiline={long}
        minRows={long ? 4 : undefined}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ htmlInput: below(field) }}
      />
      {field.maxLength !== undefined && (
        <Box sx={{ color: palette.faint, fontSize: '0.8rem', textAlign: 'right', height: 0 }} aria-hidden>
          {Array.from(text).length}/{field.maxLength}
        </Box>
      )}
    </Box>
  )
}

export function DateBox({ id, field, value, bad, onChange }: BoxProps) {
  return (
    <TextField
      id={id}
      type="date"
      value={textIn(value)}
      error={bad}
      onChange={(event) => onChange(event.target.value)}
      sx={{ maxWidth: 220 }}
      slotProps={{ htmlInput: below(field) }}
    />
  )
}

/** Both ends of a period; an open end is an empty box. */
export function PeriodBox({ field, value, bad, onChange }: BoxProps) {
  const translate = useTranslate()
  const period = periodIn(value)
  const box = (end: 'from' | 'to') => (
    <TextField
      type="date"
      label={translate(`draft.period.${end}`)}
      value={period[end]}
      error={bad}
      onChange={(event) => onChange({ ...period, [end]: event.target.value })}
      sx={{ width: { xs: '100%', sm: 200 } }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: below(field) }}
    />
  )
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: 0.75 }}>
      {box('from')}
      {box('to')}
    </Box>
  )
}

export function ChoiceBox({ id, field, value, bad, onChange, allowed }: BoxProps) {
  const text = textIn(value)
  const options = (field.options ?? []).filter(
    (option) => !allowed || allowed.includes(option.id) || option.id === text,
  )
  return (
    <TextField
      select
      id={id}
      value={text}
      error={bad}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { labelId: `name-${field.id}`, SelectDisplayProps: below(field) } }}
    >
      {options.map((option) => (
        <MenuItem key={option.id} value={option.id} sx={{ whiteSpace: 'normal' }}>
          {wordsOf(option.name, currentLocale())}
        </MenuItem>
      ))}
    </TextField>
  )
}

export function ChoicesBox({ field, value, onChange }: BoxProps) {
  const chosen = idsIn(value)
  const turn = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <Box>
      {(field.options ?? []).map((option) => (
        <FormControlLabel
          key={option.id}
          control={
            <Checkbox
              checked={chosen.includes(option.id)}
              onChange={(_, on) => turn(option.id, on)}
              size="small"
            />
          }
          label={wordsOf(option.name, currentLocale())}
        />
      ))}
    </Box>
  )
}

export function YesNoBox({ field, value, onChange }: BoxProps) {
  const translate = useTranslate()
  const held = typeof value === 'boolean' ? String(value) : ''
  return (
    <RadioGroup
      row
      aria-labelledby={`name-${field.id}`}
      value={held}
      onChange={(event) => onChange(event.target.value === 'true')}
    >
      <FormControlLabel value="false" control={<Radio size="small" />} label={translate('draft.no')} />
      <FormControlLabel value="true" control={<Radio size="small" />} label={translate('draft.yes')} />
    </RadioGroup>
  )
}

const parts: readonly (keyof Person)[] = ['name', 'title', 'phone', 'mobile', 'email']

export function PersonBox({ value, bad, onChange }: BoxProps) {
  const translate = useTranslate()
  const person = personIn(value)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5, pt: 0.75 }}>
      {parts.map((part) => (
        <TextField
          key={part}
          label={translate(`draft.person.${part}`)}
          value={person[part]}
          error={bad && part === 'name' && person.name.trim() === ''}
          onChange={(event) => onChange({ ...person, [part]: event.target.value })}
          slotProps={{ htmlInput: { inputMode: inputs[part] } }}
        />
      ))}
    </Box>
  )
}

const inputs = { name: 'text', title: 'text', phone: 'tel', mobile: 'tel', email: 'email' } as const
