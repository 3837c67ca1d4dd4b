import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { PlaceBox, TypedBox, WordsBox } from './Boxes'
import { useEditing } from './editing'

type Props = { title: string; onTitle?: (title: string) => void }

/** Which notice it is, who sends it, and whom to ask. */
export function NoticeSection({ title, onTitle }: Props) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const { notice, theme, organisers, contacts } = campaign
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
      {notice.issuers.map((issuer, n) => (
        <WordsBox
          key={`issuer ${n}`}
          label={translate('campaign.noticeIssuers')}
          at={['notice', 'issuers', n]}
          value={issuer}
        />
      ))}
      {theme !== undefined && (
        <WordsBox label={translate('notice.theme')} at={['theme']} value={theme} multiline />
      )}
      {organisers.map(({ role, name }, n) => (
        <WordsBox
          key={`organiser ${n}`}
          label={translate(`notice.organiser.${role}`)}
          at={['organisers', n, 'name']}
          value={name}
        />
      ))}
      {contacts.map(({ role, name, about }) => (
        <Stack key={role} spacing={2}>
          <WordsBox
            label={translate('notice.contactRole')}
            at={['contacts', { id: role }, 'name']}
            value={name}
          />
          <WordsBox
            label={translate('notice.contactAbout')}
            at={['contacts', { id: role }, 'about']}
            value={about}
            multiline
          />
        </Stack>
      ))}
    </Stack>
  )
}
