import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Campaign } from '../campaign/campaign.documents'
import { allowed } from '../campaign/allowed'
import { ActButton } from '../parts'
import { Received } from '../letter/Received'
import { usePost } from '../frame/post'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { Corrections } from './Corrections'
import { issueCampaign, noticeOne } from './notice.documents'
import { Papers } from './Papers'
import { RelaysBelow } from './RelaysBelow'
import { RelayStanding } from './RelayStanding'

/** What a campaign's page shows of its notice: the signed papers, and what has been corrected since. */
export function NoticePanels({ campaign }: { campaign: Campaign }) {
  const { data } = useRead(noticeOne, { id: campaign.id })
  const found = data?.campaign
  if (!found) return null
  const writes = allowed(campaign, 'campaign.edit')
  return (
    <>
      {found.relay && <RelayStanding campaign={campaign} relay={found.relay} />}
      <RelaysBelow relays={found.relays} />
      <Received campaignId={campaign.id} />
      <Corrections campaign={campaign} corrections={found.corrections} owner={writes} />
      <Papers campaign={campaign} papers={found.papers} writes={writes} />
    </>
  )
}

/** What its office does with a campaign, beside which the page has acts of its own. */
export function NoticeActs({ campaign, children }: { campaign: Campaign; children: ReactNode }) {
  const translate = useTranslate()
  const path = usePath()
  const may = useMay()
  const own = usePost().organisation.id
  const { data, isPending } = useRead(noticeOne, { id: campaign.id })
  const issue = data?.campaign?.issue
  const writes = allowed(campaign, 'campaign.edit')
  // What is archived is not edited any more, yet next year's is made from it.
  const creates = may('campaign.create', { organiser: own })
  const cloned = creates && campaign.mine?.role === 'owner'
  const relayed = creates && campaign.mine?.role === 'receiver' && campaign.state === 'published'
  const to = (page: string) => path(`/campaigns/${campaign.id}/${page}`)
  // All at once: an act that comes later would push the others from under a pressed pointer.
  if (isPending) return null
  return (
    <>
      {writes && campaign.state === 'draft' && (
        <Button component={Link} to={to('edit')} variant="outlined">
          {translate('notice.edit')}
        </Button>
      )}
      {(writes || cloned) && campaign.state !== 'draft' && (
        <Button component={Link} to={path(`/campaigns/new?from=${campaign.id}`)} variant="outlined">
          {translate('notice.clone')}
        </Button>
      )}
      {relayed && (
        <Button component={Link} to={path(`/campaigns/new?relay=${campaign.id}`)} variant="outlined">
          {translate('notice.from.relay')}
        </Button>
      )}
      {writes && (
        <Button component={Link} to={to('templates')} variant="outlined">
          {translate('template.title')}
        </Button>
      )}
      {allowed(campaign, 'campaign.correct') && (
        <Button component={Link} to={to('correct')} variant="outlined">
          {translate('notice.correct')}
        </Button>
      )}
      {issue && !issue.alone && !issue.issued && (
        <ActButton
          act={issueCampaign}
          variables={{ id: campaign.id, version: campaign.version }}
          verb="campaign.issue"
          verbs={campaign.verbs}
          label="notice.issue"
          done="notice.done.issued"
          variant="outlined"
          confirm={{ text: translate('notice.issueText', { version: campaign.version }) }}
        />
      )}
      {children}
    </>
  )
}
