import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'

type Props = { value: string; onChange: (value: string) => void; label?: string }

/**
 * Asks the server when typing rests; while pinyin is being composed nothing is asked. Words that come from elsewhere, as with a saved filter or
 * the way back, take the place of what was typed.
 */
export function Search({ value, onChange, label }: Props) {
  const translate = useTranslate()
  const [typed, setTyped] = useState(value)
  const composing = useRef(false)
  const [settled, setSettled] = useState(value)
  // What was last asked for from here, and what the page last asked for: where they part, it was not from here.
  const [said, setSaid] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== said) {
      setSaid(value)
      setTyped(value)
      setSettled(value)
    }
  }
  useEffect(() => {
    if (settled === said) return undefined
    const rest = setTimeout(() => {
      setSaid(settled)
      onChange(settled)
    }, 300)
    return () => clearTimeout(rest)
  }, [settled, said, onChange])
  return (
    <TextField
      type="search"
      label={label ?? translate('parts.search')}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        if (!composing.current) setSettled(event.target.value)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={() => {
        composing.current = false
        setSettled(typed)
      }}
      sx={{ maxWidth: 280 }}
    />
  )
}
