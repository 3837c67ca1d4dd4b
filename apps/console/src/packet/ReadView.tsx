import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { EmptyState, Facts, RecordTable, StateChip, ViolationList, type Column } from '../parts'
import { fileUrl } from '../platform/acting'
import type { ReadActivity, Reading } from './packet.documents'
import { whatOf } from './whatOf'

function useColumns(): Column<ReadActivity>[] {
  const translate = useTranslate()
  return [
    { key: 'title', label: translate('packet.activity'), cell: ({ title }) => title },
    { key: 'plan', label: translate('packet.plan'), nowrap: true, cell: ({ plan }) => plan },
    { key: 'day', label: translate('packet.day'), nowrap: true, cell: ({ day }) => day },
    {
      key: 'state',
      label: translate('activity.stateName'),
      nowrap: true,
      cell: ({ state }) => <StateChip noun="activity" state={state} />,
      text: ({ state }) => translate(`activity.state.${state}`),
    },
    { key: 'figures', label: translate('packet.figures'), cell: ({ figures }) => figures },
    {
      key: 'again',
      label: translate('packet.again'),
      nowrap: true,
      cell: ({ again }) => translate(again ? 'packet.isAgain' : 'packet.isNew'),
    },
  ]
}

/** What goes back to the unit, and what no line names. */
function Left({ reading: { refused, errors, unlisted } }: { reading: Reading }) {
  const translate = useTranslate()
  return (
    <>
      {errors && (
        <Alert
          severity="warning"
          sx={{ my: 1.5 }}
          action={
            <Button href={fileUrl(errors.url)} size="small">
              {translate('packet.errors')}
            </Button>
          }
        >
          {translate('packet.refused', { n: refused })}
        </Alert>
      )}
      {unlisted.length > 0 && (
        <Alert severity="info" sx={{ my: 1.5 }}>
          {translate('packet.unlisted', { names: unlisted.join(translate('parts.comma')) })}
        </Alert>
      )}
    </>
  )
}

/** 预览: the report part by part with what speaks against it, the activities, and how many pictures. */
export function ReadView({ reading }: { reading: Reading }) {
  const translate = useTranslate()
  const columns = useColumns()
  const { parts, violations, unplaced, notes, activities, pictures } = reading
  const said = parts.map(({ label, words }) => translate('packet.part', { label, n: words })).join('，')
  const strays = unplaced.length > 0 ? [[translate('packet.unplaced'), unplaced.join('；')] as const] : []
  return (
    <>
      <Facts
        rows={[
          [translate('packet.report'), said || translate('packet.noReport')],
          ...strays,
          [translate('packet.pictures'), translate('packet.picturesN', { n: pictures })],
        ]}
      />
      {notes.map((note) => (
        <Alert key={note} severity="warning" sx={{ my: 1.5 }}>
          {note}
        </Alert>
      ))}
      <ViolationList violations={violations} title={translate(whatOf(violations))} />
      <Left reading={reading} />
      <RecordTable
        rows={activities}
        columns={columns}
        rowKey={({ plan, title, day }) => `${plan} ${title} ${day}`}
        caption={translate('packet.activities')}
        empty={
          <EmptyState says={translate('packet.noActivities')} hint={translate('packet.noActivitiesHint')} />
        }
      />
    </>
  )
}
