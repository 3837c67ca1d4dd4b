import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { Complaint, Loading, PageTitle } from '../parts'
import { NoPage } from '../frame/NoPage'
import { usePost } from '../frame/post'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { matrixOf, unitOne } from './dashboard.documents'
import { MatrixPanel } from './MatrixPanel'
import { RegionTable } from './RegionTable'
import { Trend } from './Trend'

function Acts({ campaign, drilled }: { campaign: string; drilled: boolean }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <>
      {drilled && (
        <Button variant="outlined" component={Link} to={path(`/campaigns/${campaign}/matrix`)}>
          {translate('dashboard.up')}
        </Button>
      )}
      <Button variant="outlined" onClick={() => window.print()}>
        {translate('dashboard.print')}
      </Button>
    </>
  )
}

/** How far every unit below is: regions for the nation, centres for a province; one click goes a level down. */
export default function MatrixPage() {
  const translate = useTranslate()
  const { campaign = '', organisation } = useParams()
  const clerk = usePost().kind === 'reviewingClerk'
  const { data, error, refetch } = useRead(
    matrixOf,
    { campaignId: campaign, organisationId: organisation ?? null },
    { live: true },
  )
  const unit = useRead(unitOne, { id: organisation ?? '' }, { enabled: organisation !== undefined })
  const of = unit.data?.organisation
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle
        title={
          of
            ? translate('dashboard.titleOf', { unit: of.shortName || of.name })
            : translate('dashboard.title')
        }
        kicker={data?.matrix.campaign.title}
        aside={<Acts campaign={campaign} drilled={organisation !== undefined} />}
      />
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <MatrixPanel matrix={data.matrix} drilled={organisation !== undefined} />
          {clerk && organisation === undefined && <RegionTable campaign={campaign} />}
          <Trend matrix={data.matrix} organisation={organisation ?? null} />
        </>
      )}
    </>
  )
}
