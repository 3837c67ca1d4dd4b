import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Loading, PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { Entered } from './Entered'
import { EnterNew } from './EnterNew'
import { OriginFields, useOrigin } from './Origin'
import { proxyOffer } from './proxy.documents'
import { Unsent } from './Unsent'

/** 代录: what came from a unit that cannot sign in is entered for it, or what it began is finished. */
export default function EnterPage() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const { campaign = '', organisation = '' } = useParams()
  const { data, error, refetch } = useRead(proxyOffer, { campaignId: campaign, organisationId: organisation })
  const { typed, set, origin, found } = useOrigin(`${campaign}.${organisation}`)
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (!data.proxyOffer) return <Missing />
  const offer = data.proxyOffer
  const unit = offer.organisation.name
  const leave = (to: string) => {
    found.forget()
    void navigate(path(to))
  }
  return (
    <>
      <PageTitle title={translate('proxy.title', { unit })} kicker={data.campaign?.title}>
        {translate('proxy.hint')}
      </PageTitle>
      <Stack spacing={0}>
        <Panel title={translate('proxy.origin')}>
          <OriginFields typed={typed} set={set} found={found} />
        </Panel>
        <EnterNew
          campaign={campaign}
          offer={offer}
          origin={origin}
          onBegun={(id) => leave(`/entries/${id}/edit`)}
        />
        <Entered campaign={campaign} organisation={organisation} />
        <Unsent offer={offer} origin={origin} onTaken={(id) => leave(`/entries/${id}`)} />
      </Stack>
    </>
  )
}
