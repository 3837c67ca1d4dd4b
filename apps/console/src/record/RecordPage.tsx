import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { EmptyState, FilterBar, PageTitle, Panel, RecordList, type Column } from '../parts'
import { useAsked } from '../parts/inAddress'
import { sayShort } from '../platform/time'
import { SavedFilters } from '../saved/SavedFilters'
import { BeforeAfter } from './BeforeAfter'
import { kinds } from './kinds'
import type { RecordLine } from './record.documents'

/** What a person can say of a subject: its name, and the end of its number, by which two of one name are told apart. */
const subjectOf = ({ subjectName, subject }: RecordLine): string =>
  [subjectName, subject.slice(-8)].filter((word) => word !== '').join('　')

/** What an act found or left, as a cell of a spreadsheet tells it: as it is recorded. */
const told = (value: unknown): string => (value === null ? '' : JSON.stringify(value))

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
          <Box
            title={line.subject}
            sx={{ color: palette.quiet, fontSize: '0.8rem', overflowWrap: 'anywhere' }}
          >
            {subjectOf(line)}
          </Box>
        </>
      ),
      text: (line) => `${translate(`record.noun.${line.noun}`, { _: line.noun })}　${subjectOf(line)}`,
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
    { key: 'before', label: translate('record.before'), sheetOnly: true, cell: (line) => told(line.before) },
    { key: 'after', label: translate('record.after'), sheetOnly: true, cell: (line) => told(line.after) },
    { key: 'details', nowrap: true, label: '', width: 110, cell: (line) => <BeforeAfter line={line} /> },
  ]
}

/** The auditor's page: who did what, when, to what, and how it ended. */
export default function RecordPage() {
  const translate = useTranslate()
  const [search, narrow] = useAsked()
  const asked = (name: string): string => search.get(name) ?? ''
  const columns = useColumns()
  return (
    <>
      <PageTitle title={translate('record.title')}>{translate('record.hint')}</PageTitle>
      <FilterBar>
        <TextField
          select
          label={translate('record.noun')}
          value={asked('noun')}
          onChange={(event) => narrow('noun', event.target.value)}
          sx={{ maxWidth: 240 }}
        >
          <MenuItem value="">{translate('record.all')}</MenuItem>
          {kinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`record.noun.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {['from', 'to'].map((name) => (
          <TextField
            key={name}
            type="date"
            label={translate(`record.${name}`)}
            value={asked(name)}
            onChange={(event) => narrow(name, event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ maxWidth: 180 }}
          />
        ))}
      </FilterBar>
      <Panel flush>
        <SavedFilters />
        <RecordList<RecordLine>
          resource="records"
          filter={{ noun: asked('noun'), from: asked('from'), to: asked('to') }}
          columns={columns}
          caption={translate('record.title')}
          empty={<EmptyState says={translate('record.empty')} hint={translate('record.emptyHint')} />}
        />
      </Panel>
    </>
  )
}
