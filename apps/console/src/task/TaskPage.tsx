import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Blocks } from '../dashboard/Blocks'
import { Progress } from '../dashboard/Progress'
import { usePost } from '../frame/post'
import { Complaint, Loading, PageTitle } from '../parts'
import { useRead } from '../platform/read'
import { useSignedIn } from '../platform/session'
import { overviewOf, type Overview } from './task.documents'
import { HeadwayPanel } from './HeadwayPanel'
import { OtherPosts } from './OtherPosts'
import { TaskTable } from './TaskTable'

/** Tasks and what blocks forwarding stand beside the matrix where there is room, the matrix below where there is not. */
function Shown({ overview }: { overview: Overview }) {
  const { kind } = usePost()
  const beside = kind === 'reviewingClerk' || kind === 'approver'
  const { tasks, now, matrices, headway, blocks, blocksMore } = overview
  const progress = matrices.map((matrix) => <Progress key={matrix.campaign.id} matrix={matrix} />)
  return (
    <Box sx={beside ? columns : undefined}>
      <Box sx={{ minWidth: 0 }}>
        <TaskTable tasks={tasks} now={now} />
        <OtherPosts />
        {kind === 'reviewingClerk' && <Blocks blocks={blocks} more={blocksMore} />}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <HeadwayPanel headway={headway} />
        {progress}
      </Box>
    </Box>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
  columnGap: 2.5,
  // On paper, however wide, the matrix has the whole of it.
  '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const

/** The first screen of every post: what must I do, by when, how far are we. */
export default function TaskPage() {
  const translate = useTranslate()
  const post = usePost()
  const { me } = useSignedIn()
  const { data, error, refetch } = useRead(overviewOf, {}, { live: true })
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
      {data && <Shown overview={data.overview} />}
    </>
  )
}
