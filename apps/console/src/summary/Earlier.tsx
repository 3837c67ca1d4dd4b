import { useTranslate } from 'react-admin'
import { Panel, RecordTable, StateChip, type Column } from '../parts'
import { fileUrl } from '../platform/acting'
import { useRead } from '../platform/read'
import type { FileLink } from '../platform/wire'
import { summaryList, type SummaryLine } from './summary.documents'

function Paper({ file }: { file: FileLink | null }) {
  return file ? <a href={fileUrl(file.url)}>{file.name}</a> : null
}

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
    },
    { key: 'pdf', label: translate('summary.frozenTable'), cell: ({ pdf }) => <Paper file={pdf} /> },
    { key: 'scan', label: translate('summary.stampedTable'), cell: ({ scan }) => <Paper file={scan} /> },
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
