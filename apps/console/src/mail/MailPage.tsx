import { useTranslate } from 'react-admin'
import { CalendarPanel } from '../calendar/CalendarPanel'
import { Complaint, Loading, PageTitle, Panel } from '../parts'
import { useRead } from '../platform/read'
import { MailForm } from './MailForm'
import { mailPreference } from './mail.documents'
import { NoMailServer } from './NoMailServer'

/** Whether and where one is mailed; where no mail server is set up the page says so. */
export default function MailPage() {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(mailPreference, {})
  const preference = data?.mailPreference
  return (
    <>
      <PageTitle title={translate('mail.title')}>{translate('mail.hint')}</PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!preference && !error && <Loading />}
      {preference && (
        <Panel>
          <NoMailServer />
          <MailForm preference={preference} />
        </Panel>
      )}
      <CalendarPanel />
    </>
  )
}
