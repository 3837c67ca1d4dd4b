import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import type { Document } from '../platform/document'
import type { FileLink } from '../platform/wire'
import { DropDialog } from './DropDialog'

export type ImportResult = {
  created: number
  updated: number
  refused: number
  errors: FileLink | null
  codes?: FileLink | null
}

type Props<Field extends string> = {
  act: Document<{ [F in Field]: ImportResult }, { uploadId: string }>
  field: Field
  label: string
  hint: string
  template: { url: string; label: string }
}

const rules = { extensions: ['xlsx'], limit: 10 * 1024 * 1024 }

/** A table in: rows that fit are taken, the others come back as a table with their reasons. */
export function ImportDialog<Field extends string>({ act, field, label, hint, template }: Props<Field>) {
  const [open, setOpen] = useState(false)
  const { run, running, error, forget } = useAct(act, { rereads: true })
  const [result, setResult] = useState<ImportResult>()
  const close = () => {
    setOpen(false)
    setResult(undefined)
    forget()
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <DropDialog
        open={open}
        title={label}
        text={hint}
        purpose="sheet"
        rules={rules}
        act={{ running, error }}
        take={async (uploadId) => setResult((await run({ uploadId }))?.[field])}
        onClose={close}
        before={
          <Button href={fileUrl(template.url)} size="small" sx={{ mb: 1.5 }}>
            {template.label}
          </Button>
        }
      >
        {result && <Outcome result={result} />}
      </DropDialog>
    </>
  )
}

function Outcome({ result }: { result: ImportResult }) {
  const translate = useTranslate()
  const { created, updated, refused } = result
  return (
    <Stack spacing={1} sx={{ mt: 2 }} role="status">
      <Typography sx={{ fontWeight: 600 }}>
        {translate('parts.import.done', { created, updated, refused })}
      </Typography>
      {result.errors && (
        <Button href={fileUrl(result.errors.url)} variant="outlined" color="error">
          {translate('parts.import.errors')}
        </Button>
      )}
      {result.codes && (
        <Button href={fileUrl(result.codes.url)} variant="outlined">
          {translate('parts.import.codes')}
        </Button>
      )}
    </Stack>
  )
}
