import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { EmptyState, PageTitle, Panel, RecordList, type Column } from '../parts'
import { sayShort } from '../platform/time'
import { BeforeAfter } from './BeforeAfter'
import type { RecordLine } from './record.documents'

const kinds = [
  'account',
  'organisation',
  'campaign',
  'entry',
  'scan',
  'summary',
  'package',
  'selection',
  'book',
  'edition',
]

function useColumns(): Column<RecordLine>[] {
  const translate = useTranslate()
  return [
    { key: 'at', nowrap: true, label: translate('record.at'), width: 150, cell: (line) => sayShort(line.at) },
    {
      key: 'who',
      label: translate('record.who'),
      cell: (line) =>
        line.post ? `${line.account}　${translate(`post.${line.post}`, { _: line.post })}` : line.account,
    },
    { key: 'organisation', label: translate('record.organisation'), cell: (line) => line.organisation },
    {
      key: 'act',
      label: translate('record.act'),
      cell: (line) => translate(`record.act.${line.act}`, { _: line.act }),
    },
    {
      key: 'subject',
      label: translate('record.subject'),
      cell: (line) => (
        <>
          {translate(`record.noun.${line.noun}`, { _: line.noun })}
          <Box sx={{ color: palette.quiet, fontSize: '0.8rem', overflowWrap: 'anywhere' }}>
            {line.subject}
          </Box>
        </>
      ),
      text: (line) => `${translate(`record.noun.${line.noun}`, { _: line.noun })}　${line.subject}`,
    },
    {
      key: 'outcome',
      nowrap: true,
      label: translate('record.outcome'),
      cell: (line) => (
        <Box component="span" sx={{ color: line.ok ? palette.good : palette.bad }}>
          {translate(line.ok ? 'record.ok' : 'record.refused')}
        </Box>
      ),
      text: (line) => translate(line.ok ? 'record.ok' : 'record.refused'),
    },
    { key: 'details', label: '', width: 90, cell: (line) => <BeforeAfter line={line} /> },
  ]
}

/** The auditor's page: who did what, when, to what, and how it ended. */
export default function RecordPage() {
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const noun = search.get('noun') ?? ''
  const columns = useColumns()
  return (
    <>
      <PageTitle title={translate('record.title')}>{translate('record.hint')}</PageTitle>
      <TextField
        select
        label={translate('record.noun')}
        value={noun}
        onChange={(event) => setSearch(event.target.value ? { noun: event.target.value } : {})}
        sx={{ maxWidth: 240, mb: 2 }}
      >
        <MenuItem value="">{translate('record.all')}</MenuItem>
        {kinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {translate(`record.noun.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <Panel flush>
        <RecordList<RecordLine>
          resource="records"
          filter={{ noun }}
          columns={columns}
          caption={translate('record.title')}
          empty={<EmptyState says={translate('record.empty')} hint={translate('record.emptyHint')} />}
        />
      </Panel>
    </>
  )
}
