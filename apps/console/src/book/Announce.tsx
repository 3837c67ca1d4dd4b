import { useTranslate } from 'react-admin'
import { ActButton } from '../parts'
import { announceSelection, type Book } from './book.documents'

/** 公布遴选结果: until then nobody below knows what is selected. It cannot be taken back. */
export function Announce({ book, cases }: { book: Book; cases: number }) {
  const translate = useTranslate()
  if (book.announcedAt) return null
  return (
    <ActButton
      act={announceSelection}
      variables={{ campaignId: book.campaign.id }}
      verb="selection.announce"
      verbs={book.verbs}
      label="book.announce"
      done="book.done.announced"
      confirm={{ text: translate('book.announceText', { n: cases }) }}
      variant="outlined"
    />
  )
}
