import { fileFormats } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useUploads, type Uploaded } from '../parts'
import { fileUrl } from '../platform/acting'
import { limit } from './FilesBox'
import { filesOf, useFiling, type Filed } from './filing'
import { useSays } from './says'

const rules = { extensions: fileFormats, limit }

type Props = { label: string; ids: readonly string[]; onChange: (ids: string[]) => void }

/** Files in a cell of a row: their names, and a button for one more. */
export function FileCell({ label, ids, onChange }: Props) {
  const translate = useTranslate()
  const { files, attach } = useFiling()
  const { says, run } = useSays()
  const input = useRef<HTMLInputElement>(null)
  const onUploaded = (uploaded: Uploaded[]) =>
    run(async () => {
      for (const { uploadId } of uploaded) onChange([...ids, (await attach(uploadId)).id])
    })
  const { sending, problems, take } = useUploads({ purpose: 'material', rules, onUploaded })
  const wrong = says ? [...problems, says] : problems
  return (
    <Box>
      {filesOf(ids, files).map((file) => (
        <Name key={file.id} file={file} onRemove={() => onChange(ids.filter((id) => id !== file.id))} />
      ))}
      <Button
        size="small"
        variant="outlined"
        sx={{ whiteSpace: 'nowrap' }}
        disabled={sending !== undefined}
        aria-label={translate('draft.file.addNamed', { label })}
        onClick={() => input.current?.click()}
      >
        {sending ? `${Math.round(sending.share * 100)}%` : translate('draft.file.addShort')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          void take([...(event.target.files ?? [])].slice(0, 1))
          event.target.value = ''
        }}
      />
      {wrong.map((problem) => (
        <Box key={problem} role="alert" sx={{ color: palette.bad, fontSize: '0.85rem' }}>
          {problem}
        </Box>
      ))}
    </Box>
  )
}

function Name({ file, onRemove }: { file: Filed; onRemove: () => void }) {
  const translate = useTranslate()
  return (
    <Box sx={{ overflowWrap: 'anywhere', fontSize: '0.9rem' }}>
      <a href={fileUrl(file.url)} download={file.name}>
        {file.name}
      </a>
      <Button
        size="small"
        onClick={onRemove}
        aria-label={translate('draft.file.removeNamed', { name: file.name })}
      >
        {translate('draft.file.remove')}
      </Button>
    </Box>
  )
}
