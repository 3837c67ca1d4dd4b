import type { Mistake } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { useEditing } from './editing'
import { boxName, mistakePlace, type MistakePlace } from './mistakePlace'

type Props = { mistakes: readonly Mistake[]; onSeek: (place: MistakePlace) => void }

/** What is wrong, by the names of row and box, each with the way to it; whoever is lost goes back to what could be read last. */
export function MistakesHere({ mistakes, onSeek }: Props) {
  const translate = useTranslate()
  const { campaign, restore } = useEditing()
  if (mistakes.length === 0) return null
  return (
    <Alert severity="error" icon={false} sx={{ my: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {mistakes.slice(0, 20).map(({ line, column, path, message }) => {
          const place = mistakePlace(campaign, path)
          const box = boxName(place.box, translate)
          const where = [translate(`notice.section.${place.page}`), place.row, box].filter(Boolean)
          return (
            <li key={`${line} ${column} ${message}`}>
              {translate('notice.mistakeAt', { where: where.join(' · '), message })}
              <Button size="small" color="inherit" sx={{ ml: 1 }} onClick={() => onSeek(place)}>
                {translate('notice.goThere')}
              </Button>
            </li>
          )
        })}
      </Box>
      <Button size="small" color="inherit" variant="outlined" sx={{ mt: 1 }} onClick={restore}>
        {translate('notice.restore')}
      </Button>
    </Alert>
  )
}
