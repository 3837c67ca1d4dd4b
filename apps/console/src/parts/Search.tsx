import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'

type Props = { value: string; onChange: (value: string) => void; label?: string }

/** Asks the server when typing rests; while pinyin is being composed nothing is asked. */
export function Search({ value, onChange, label }: Props) {
  const translate = useTranslate()
  const [typed, setTyped] = useState(value)
  const composing = useRef(false)
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (settled === value) return undefined
    const rest = setTimeout(() => onChange(settled), 300)
    return () => clearTimeout(rest)
  }, [settled, value, onChange])
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
