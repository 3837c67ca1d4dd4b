import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { ActButton, Panel, RecordTable, type Column } from '../parts'
import { usePath } from '../platform/path'
import { bindScan } from './scan.documents'
import { partsOf, type OtherForm } from './sheets'

type Props = { others: readonly OtherForm[]; bound: ReadonlySet<string>; onBound: (entryId: string) => void }

/** Forms of other cases in the same upload, each bound to its own case without being uploaded again. */
export function OtherCases({ others, bound, onBound }: Props) {
  const translate = useTranslate()
  const path = usePath()
  if (others.length === 0) return null
  const bind = (other: OtherForm) =>
    other.barred !== null ? (
      <Box sx={{ color: palette.quiet, textAlign: 'left' }}>{other.barred}</Box>
    ) : bound.has(other.entryId) ? (
      <Box sx={{ color: palette.good }}>{translate('scan.otherBound')}</Box>
    ) : (
      <ActButton
        act={bindScan}
        variables={{
          id: other.entryId,
          versionId: other.versionId,
          parts: partsOf(other.sheets),
          typedCode: null,
        }}
        label="scan.bindOther"
        variant="outlined"
        onDone={() => onBound(other.entryId)}
      />
    )
  const columns: Column<OtherForm>[] = [
    {
      key: 'title',
      label: translate('scan.otherTitle'),
      cell: ({ entryId, title }) => <Link to={path(`/entries/${entryId}`)}>{title}</Link>,
      text: ({ title }) => title,
    },
    {
      key: 'pages',
      label: translate('scan.otherPages'),
      cell: ({ sheets }) => sheets.map(({ page }) => page).join(translate('parts.comma')),
    },
    { key: 'bind', label: '', align: 'right', cell: bind },
  ]
  return (
    <Panel title={translate('scan.others')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('scan.othersHint')}</Box>
      <RecordTable
        rows={others}
        columns={columns}
        rowKey={({ entryId }) => entryId}
        caption={translate('scan.others')}
      />
    </Panel>
  )
}
