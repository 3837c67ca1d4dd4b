import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { PlaceBox, TypedBox, WordsBox } from './Boxes'
import { useEditing } from './editing'
import { Kept } from './Kept'
import { contacts, issuers, organisers, vocabulary } from './notice.parts'
import { PartBoxes } from './PartBoxes'
import { PartRows } from './PartRows'

type Props = { title: string; onTitle?: (title: string) => void }

/** Which notice it is, who sends it, and whom to ask. */
export function NoticeSection({ title, onTitle }: Props) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const { notice, theme } = campaign
  return (
    <Stack spacing={2}>
      {onTitle && <TypedBox label={translate('campaign.name')} value={title} onCommit={onTitle} />}
      <WordsBox label={translate('notice.title')} at={['notice', 'title']} value={notice.title} />
      <PlaceBox label={translate('campaign.noticeNumber')} at={['notice', 'number']} value={notice.number} />
      <PlaceBox
        label={translate('campaign.noticeSigned')}
        at={['notice', 'signed']}
        value={notice.signed}
        type="date"
      />
      <PlaceBox
        label={translate('campaign.noticePublished')}
        at={['notice', 'published']}
        value={notice.published ?? ''}
        type="date"
        optional
      />
      <PartBoxes boxes={issuers} row={notice} at={['notice']} />
      <WordsBox label={translate('notice.theme')} at={['theme']} value={theme} multiline optional />
      <PartBoxes boxes={organisers} row={campaign} at={[]} />
      <Box sx={{ pt: 1 }}>
        <PartRows title="notice.contacts" part={contacts} />
      </Box>
      <Box component="h3" sx={{ m: 0, fontSize: '1rem' }}>
        {translate('notice.vocabulary')}
      </Box>
      <PartBoxes boxes={vocabulary} row={campaign.vocabulary} at={['vocabulary']} />
      {notice.relayOf !== undefined && <Kept what="notice.kept.notice" />}
    </Stack>
  )
}
