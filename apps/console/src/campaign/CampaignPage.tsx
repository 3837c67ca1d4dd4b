import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { channelsFor, wordsOf } from '@huibian/domain'
import { useGetOne, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { NoticeActs, NoticePanels } from '../notice/NoticePanels'
import { ActButton, Facts, Loading, PageTitle, Panel, StateChip } from '../parts'
import { currentLocale } from '../platform/locale'
import { sayInstant } from '../platform/time'
import { AbsentUnits } from './AbsentUnits'
import { archiveCampaign, publishCampaign, type Campaign } from './campaign.documents'
import { Contacts } from './Contacts'
import { Deadlines } from './Deadlines'
import { Exports } from './Exports'
import { OwnQuotas } from './OwnQuotas'
import { Phases } from './Phases'
import { Rules } from './Rules'
import { StageBar } from './StageBar'
import { StandingLines } from './StandingLines'

/** One call: when it closes, what it asks for in sentences, whom to ask. */
export default function CampaignPage() {
  const translate = useTranslate()
  const { campaign: id = '' } = useParams()
  const { data, error, refetch } = useGetOne<Campaign>('campaigns', { id })
  if (error) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const publish = (
    <ActButton
      act={publishCampaign}
      variables={{ id }}
      verb="campaign.publish"
      verbs={data.verbs}
      label="campaign.publish"
      done="campaign.done.published"
      confirm={{ text: translate('campaign.publishText') }}
    />
  )
  const archive = (
    <ActButton
      act={archiveCampaign}
      variables={{ id }}
      verb="campaign.archive"
      verbs={data.verbs}
      label="campaign.archive"
      done="campaign.done.archived"
      variant="outlined"
      confirm={{ text: translate('campaign.archiveText') }}
    />
  )
  return (
    <>
      <PageTitle
        title={data.title}
        kicker={<StateChip noun="campaign" state={data.state} />}
        aside={
          <NoticeActs campaign={data}>
            {publish}
            {archive}
          </NoticeActs>
        }
      />
      {data.archivedAt && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('campaign.archivedSince', { at: sayInstant(data.archivedAt), by: data.archivedBy })}
        </Alert>
      )}
      <Exports campaign={data} />
      <Phases phases={data.phases} />
      <StageBar file={data.file} now={data.now} />
      <NoticePanels campaign={data} />
      {data.standing.length > 0 && (
        <Panel title={translate('campaign.standing')}>
          <StandingLines standing={data.standing} />
        </Panel>
      )}
      <OwnQuotas id={id} />
      <AbsentUnits campaign={data} />
      <Deadlines campaign={data} />
      <Box sx={beside}>
        <Notice campaign={data} />
        <Contacts campaign={data} />
      </Box>
      <Rules sentences={data.sentences} />
    </>
  )
}

/** Two short panels share a line where there is room. */
const beside = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
  columnGap: 2.5,
} as const

/** Where else a work of each kind may be uploaded, in the notice's words. */
function channelRows({ file }: Campaign): [string, string][] {
  if (!file.channels?.length) return []
  return file.kinds.map((kind) => [
    wordsOf(kind.name, currentLocale()),
    channelsFor(file, kind.id)
      .map(({ name }) => wordsOf(name, currentLocale()))
      .join(' · '),
  ])
}

function Notice({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const { notice } = campaign.file
  const issuers = notice.issuers.map((issuer) => wordsOf(issuer, currentLocale()))
  return (
    <Panel title={translate('campaign.notice')}>
      <Facts
        rows={[
          [translate('campaign.notice'), wordsOf(notice.title, currentLocale())],
          [translate('campaign.noticeNumber'), notice.number],
          [translate('campaign.noticeIssuers'), issuers.join(' · ')],
          [translate('campaign.noticeSigned'), notice.signed],
          ...channelRows(campaign),
        ]}
      />
    </Panel>
  )
}
