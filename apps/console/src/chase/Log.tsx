import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, EmptyState, ExportFoot, Pager, Panel, RecordTable, type Column } from '../parts'
import { usePageInAddress } from '../parts/inAddress'
import { everyPage } from '../platform/everyPage'
import { request } from '../platform/graphql'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { chaseLog, type ChaseLine } from './chase.documents'

const size = 50

const everyLine = (campaignId: string): Promise<ChaseLine[]> =>
  everyPage(async (page) => (await request(chaseLog, { campaignId, page })).chaseLog)

function useColumns(): Column<ChaseLine>[] {
  const translate = useTranslate()
  const resultOf = ({ kind, failure }: ChaseLine): string => {
    if (failure !== null) return translate('chase.failed', { why: failure })
    return kind === 'mail' ? translate('chase.sent') : ''
  }
  return [
    { key: 'at', label: translate('chase.at'), nowrap: true, cell: ({ at }) => sayShort(at) },
    {
      key: 'kind',
      label: translate('chase.kind'),
      nowrap: true,
      cell: ({ kind }) => translate(`chase.kind.${kind}`),
    },
    {
      key: 'matter',
      label: translate('chase.matter'),
      nowrap: true,
      cell: ({ matter }) => matter && translate(`chase.matter.${matter}`),
    },
    { key: 'unit', label: translate('chase.unit'), cell: ({ unit }) => unit },
    { key: 'to', label: translate('chase.to'), cell: ({ to }) => to },
    {
      key: 'result',
      label: translate('chase.result'),
      cell: (line) =>
        resultOf(line) && (
          <Box component="span" sx={line.failure === null ? {} : { color: palette.bad }}>
            {resultOf(line)}
          </Box>
        ),
      text: resultOf,
    },
    { key: 'phase', label: translate('chase.phase'), nowrap: true, cell: ({ phase }) => phase },
    { key: 'by', label: translate('chase.by'), nowrap: true, cell: ({ by }) => by },
    { key: 'text', label: translate('chase.text'), cell: ({ text }) => text },
  ]
}

/** What went to whom: reminders, mails and calls, the newest first. */
export function Log({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const columns = useColumns()
  const [number, setNumber] = usePageInAddress('log')
  const { data, error, refetch } = useRead(
    chaseLog,
    { campaignId: campaign, page: { number, size } },
    { live: true },
  )
  const { items, total } = data?.chaseLog ?? { items: [], total: 0 }
  return (
    <Panel title={translate('chase.log')} flush>
      <Complaint error={error} onRetry={() => void refetch()} />
      {data && (
        <RecordTable
          rows={items}
          columns={columns}
          rowKey={({ at, kind, matter, unit, phase, text, to }) =>
            [at, kind, matter, unit, phase, text, to].join(' ')
          }
          caption={translate('chase.log')}
          empty={<EmptyState says={translate('chase.logEmpty')} hint={translate('chase.logEmptyHint')} />}
          exported={false}
        />
      )}
      <Pager page={number} pages={Math.ceil(total / size)} total={total} onTurn={setNumber} />
      <ExportFoot
        rows={items}
        columns={columns}
        caption={translate('chase.log')}
        all={() => everyLine(campaign)}
      />
    </Panel>
  )
}
