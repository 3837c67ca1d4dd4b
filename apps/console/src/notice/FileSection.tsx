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
  const { text, campaign, replace } = useEditing()
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
        <ImportFile source={source} onRead={replace} />
      </Box>
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
    </Box>
  )
}

type ImportProps = { source: Pick<Source, 'uppers'>; onRead: (text: string) => void }

/** A file from outside stands in place of what is written only when it can be read whole. */
function ImportFile({ source, onRead }: ImportProps) {
  const translate = useTranslate()
  const [wrong, setWrong] = useState<{ name: string; mistakes: readonly Mistake[] }>()
  const take = async (file: File) => {
    const text = await file.text()
    const read = readBeside(text, source.uppers)
    if ('mistakes' in read) return setWrong({ name: file.name, mistakes: read.mistakes })
    setWrong(undefined)
    onRead(text)
  }
  return (
    <>
      <ChooseFile label={translate('notice.import')} onFile={(file) => void take(file)} />
      {wrong && (
        <Box sx={{ width: '100%' }}>
          <Alert severity="error">{translate('notice.notRead', { name: wrong.name })}</Alert>
          <Mistakes mistakes={wrong.mistakes} />
        </Box>
      )}
    </>
  )
}
