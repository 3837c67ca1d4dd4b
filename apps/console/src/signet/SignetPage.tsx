import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, Loading, PageTitle, Panel, PagedTable, type Column } from '../parts'
import { useMay } from '../platform/may'
import { useRead } from '../platform/read'
import { sayDay, sayShort } from '../platform/time'
import { EndSignet } from './EndSignet'
import { RegisterSignet } from './RegisterSignet'
import { signetStanding, type Signet, type SignetStanding } from './signet.documents'
import { SignetFacts } from './SignetFacts'

function useColumns(): Column<Signet>[] {
  const translate = useTranslate()
  return [
    { key: 'at', label: translate('signet.at'), nowrap: true, cell: ({ at }) => sayShort(at) },
    {
      key: 'provider',
      label: translate('signet.provider'),
      nowrap: true,
      cell: ({ provider }) => translate(`signet.provider.${provider}`),
    },
    { key: 'by', label: translate('signet.authorisedBy'), cell: ({ authorisedBy }) => authorisedBy },
    { key: 'for', label: translate('signet.authorisation'), cell: ({ authorisation }) => authorisation },
    {
      key: 'ended',
      label: translate('signet.endedAt'),
      nowrap: true,
      cell: ({ endedAt }) => (endedAt ? sayShort(endedAt) : ''),
    },
    { key: 'reason', label: translate('signet.endReason'), cell: ({ endReason }) => endReason },
  ]
}

/** A certificate that ends soon is told while the office can still arrange for another. */
function Ending({ validUntil, ending }: Pick<Signet, 'validUntil' | 'ending'>) {
  const translate = useTranslate()
  if (!validUntil || !ending) return null
  return (
    <Alert severity={ending === 'over' ? 'error' : 'warning'} sx={{ mb: 2 }}>
      {translate(ending === 'over' ? 'signet.ranOut' : 'signet.endsSoon', { day: sayDay(validUntil) })}
    </Alert>
  )
}

function Standing({ standing }: { standing: SignetStanding }) {
  const translate = useTranslate()
  const may = useMay()
  const own = { organisation: usePost().organisation.id }
  const { current, specimen, service } = standing
  if (current) {
    return (
      <Panel title={translate('signet.current')} aside={may('signet.end', own) && <EndSignet />}>
        <Ending validUntil={current.validUntil} ending={current.ending} />
        <SignetFacts signet={current} />
      </Panel>
    )
  }
  return (
    <>
      <Panel>
        <EmptyState
          says={translate('signet.none')}
          hint={translate(specimen ? 'signet.specimen' : 'signet.noneHint')}
        />
      </Panel>
      {may('signet.register', own) && (
        <Panel title={translate('signet.register')}>
          <RegisterSignet service={service} />
        </Panel>
      )}
    </>
  )
}

/** The office's electronic seal: what it is, on whose authorisation, and those before it. */
export default function SignetPage() {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(signetStanding, {})
  const columns = useColumns()
  return (
    <>
      <PageTitle title={translate('signet.title')}>{translate('signet.hint')}</PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && <Standing standing={data.signet} />}
      {data && data.signet.earlier.length > 0 && (
        <Panel title={translate('signet.earlier')} flush>
          <PagedTable
            rows={data.signet.earlier}
            perPage={20}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('signet.earlier')}
          />
        </Panel>
      )}
    </>
  )
}
