import { useTranslate } from 'react-admin'
import { Panel, RecordTable, StateChip, type Column } from '../parts'
import { fileUrl } from '../platform/acting'
import { useRead } from '../platform/read'
import { summaryList, type SummaryLine } from './summary.documents'

const paper = (key: 'pdf' | 'scan', label: string): Column<SummaryLine> => ({
  key,
  label,
  cell: ({ [key]: file }) => file && <a href={fileUrl(file.url)}>{file.name}</a>,
  text: ({ [key]: file }) => file?.name,
})

function useColumns(): Column<SummaryLine>[] {
  const translate = useTranslate()
  return [
    {
      key: 'n',
      label: translate('summary.title'),
      nowrap: true,
      cell: ({ n }) => translate('summary.numbered', { n }),
    },
    { key: 'code', label: translate('seal.code'), nowrap: true, cell: ({ code }) => code },
    {
      key: 'state',
      label: translate('summary.state'),
      cell: ({ state }) => <StateChip noun="summary" state={state} />,
      text: ({ state }) => translate(`summary.state.${state}`),
    },
    paper('pdf', translate('summary.frozenTable')),
    paper('scan', translate('summary.stampedTable')),
  ]
}

/** The tables of the phase that came before the current one. */
export function Earlier({ campaign, phase, current }: { campaign: string; phase: string; current: string }) {
  const translate = useTranslate()
  const { data } = useRead(summaryList, { campaignId: campaign, phase })
  const columns = useColumns()
  const others = (data?.summaries ?? []).filter(({ id }) => id !== current)
  if (others.length === 0) return null
  return (
    <Panel title={translate('summary.earlier')} flush>
      <RecordTable
        rows={others}
        columns={columns}
        rowKey={({ id }) => id}
        caption={translate('summary.earlier')}
      />
    </Panel>
  )
}
