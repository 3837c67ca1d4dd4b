import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { Source } from '@huibian/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { FileDrop, type FileRules } from '../parts'
import { instantOf, minuteNow } from '../summary/minute'
import { Received } from './Received'
import type { Origin } from './proxy.documents'

const rules: FileRules = {
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx', 'zip'],
  limit: 50 * 1024 * 1024,
}

type Kept = { uploadId: string; name: string }
type Typed = { source: Source | ''; at: string; note: string; files: Kept[] }

/** What is typed of the original, kept on this computer under `subject` until it is sent off, and what of it is said once it is whole. */
export function useOrigin(subject: string) {
  const [typed, setTyped] = useState<Typed>(() => ({ source: '', at: minuteNow(), note: '', files: [] }))
  const { source, at, note, files } = typed
  const unsaved = source !== '' || note !== '' || files.length > 0
  const found = useUnsaved(`origin.${subject}`, { words: typed, unsaved, revision: 0 })
  const origin: Origin | undefined =
    source === '' || at === ''
      ? undefined
      : { source, receivedAt: instantOf(at), note, uploadIds: files.map(({ uploadId }) => uploadId) }
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  return { typed, set, origin, found }
}

type Props = Pick<ReturnType<typeof useOrigin>, 'typed' | 'set' | 'found'>

/** From what it is entered: where it came from, when, and the files that came. */
export function OriginFields({ typed, set, found }: Props) {
  const translate = useTranslate()
  const { note, files } = typed
  return (
    <Stack spacing={2} sx={{ pt: 1 }}>
      <FoundWords found={found} onRestore={({ content }) => set(content)} />
      <Received {...typed} hint="proxy.receivedHint" onChange={set} />
      <TextField
        multiline
        label={translate('proxy.note')}
        helperText={translate('proxy.noteHint')}
        value={note}
        onChange={(event) => set({ note: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Originals files={files} onChange={(kept) => set({ files: kept })} />
    </Stack>
  )
}

function Originals({ files, onChange }: { files: readonly Kept[]; onChange: (files: Kept[]) => void }) {
  const translate = useTranslate()
  return (
    <div>
      <FileDrop
        several
        purpose="original"
        rules={rules}
        label={translate('proxy.addOriginals')}
        onUploaded={(sent) =>
          onChange([...files, ...sent.map(({ uploadId, file }) => ({ uploadId, name: file.name }))])
        }
      />
      <Box component="ul" aria-label={translate('proxy.originals')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {files.map(({ uploadId, name }) => (
          <Box component="li" key={uploadId} sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
            <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{name}</Box>
            <Button
              size="small"
              aria-label={translate('proxy.dropOriginal', { name })}
              onClick={() => onChange(files.filter((file) => file.uploadId !== uploadId))}
            >
              {translate('ra.action.delete')}
            </Button>
          </Box>
        ))}
      </Box>
    </div>
  )
}
