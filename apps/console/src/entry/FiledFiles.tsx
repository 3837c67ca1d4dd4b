import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Filed } from '../field/filing'
import { palette } from '../frame/palette'
import { fileUrl } from '../platform/acting'
import { sayMeasures } from './sayMeasures'

/** Files as they are read: each by its name, which gives it, with what was declared of it. */
export function FiledFiles({ files }: { files: readonly Filed[] }) {
  return files.map((file) => (
    <Box key={file.id} sx={{ mb: 0.5 }}>
      <FiledName file={file} />
    </Box>
  ))
}

export function FiledName({ file }: { file: Filed }) {
  const translate = useTranslate()
  return (
    <>
      <Box component="a" href={fileUrl(file.url)} download={file.name} sx={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </Box>
      <Box component="span" sx={{ color: palette.quiet, ml: 1 }}>
        {sayMeasures(file, translate).join('　')}
      </Box>
    </>
  )
}
