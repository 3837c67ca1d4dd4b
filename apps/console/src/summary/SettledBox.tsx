import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslate } from 'react-admin'

type Props = {
  value: string
  label: string
  placeholder?: string
  numeric?: boolean
  disabled?: boolean
  /** Says whether it was kept; a box whose words were not keeps them and can be settled again. */
  onSettle: (value: string) => void | Promise<boolean>
}

/**
 * A box that says its value once, when it is left or Enter is pressed; Escape takes the typing back. Words that were refused, because
 * somebody else wrote first or the network was gone, stay in the box beside what stands now.
 */
export function SettledBox(props: Props) {
  const { value, label, placeholder, numeric = false, disabled = false, onSettle } = props
  const translate = useTranslate()
  const [typed, setTyped] = useState(value)
  // Enter settles before the box is left: the same value is not said twice.
  const [said, setSaid] = useState(value)
  const [seen, setSeen] = useState(value)
  const [settling, setSettling] = useState(false)
  const [refused, setRefused] = useState(false)
  const now = useRef(value)
  useEffect(() => {
    now.current = value
  }, [value])
  if (seen !== value) {
    setSeen(value)
    setSaid(value)
    // Words that are being typed are not gone over by what is read anew.
    if (!refused && !settling && typed === seen) setTyped(value)
  }
  const settle = async () => {
    const text = typed.trim()
    const fits = !numeric || /^[1-9]\d{0,3}$/.test(text)
    if (!fits) return setTyped(value)
    if (text === said) return
    setSaid(text)
    const answer = onSettle(text)
    if (!answer) return
    setSettling(true)
    const kept = await answer
    setSettling(false)
    setRefused(!kept && !numeric)
    if (!kept) setSaid(now.current)
    // Whoever types on while the last words are being kept goes on with what was typed.
    if (kept || numeric) setTyped((shown) => (shown === typed ? now.current : shown))
  }
  const press = (event: KeyboardEvent) => {
    // Enter ends a pinyin composition before it ends the box.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void settle()
    if (event.key !== 'Escape') return
    setTyped(value)
    setRefused(false)
  }
  return (
    <TextField
      value={typed}
      placeholder={placeholder}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => (refused ? undefined : void settle())}
      error={refused}
      helperText={refused ? translate('summary.notKept', { value }) : undefined}
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
