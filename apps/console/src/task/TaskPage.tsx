import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, Loading, PageTitle, Panel, RecordTable, type Column } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { useSignedIn } from '../platform/session'
import { sayInstant } from '../platform/time'
import { taskList, type Task } from './task.documents'

function useColumns(): Column<Task>[] {
  const translate = useTranslate()
  const path = usePath()
  return [
    {
      key: 'what',
      label: translate('task.what'),
      cell: (task) => (
        <div>
          <Box sx={{ fontWeight: 600 }}>{task.title}</Box>
          {task.detail && <Box sx={{ color: palette.quiet }}>{task.detail}</Box>}
        </div>
      ),
    },
    { key: 'count', label: translate('task.count'), align: 'right', width: 70, cell: (task) => task.count },
    { key: 'due', label: translate('task.due'), width: 230, cell: (task) => <Due task={task} /> },
    {
      key: 'go',
      label: '',
      width: 110,
      align: 'right',
      cell: (task) => (
        <Button component={Link} to={path(task.link)} variant="outlined" size="small">
          {translate('task.open')}
        </Button>
      ),
    },
  ]
}

function Due({ task }: { task: Task }) {
  const translate = useTranslate()
  if (!task.due) return <span>{translate('task.noDue')}</span>
  return (
    <Box
      component="span"
      sx={{ color: task.overdue ? palette.bad : undefined, fontWeight: task.overdue ? 600 : 400 }}
    >
      {sayInstant(task.due)}
      {task.overdue && `　${translate('task.overdue')}`}
    </Box>
  )
}

/** The first screen of every post: what must I do, and by when. */
export default function TaskPage() {
  const translate = useTranslate()
  const post = usePost()
  const { me } = useSignedIn()
  const { data, error, refetch } = useRead(taskList, {})
  const columns = useColumns()
  const greeting = {
    name: me.account.name,
    organisation: post.organisation.name,
    post: translate(`post.${post.kind}`),
  }
  return (
    <>
      <PageTitle title={translate('task.title')}>{translate('task.greeting', greeting)}</PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel flush>
          <RecordTable
            rows={data.tasks}
            columns={columns}
            rowKey={(task) => `${task.kind} ${task.link} ${task.detail}`}
            caption={translate('task.title')}
            empty={<EmptyState says={translate('task.none')} hint={translate('task.noneHint')} />}
          />
        </Panel>
      )}
    </>
  )
}
