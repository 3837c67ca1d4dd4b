import { wordsOf } from '@huibian/domain'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'
import { Blocks } from '../summary/Blocks'
import type { Book } from './book.documents'

/** What the rules find wrong with the selection before it is announced, and which prizes no rule can judge here. */
export function Troubles({ book }: { book: Book }) {
  const translate = useTranslate()
  const { campaign, troubles } = book
  if (book.announcedAt) return null
  const prizes = campaign.file.awards.filter(({ kind }) => kind === 'prize')
  return (
    <>
      <Blocks
        title={translate('book.troubles', { n: troubles.length })}
        violations={troubles}
        linkOf={(entry) => `/campaigns/${campaign.id}/book/${entry}`}
      />
      {prizes.length > 0 && (
        <Typography sx={{ mb: 2, color: palette.quiet }}>
          {translate('book.byHand', {
            prizes: prizes.map(({ name }) => wordsOf(name, currentLocale())).join(translate('parts.comma')),
          })}
        </Typography>
      )}
    </>
  )
}
