import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { JobProgress } from '../parts'

export type LayingJob = { id: string; state: string }

/** Whether the paper is being laid out, so that nobody asks a second time. */
export const isLaying = (job: LayingJob | null): boolean => job !== null && job.state !== 'failed'

/** The office's own file is laid out before the keeper is asked: how far that is, or why it came to nothing. */
export function Laying({ job }: { job: LayingJob | null }) {
  const translate = useTranslate()
  if (!job) return null
  return (
    <Alert severity={isLaying(job) ? 'info' : 'warning'} sx={{ mb: 1.5 }}>
      {translate(isLaying(job) ? 'seal.laying' : 'seal.notLaid')}
      <JobProgress key={job.id} id={job.id} />
    </Alert>
  )
}
