import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import type { Each } from '../platform/each'
import { NotFound } from '../platform/refusals'
import { Outcomes } from './Outcomes'
import type { QueueLine } from './review.documents'

type Props = {
  act: 'accept' | 'return'
  lines: readonly QueueLine[]
  each: Each<QueueLine>
  /** Whether all that the act asks for has been said. */
  ready: boolean
  /** Told the cases that are still to be decided. */
  onClose: (left: readonly QueueLine[]) => void
  children: ReactNode
}

/** Says once what is to be done to every case, follows how far it has got, and tells what became of each. */
export function ManyDialog({ act, lines, each, ready, onClose, children }: Props) {
  const translate = useTranslate()
  const { outcomes, running } = each
  const begun = running || outcomes.length > 0
  // What its unit has withdrawn stands in no list any more, and could not be ticked off there.
  const done = outcomes.flatMap(({ thing, error }) =>
    error && !(error instanceof NotFound) ? [] : [thing.id],
  )
  const close = () => onClose(lines.filter(({ id }) => !done.includes(id)))
  return (
    <Dialog open onClose={running ? undefined : close} aria-labelledby="many" fullWidth maxWidth="md">
      <DialogTitle id="many">{translate(`review.${act}ManyTitle`, { n: lines.length })}</DialogTitle>
      <DialogContent>
        {begun ? (
          <Progress done={outcomes.length} of={lines.length} running={running} />
        ) : (
          <Stack spacing={2}>
            <Typography>{translate(`review.${act}ManyText`)}</Typography>
            {children}
          </Stack>
        )}
        {begun && <Outcomes act={act} outcomes={outcomes} />}
      </DialogContent>
      <DialogActions>
        {running && <Button onClick={each.stop}>{translate('review.stop')}</Button>}
        {!running && (
          <Button onClick={close}>{translate(begun ? 'ra.action.close' : 'ra.action.cancel')}</Button>
        )}
        {!begun && (
          <Button variant="contained" disabled={!ready} onClick={() => void each.run(lines)}>
            {translate(`review.${act}Many`)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

function Progress({ done, of, running }: { done: number; of: number; running: boolean }) {
  const translate = useTranslate()
  return (
    <Stack spacing={1} role="status">
      <Typography>{translate(running ? 'review.manyGoing' : 'review.manyDone', { done, of })}</Typography>
      {running && (
        <LinearProgress
          variant="determinate"
          value={(done / of) * 100}
          aria-label={translate('review.many')}
        />
      )}
    </Stack>
  )
}
