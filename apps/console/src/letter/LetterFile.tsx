import { useTranslate } from 'react-admin'
import { fileUrl } from '../platform/acting'
import type { Letter } from './letter.documents'

/** The letter to be downloaded: sealed, or, before that, as it waits for the seal. */
export function LetterFile({ letter: { sealed, file } }: { letter: Letter }) {
  const translate = useTranslate()
  const shown = sealed ?? file
  if (!shown) return null
  return <a href={fileUrl(shown.url)}>{translate(sealed ? 'seal.sealedCopy' : 'letter.plain')}</a>
}
