import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { markState } from '../entry/markState'
import { palette } from '../frame/palette'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Facts, Loading, PageTitle, Panel, StateChip } from '../parts'
import { NotFound } from '../platform/refusals'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { ChangeSummary } from './ChangeSummary'
import { Entries } from './Entries'
import { Files } from './Files'
import { Mail } from './Mail'
import { PackageActs } from './PackageActs'
import { byHand, originKey, packageOne, takenBack, type Package } from './package.documents'
import { PackagesOfPhase } from './PackagesOfPhase'
import { usePackageName } from './useName'

/** Seconds until the package is asked for again: whoever cannot follow its job still waits for the file. */
function again(sent: Package | null | undefined): number | undefined {
  return sent && !sent.file && !sent.failed && !byHand(sent) && !takenBack(sent) ? 4 : undefined
}

/** One package: what went, its files, its mail, and what has become of it. */
export default function PackagePage() {
  const { campaign = '', package: id = '' } = useParams()
  const { data, error, refetch } = useRead(packageOne, { id }, { again: (last) => again(last?.package) })
  if (error instanceof NotFound || (data && data.package?.campaign.id !== campaign)) return <Missing />
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data?.package) return <Loading />
  return <Shown sent={data.package} />
}

function Shown({ sent }: { sent: Package }) {
  const translate = useTranslate()
  const name = usePackageName()
  const phase = sent.campaign.phases.find(({ key }) => key === sent.phase)?.title
  const kicker = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <StateChip noun="package" state={sent.state} />
      {sent.mark && <StateChip noun="entry.mark" state={markState(sent) ?? sent.mark} />}
      <Box component="span" sx={{ fontWeight: 600, color: sent.counts ? palette.good : palette.quiet }}>
        {translate(sent.counts ? 'package.countsYes' : 'package.countsNo')}
      </Box>
      <span>{sent.campaign.title}</span>
      <span>{phase}</span>
    </Box>
  )
  return (
    <>
      <PageTitle title={name(sent)} kicker={kicker} aside={<PackageActs sent={sent} />}>
        {sent.organisation.name}
      </PageTitle>
      {sent.decisionReason && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('package.decision')}：{sent.decisionReason}
        </Alert>
      )}
      <About sent={sent} />
      <ChangeSummary changes={sent.changes} />
      <Entries sent={sent} />
      <Files sent={sent} />
      {!byHand(sent) && <Mail sent={sent} />}
      <PackagesOfPhase
        campaignId={sent.campaign.id}
        phase={sent.phase}
        organisationId={sent.organisation.id}
        without={sent.id}
      />
    </>
  )
}

function About({ sent }: { sent: Package }) {
  const translate = useTranslate()
  const origin = sent.origin
    ? [
        [
          translate('package.origin'),
          translate('package.originSays', {
            source: translate(originKey(sent.origin)),
            done: translate(byHand(sent) ? 'package.originRegistered' : 'package.originTaken'),
            by: sent.origin.by,
            at: sayInstant(sent.origin.at),
          }),
        ] as const,
      ]
    : []
  const reason = sent.reason ? [[translate('package.reason'), sent.reason] as const] : []
  return (
    <Panel>
      <Facts
        rows={[
          [translate('package.unit'), sent.organisation.name],
          [translate('package.forwardedAt'), sayInstant(sent.forwardedAt)],
          [translate('package.cases'), sent.entries.length],
          ...reason,
          ...origin,
        ]}
      />
    </Panel>
  )
}
