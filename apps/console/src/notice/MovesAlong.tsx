import { datedPlaces, type Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { DatedList } from './DatedList'
import { closingOn, movedAlong } from './movedAlong'
import { wordsIn } from './words'

type Props = { file: Campaign; closes: Readonly<Record<string, string>> }

/** What else a new year changes besides the closes that are typed: the days that move along, and the words that do not. */
export function MovesAlong({ file, closes }: Props) {
  const translate = useTranslate()
  const after = closingOn(file, closes)
  const dated = after ? datedPlaces(after) : []
  const said = (after ? movedAlong(file, after) : []).map(({ id, name, days }) => {
    const told = days.map((day) => translate('notice.movesAlongDay', day)).join(translate('parts.comma'))
    return { id, text: translate('notice.movesAlongLine', { name: wordsIn(name), days: told }) }
  })
  if (said.length === 0 && dated.length === 0) return null
  return (
    <Alert severity="info" icon={false} aria-live="polite" sx={{ my: 1 }}>
      {said.length > 0 && (
        <>
          {translate('notice.movesAlong')}
          <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5 }}>
            {said.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </Box>
        </>
      )}
      {dated.length > 0 && (
        <>
          {translate('notice.datedStart')}
          <DatedList campaign={file} dated={dated} />
        </>
      )}
    </Alert>
  )
}
