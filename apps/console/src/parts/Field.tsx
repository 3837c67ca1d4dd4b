import TextField, { type TextFieldProps } from '@mui/material/TextField'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form'

type Props<Values extends FieldValues> = {
  control: Control<Values>
  name: Path<Values>
  label: string
  hint?: string
  required?: boolean
  children?: ReactNode
} & Pick<
  TextFieldProps,
  'type' | 'select' | 'multiline' | 'minRows' | 'autoComplete' | 'disabled' | 'slotProps'
>

/** One box of a form, tied to react-hook-form; what is missing is said under it. */
export function Field<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, label, hint, required = false, children, ...box } = props
  const translate = useTranslate()
  const rules = required ? { required: translate('ra.validation.required') } : {}
  const { field, fieldState } = useController({ control, name, rules })
  const { ref, ...bound } = field
  return (
    <TextField
      {...box}
      {...bound}
      inputRef={ref}
      label={label}
      required={required}
      error={fieldState.error !== undefined}
      helperText={fieldState.error?.message ?? hint}
    >
      {children}
    </TextField>
  )
}
