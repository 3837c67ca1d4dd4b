import Box from '@mui/material/Box'
import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import { Blocks } from '../dashboard/Blocks'
import { Progress } from '../dashboard/Progress'
import type { Matrix } from '../dashboard/dashboard.documents'
import { useCampaigns } from '../frame/campaign'
import { usePost } from '../frame/post'
import { Complaint, Loading, PageTitle } from '../parts'
import { useRead } from '../platform/read'
import { useSignedIn } from '../platform/session'
import { overviewOf, type Overview } from './task.documents'
import { HeadwayPanel } from './HeadwayPanel'
import { OtherPosts } from './OtherPosts'
import { TaskTable } from './TaskTable'

// Nobody but the office of a week loads it.
const WeekProgress = lazy(() => import('../week/WeekProgress'))

/** How far a call is: of a week whose units file with its office, units × duties. */
function HowFar({ matrix }: { matrix: Matrix }) {
  const { kind } = usePost()
  const { campaigns, told } = useCampaigns()
  if (kind === 'editor' && matrix.perFiler && !told) return <Loading />
  const week = campaigns.some(({ id, hasActivities }) => id === matrix.campaign.id && hasActivities)
  if (kind !== 'editor' || !week || !matrix.perFiler) return <Progress matrix={matrix} />
  return (
    <Suspense fallback={<Loading />}>
      <WeekProgress matrix={matrix} />
    </Suspense>
  )
}

/** Tasks and what blocks forwarding stand beside the matrix where there is room, the matrix below where there is not. */
function Shown({ overview }: { overview: Overview }) {
  const { kind } = usePost()
  const beside = kind === 'reviewingClerk' || kind === 'approver'
  const { tasks, now, matrices, headway, blocks, blocksMore } = overview
  const progress = matrices.map((matrix) => <HowFar key={matrix.campaign.id} matrix={matrix} />)
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
