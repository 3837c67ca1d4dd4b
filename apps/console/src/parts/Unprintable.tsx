import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'

/** Names the characters that no typeface of the server has; they are printed as boxes, and nothing is held up by it. */
export function Unprintable({ characters }: { characters: readonly string[] }) {
  const translate = useTranslate()
  if (characters.length === 0) return null
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      {translate('parts.unprintable', { characters: characters.join(translate('parts.comma')) })}
    </Alert>
  )
}
