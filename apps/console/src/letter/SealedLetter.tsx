import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { fileUrl } from '../platform/acting'
import type { Letter } from './letter.documents'

/** A sealed letter for whom it is written to: the paper, and where anybody checks its seal. */
export function SealedLetter({ letter: { sealed, code } }: { letter: Letter }) {
  const translate = useTranslate()
  if (!sealed) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, my: 1 }}>
      <a href={fileUrl(sealed.url)}>{translate('seal.sealedCopy')}</a>
      <a href={`/v/${code}`} target="_blank" rel="noopener">
        {translate('letter.check', { code })}
      </a>
    </Box>
  )
}
