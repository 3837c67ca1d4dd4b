import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { EmptyState, PagedTable, Panel, Tongues, type Column } from '../parts'
import { usePath } from '../platform/path'
import { sayInstant } from '../platform/time'
import { leftUntil } from './left'
import type { Overview, Task } from './task.documents'

function useColumns(now: string): Column<Task>[] {
  const translate = useTranslate()
  const path = usePath()
  return [
    {
      key: 'what',
      label: translate('task.what'),
      cell: (task) => (
        <div>
          <Box sx={{ fontWeight: 600 }}>
            <Tongues says={task.title} />
          </Box>
          {task.detail && (
            <Box sx={{ color: palette.quiet, fontWeight: 400, fontSize: '0.9rem' }}>{task.detail}</Box>
          )}
        </div>
      ),
      text: ({ title, detail }) => [title, detail].filter(Boolean).join('　'),
    },
    {
      key: 'due',
      label: translate('task.due'),
      width: 150,
      cell: (task) => <Due task={task} now={now} />,
      text: ({ due, since }) => (due ? sayInstant(due) : translate(...sinceSaid(since, now))),
    },
    {
      key: 'go',
      label: '',
      width: 100,
      align: 'right',
      cell: (task) => (
        <Button component={Link} to={path(task.link)} variant="outlined" size="small">
          {translate('task.open')}
        </Button>
      ),
    },
  ]
}

/** What stands where a task has no time of its own: the close that it follows on. */
function sinceSaid(since: string | null, now: string): [string, { at: string }] {
  if (since === null) return ['task.noDue', { at: '' }]
  return [since < now ? 'task.closed' : 'task.afterClose', { at: sayInstant(since) }]
}

/** The same on the page, where the moment does not break inside. */
function Since({ since, now }: { since: string | null; now: string }) {
  const translate = useTranslate()
  if (since === null) return <span>{translate('task.noDue')}</span>
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      <Box>{translate(since < now ? 'task.isClosed' : 'task.onceClosed')}</Box>
      <Box component="time" dateTime={since} sx={{ color: palette.quiet }}>
        {sayInstant(since)}
      </Box>
    </Box>
  )
}

/** How long there is still, above the moment itself; neither breaks inside. A moment that is over and not overdue stands alone. */
function Due({ task: { due, since, overdue }, now }: { task: Task; now: string }) {
  const translate = useTranslate()
  if (!due) return <Since since={since} now={now} />
  const left = overdue ? undefined : leftUntil(due, now)
  const near = left !== undefined && left.says !== 'task.daysLeft'
  const says = overdue ? translate('task.overdue') : left && translate(left.says, { n: left.n })
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {says && (
        <Box sx={{ color: left ? (near ? palette.warn : palette.ink) : palette.bad, fontWeight: 600 }}>
          {says}
        </Box>
      )}
      <Box component="time" dateTime={due} sx={{ color: palette.quiet }}>
        {sayInstant(due)}
      </Box>
    </Box>
  )
}

/** What must be done and by when, the nearest first. */
export function TaskTable({ tasks, now }: Pick<Overview, 'tasks' | 'now'>) {
  const translate = useTranslate()
  const columns = useColumns(now)
  return (
    <Panel flush>
      <PagedTable
        rows={tasks}
        columns={columns}
        rowKey={(task) => `${task.kind} ${task.link} ${task.detail}`}
        caption={translate('task.title')}
        empty={<EmptyState says={translate('task.none')} hint={translate('task.noneHint')} />}
      />
    </Panel>
  )
}
