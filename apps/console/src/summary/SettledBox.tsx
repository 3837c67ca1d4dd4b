import TextField from '@mui/material/TextField'
import { useState, type KeyboardEvent } from 'react'

type Props = {
  value: string
  label: string
  placeholder?: string
  numeric?: boolean
  onSettle: (value: string) => void
}

/** A box that says its value once, when it is left or Enter is pressed; Escape takes the typing back. */
export function SettledBox({ value, label, placeholder, numeric = false, onSettle }: Props) {
  const [typed, setTyped] = useState(value)
  // Enter settles before the box is left: the same value is not said twice.
  const [said, setSaid] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setTyped(value)
    setSaid(value)
  }
  const settle = () => {
    const text = typed.trim()
    const fits = !numeric || /^[1-9]\d{0,3}$/.test(text)
    if (!fits) return setTyped(value)
    if (text === said) return
    setSaid(text)
    onSettle(text)
  }
  const press = (event: KeyboardEvent) => {
    // Enter ends a pinyin composition before it ends the box.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') settle()
    if (event.key === 'Escape') setTyped(value)
  }
  return (
    <TextField
      value={typed}
      placeholder={placeholder}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={press}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          maxLength: numeric ? 4 : 200,
          inputMode: numeric ? 'numeric' : 'text',
          style: numeric ? { textAlign: 'center' } : undefined,
        },
      }}
    />
  )
}
