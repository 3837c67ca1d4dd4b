import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { complaintKey, RecordTable, type Column } from '../parts'
import type { Outcome } from '../platform/each'
import { usePath } from '../platform/path'
import { NotFound, Refused } from '../platform/refusals'
import type { QueueLine } from './review.documents'

/** Why an act was not done, a sentence a rule. */
function useReasons(): (error: Error) => string[] {
  const translate = useTranslate()
  return (error) =>
    error instanceof Refused && error.violations.length > 0
      ? error.violations.map(({ says }) => says)
      : [translate(error instanceof NotFound ? 'review.gone' : complaintKey(error))]
}

type Props = { act: 'accept' | 'return'; outcomes: readonly Outcome<QueueLine>[] }

/** What became of each case; what was not done leads to the case, where it can be done by itself, unless it is no longer here. */
export function Outcomes({ act, outcomes }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const { campaign = '' } = useParams()
  const reasonsOf = useReasons()
  const done = translate(act === 'accept' ? 'review.queue.accepted' : 'review.queue.returned')
  const columns: Column<Outcome<QueueLine>>[] = [
    {
      key: 'case',
      label: translate('review.case'),
      cell: ({ thing: { id, title }, error }) =>
        error && !(error instanceof NotFound) ? (
          <Link to={path(`/campaigns/${campaign}/queue/${id}`)}>{title}</Link>
        ) : (
          title
        ),
      text: ({ thing }) => thing.title,
    },
    { key: 'filer', label: translate('review.filer'), cell: ({ thing }) => thing.filer.name },
    {
      key: 'outcome',
      label: translate('review.outcome'),
      cell: ({ error }) =>
        error ? (
          <Box sx={{ color: palette.bad }}>
            <Box sx={{ fontWeight: 600 }}>{translate('review.notDone')}</Box>
            {reasonsOf(error).map((reason) => (
              <div key={reason}>{reason}</div>
            ))}
          </Box>
        ) : (
          done
        ),
      text: ({ error }) => (error ? [translate('review.notDone'), ...reasonsOf(error)].join('；') : done),
    },
  ]
  return (
    <RecordTable
      rows={outcomes}
      columns={columns}
      rowKey={({ thing }) => thing.id}
      caption={translate('review.outcome')}
    />
  )
}
