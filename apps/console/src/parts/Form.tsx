import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import type { SxProps, Theme } from '@mui/material/styles'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { faultOf, type Box, type Fault } from './faultOf'

type Props = { onSubmit: () => unknown; sx?: SxProps<Theme>; children: ReactNode }

/** A form that says itself which box is empty and leads there: the browser's bubble speaks the browser's language and is gone in a moment. */
export function Form({ onSubmit, sx, children }: Props) {
  const translate = useTranslate()
  const [fault, setFault] = useState<Fault>()
  const submit = (event: FormEvent<HTMLElement>) => {
    event.preventDefault()
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement & Box>('input, textarea, select')]
    const found = faultOf(boxes)
    setFault(found)
    if (found === undefined) void onSubmit()
    else boxes[found.at]?.focus()
  }
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={submit}
      onInput={() => setFault(undefined)}
      sx={sx}
    >
      {children}
      {fault && <Alert severity="error">{translate(fault.message, { field: fault.field })}</Alert>}
    </Stack>
  )
}
