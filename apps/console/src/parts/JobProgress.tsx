import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { fileUrl } from '../platform/acting'
import { useRead } from '../platform/read'
import { jobOne } from './parts.documents'
import { StateChip } from './StateChip'

function over(state: string | undefined): boolean {
  return state === 'done' || state === 'failed'
}

/** Follows a job until it is over; the page is then read anew, for what the job made. */
export function JobProgress({ id }: { id: string }) {
  const translate = useTranslate()
  const queries = useQueryClient()
  const { data } = useRead(jobOne, { id }, { again: (last) => (over(last?.job?.state) ? undefined : 1.5) })
  const job = data?.job
  const state = job?.state
  useEffect(() => {
    if (over(state))
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== jobOne.text })
  }, [state, queries])

  if (!job) return null
  const share = job.progress === null ? undefined : Math.round(job.progress * 100)
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <StateChip noun="parts.job" state={job.state} />
      {!over(job.state) && (
        <LinearProgress
          variant={share === undefined ? 'indeterminate' : 'determinate'}
          value={share}
          aria-label={translate('parts.job.state.running')}
          sx={{ width: 180, height: 6 }}
        />
      )}
      <span>{job.message}</span>
      {job.file && (
        <Button href={fileUrl(job.file.url)} variant="outlined" size="small">
          {`${translate('parts.download')}　${job.file.name}`}
        </Button>
      )}
    </Box>
  )
}
