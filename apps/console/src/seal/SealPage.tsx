import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import {
  ActButton,
  Complaint,
  EmptyState,
  Loading,
  PagedTable,
  PageTitle,
  Panel,
  PdfView,
  StateChip,
  type Column,
} from '../parts'
import { useMay } from '../platform/may'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { ApplySeal } from './ApplySeal'
import { RequestFacts } from './RequestFacts'
import { refuseSeal, sealRequestList, type SealRequest } from './seal.documents'

function Waiting({ request }: { request: SealRequest }) {
  const translate = useTranslate()
  const may = useMay()
  const own = { filer: usePost().organisation.id }
  return (
    <Panel title={request.fileName}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 2fr) minmax(0, 3fr)' },
          gap: 3,
        }}
      >
        <div>
          <RequestFacts request={request} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
            {may('seal.apply', own) && <ApplySeal request={request} />}
            {may('seal.refuse', own) && (
              <ActButton
                act={refuseSeal}
                variables={(reason) => ({ requestId: request.id, reason })}
                label="seal.refuse"
                done="seal.done.refused"
                variant="outlined"
                danger
                confirm={{
                  text: translate('seal.refuseText'),
                  reason: 'required',
                  about: `seal.refuse.${request.id}`,
                }}
              />
            )}
          </Box>
        </div>
        {request.file && <PdfView url={request.file.url} title={request.fileName} />}
      </Box>
    </Panel>
  )
}

function useColumns(): Column<SealRequest>[] {
  const translate = useTranslate()
  return [
    { key: 'at', label: translate('seal.requestedAt'), nowrap: true, cell: ({ at }) => sayShort(at) },
    { key: 'reason', label: translate('seal.reason'), cell: ({ reason }) => reason },
    { key: 'file', label: translate('seal.fileName'), cell: ({ fileName }) => fileName },
    { key: 'code', label: translate('seal.code'), nowrap: true, cell: ({ code }) => code },
    {
      key: 'state',
      label: translate('seal.state'),
      cell: ({ state, refusal }) => (
        <>
          <StateChip noun="seal" state={state} /> {refusal}
        </>
      ),
      text: ({ state, refusal }) => [translate(`seal.state.${state}`), refusal].filter(Boolean).join('　'),
    },
  ]
}

/** What waits for the seal, each with its paper beside it; below, what has been settled. */
export default function SealPage() {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(sealRequestList, {}, { live: true })
  const columns = useColumns()
  const requests = data?.sealRequests ?? []
  const waiting = requests.filter(({ state }) => state === 'waiting')
  const decided = requests.filter(({ state }) => state !== 'waiting')
  return (
    <>
      <PageTitle title={translate('seal.title')}>{translate('seal.hint')}</PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && waiting.length === 0 && (
        <Panel>
          <EmptyState says={translate('seal.none')} hint={translate('seal.noneHint')} />
        </Panel>
      )}
      {waiting.map((request) => (
        <Waiting key={request.id} request={request} />
      ))}
      {decided.length > 0 && (
        <Panel title={translate('seal.decided')} flush>
          <PagedTable
            rows={decided}
            perPage={20}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('seal.decided')}
          />
        </Panel>
      )}
    </>
  )
}
