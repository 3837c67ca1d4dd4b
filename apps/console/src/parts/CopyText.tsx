import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

/** The clipboard object is missing on plain http; the old command still works there. */
function copyByCommand(text: string): void {
  const area = window.document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  window.document.body.append(area)
  area.select()
  window.document.execCommand('copy')
  area.remove()
}

export async function copy(text: string): Promise<void> {
  if (window.isSecureContext) await navigator.clipboard.writeText(text).catch(() => copyByCommand(text))
  else copyByCommand(text)
}

/** Copies `text`; `label` says what it is when several stand together. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  const translate = useTranslate()
  const [copied, setCopied] = useState(false)
  const act = async () => {
    await copy(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button size="small" variant="outlined" onClick={() => void act()} aria-live="polite">
      {copied ? translate('parts.copied') : (label ?? translate('parts.copy'))}
    </Button>
  )
}
