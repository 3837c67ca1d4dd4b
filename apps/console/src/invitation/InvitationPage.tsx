import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { CodeDialog } from '../account/CodeDialog'
import { NoPage } from '../frame/NoPage'
import { Complaint, EmptyState, Loading, PagedTable, PageTitle, Panel } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { useInvitationColumns } from './columns'
import { Invite } from './Invite'
import { invitationPage, type Invited } from './invitation.documents'

/** 邀请: whom the office let file for a unit in this call, until when, and how it stands. */
export default function InvitationPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const [invited, setInvited] = useState<Invited>()
  const { data, error, refetch } = useRead(invitationPage, { campaignId: campaign })
  const columns = useInvitationColumns(setInvited)
  const issued = invited && {
    account: {
      id: invited.invitation.id,
      name: invited.invitation.name,
      username: invited.invitation.number,
    },
    code: invited.code,
    expiresAt: invited.expiresAt,
  }
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle
        title={translate('invitation.title')}
        kicker={data?.campaign.title}
        aside={data && <Invite campaignId={campaign} onInvited={setInvited} />}
      >
        {translate('invitation.hint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel flush>
          <PagedTable
            rows={data.invitations}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('invitation.title')}
            empty={
              <EmptyState says={translate('invitation.empty')} hint={translate('invitation.emptyHint')} />
            }
          />
        </Panel>
      )}
      <CodeDialog
        issued={issued}
        note={
          invited &&
          translate('invitation.endsAt', {
            at: sayInstant(invited.invitation.until),
            url: window.location.origin,
          })
        }
        onClose={() => setInvited(undefined)}
      />
    </>
  )
}
