import type { Campaign, Dated } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { boxName, mistakePlace, type MistakePlace } from './mistakePlace'
import { wordsIn } from './words'

type Props = { campaign: Campaign; dated: readonly Dated[]; onSeek?: (place: MistakePlace) => void }

/** The words that name days and years which are none of the campaign's, by the names of page, row and box. */
export function DatedList({ campaign, dated, onSeek }: Props) {
  const translate = useTranslate()
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {dated.map(({ path, text, names }) => {
        const place = mistakePlace(campaign, path)
        const said = wordsIn(text)
        const row = place.row === said ? '' : place.row
        const where = [translate(`notice.section.${place.page}`), row, boxName(place.box, translate)]
        return (
          <li key={path}>
            {translate('notice.datedAt', {
              where: where.filter(Boolean).join(' · '),
              text: said,
              names: names.join(translate('parts.comma')),
            })}
            {onSeek && (
              <Button size="small" color="inherit" sx={{ ml: 1 }} onClick={() => onSeek(place)}>
                {translate('notice.datedSeek')}
              </Button>
            )}
          </li>
        )
      })}
    </Box>
  )
}
