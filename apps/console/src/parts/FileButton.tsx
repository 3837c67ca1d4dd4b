import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { takeFile } from '../platform/takeFile'
import { Complaint } from './Complaint'

/** Downloads a paper that takes a while to be made or that the server may refuse to make, and then says why not. */
export function FileButton({ path, label }: { path: string; label: string }) {
  const translate = useTranslate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const take = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await takeFile(path)
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button variant="outlined" disabled={busy} onClick={() => void take()} aria-live="polite">
        {busy ? translate('parts.making') : label}
      </Button>
      <Complaint error={error} />
    </>
  )
}
