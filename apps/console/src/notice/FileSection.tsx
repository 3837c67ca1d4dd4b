import type { Mistake } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { keepBytes } from '../platform/keepFile'
import { ChooseFile } from './ChooseFile'
import { readBeside, useEditing } from './editing'
import { Mistakes } from './Mistakes'
import type { Source } from './notice.documents'

/** The campaign as the file that it is: taken out, brought in, or written by those who like to. */
export function FileSection({ source }: { source: Source }) {
  const translate = useTranslate()
  const { text, campaign, uppers, replace } = useEditing()
  return (
    <Box>
      <Box sx={{ mb: 2 }}>{translate('notice.fileHint')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Button
          variant="outlined"
          onClick={() => keepBytes(new Blob([text], { type: 'application/yaml' }), `${campaign.id}.yaml`)}
        >
          {translate('notice.export')}
        </Button>
        <ImportFile label={translate('notice.import')} uppers={uppers} onRead={replace} />
      </Box>
      <UpperFile source={source} />
      <TextField
        fullWidth
        multiline
        minRows={12}
        maxRows={32}
        label={translate('notice.fileText')}
        value={text}
        onChange={(event) => replace(event.target.value)}
        slotProps={{ htmlInput: { spellCheck: false }, inputLabel: { shrink: true } }}
        sx={{ '& textarea': { fontFamily: 'monospace', fontSize: '0.8125rem' } }}
      />
      <Box sx={{ mt: 1.5 }}>{translate('notice.keptHere')}</Box>
    </Box>
  )
}

/** The notice above as the relay is read beside it; one that is only kept with a draft may be exchanged for a newer text of it. */
function UpperFile({ source: { state } }: { source: Source }) {
  const translate = useTranslate()
  const { uppers, replaceUpper } = useEditing()
  const [upper] = uppers
  if (!upper) return null
  const { id, text, running } = upper
  return (
    <Box component="section" aria-label={translate('notice.upperFile')} sx={{ mb: 2 }}>
      <Box sx={{ mb: 1 }}>{translate(running ? 'notice.upperRuns' : 'notice.upperKept', { id })}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          onClick={() => keepBytes(new Blob([text], { type: 'application/yaml' }), `${id}.yaml`)}
        >
          {translate('notice.exportUpper')}
        </Button>
        {!running && state === 'draft' && (
          <ImportFile
            label={translate('notice.replaceUpper')}
            uppers={[]}
            only={id}
            onRead={(read) => replaceUpper({ id, text: read })}
          />
        )}
      </Box>
    </Box>
  )
}

type ImportProps = {
  label: string
  uppers: Source['uppers']
  /** The notice that it must be. */
  only?: string
  onRead: (text: string) => void
}

/** A file from outside stands in place of what is written only when it can be read whole. */
function ImportFile({ label, uppers, only, onRead }: ImportProps) {
  const translate = useTranslate()
  const [wrong, setWrong] = useState<{ name: string; mistakes: readonly Mistake[] }>()
  const take = async (file: File) => {
    const text = await file.text()
    const read = readBeside(text, uppers)
    if ('mistakes' in read) return setWrong({ name: file.name, mistakes: read.mistakes })
    if (only !== undefined && read.campaign.id !== only) return setWrong({ name: file.name, mistakes: [] })
    setWrong(undefined)
    onRead(text)
  }
  return (
    <>
      <ChooseFile label={label} onFile={(file) => void take(file)} />
      {wrong && (
        <Box sx={{ width: '100%' }}>
          <Alert severity="error">
            {wrong.mistakes.length > 0
              ? translate('notice.notRead', { name: wrong.name })
              : translate('notice.notUpper', { name: wrong.name, id: only })}
          </Alert>
          <Mistakes mistakes={wrong.mistakes} />
        </Box>
      )}
    </>
  )
}
