import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FiledName } from '../entry/FiledFiles'
import { palette } from '../frame/palette'
import { FileDrop, type Uploaded } from '../parts'
import { filesOf, isTimed, useFiling, type Filed } from './filing'
import { MeasureBoxes } from './MeasureBoxes'
import { useSays } from './says'

/** As much as the server takes. */
export const limit = 2000 * 1024 * 1024

type Props = {
  label: string
  ids: readonly string[]
  formats: readonly string[]
  /** The most files that the field takes. */
  most: number
  onChange: (ids: string[]) => void
}

/** The files of a field: those that stand, what is declared of each, and room for more. */
export function FilesBox({ label, ids, formats, most, onChange }: Props) {
  const translate = useTranslate()
  const { files, attach } = useFiling()
  const { says, run } = useSays()
  const [replaced, replace] = useState<string>()
  const standing = filesOf(ids, files)
  const take = (uploaded: Uploaded[]) =>
    run(async () => {
      const kept: string[] = []
      for (const { uploadId } of uploaded) kept.push((await attach(uploadId)).id)
      const stay = replaced === undefined ? ids : ids.filter((id) => id !== replaced)
      replace(undefined)
      onChange([...stay, ...kept].slice(0, most))
    })
  return (
    <Box>
      {standing.map((file) => (
        <One
          key={file.id}
          file={file}
          replacing={file.id === replaced}
          onReplace={() => replace(file.id === replaced ? undefined : file.id)}
          onRemove={() => onChange(ids.filter((id) => id !== file.id))}
        />
      ))}
      {(standing.length < most || replaced !== undefined) && (
        <FileDrop
          purpose="material"
          rules={{ extensions: formats, limit }}
          several={replaced === undefined && most > 1}
          label={translate(replaced === undefined ? 'draft.file.add' : 'draft.file.instead', { label })}
          onUploaded={take}
        />
      )}
      {says && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {says}
        </Alert>
      )}
    </Box>
  )
}

type OneProps = {
  file: Filed
  replacing: boolean
  onReplace: () => void
  onRemove: () => void
}

function One({ file, replacing, onReplace, onRemove }: OneProps) {
  const translate = useTranslate()
  const act = (key: string, onClick: () => void) => (
    <Button size="small" onClick={onClick} aria-label={translate(`${key}Named`, { name: file.name })}>
      {translate(key)}
    </Button>
  )
  return (
    <Box sx={card}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
        <Box sx={{ flex: 1, minWidth: '10em' }}>
          <FiledName file={file} />
        </Box>
        {act(replacing ? 'draft.file.keep' : 'draft.file.replace', onReplace)}
        {act('draft.file.remove', onRemove)}
      </Box>
      {isTimed(file) && <MeasureBoxes file={file} />}
    </Box>
  )
}

const card = { border: `1px solid ${palette.line}`, borderRadius: '3px', px: 1.5, py: 1, mb: 1 } as const
