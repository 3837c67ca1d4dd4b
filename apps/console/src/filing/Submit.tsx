import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import {
  Barred,
  Complaint,
  Facts,
  Loading,
  reasoned,
  softRules,
  TickList,
  useKeptWords,
  ViolationList,
  type SoftRule,
} from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { Refused } from '../platform/refusals'
import { submitEntry } from './acts.documents'
import { submitChecks, type Asked } from '../entry/entry.documents'
import type { Entry } from '../entry/wire'
import { inPlace, lawOf } from '../summary/law'

/** 报送, where the case stands so that it can be: with a scan, or with the reason why it cannot yet. */
export function Submit({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const law = lawOf(entry.verbs, 'entry.submit')
  const offered = inPlace(law) && !law.violations.some(({ message }) => message.startsWith('may.'))
  // Once sent in, the dialog still stands with its receipt although the verb is gone.
  if (!open && !offered) return null
  if (!open && law && !law.allowed)
    return <Barred label={translate('entry.submit')} violations={law.violations} />
  return (
    <>
      {offered && (
        <Button variant="contained" onClick={() => setOpen(true)}>
          {translate('entry.submit')}
        </Button>
      )}
      {open && <SubmitDialog entry={entry} onClose={() => setOpen(false)} />}
    </>
  )
}

type Answers = { attested: string[]; reasons: { [rule: string]: string } }

/** A tick says which words were read: words corrected meanwhile are not ticked. */
const tickOf = ({ key, version }: Asked): string => `${key}:${version}`

function SubmitDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const translate = useTranslate()
  const { run, running, error } = useAct(submitEntry)
  const [answers, setAnswers] = useState<Answers>({ attested: [], reasons: {} })
  const { reasons } = answers
  const words = useMemo(() => ({ reasons }), [reasons])
  // What is attested is ticked anew; the reasons are somebody's own words.
  const kept = useKeptWords(`submit.${entry.id}`, {
    words,
    standing: { reasons: {} },
    restore: (found) => setAnswers({ ...answers, reasons: found.reasons }),
  })
  const [done, setDone] = useState(false)
  // What stood in the way once may be gone: a late filing consented to, a close put off. Then the server is asked again.
  const [refused, setRefused] = useState(false)
  const { data, refetch } = useRead(submitChecks, { id: entry.id }, { enabled: !done })
  const found = data?.entry?.violations ?? []
  const asked = data?.entry?.asks ?? []
  const soft = softRules(found)
  const waivers = reasoned(soft, answers.reasons)
  const hard = found.filter(({ strength }) => strength !== 'soft')
  const ready =
    data !== undefined &&
    (refused || hard.length === 0) &&
    asked.every((one) => answers.attested.includes(tickOf(one))) &&
    waivers.every(({ reason }) => reason.length >= 2)
  const submit = async () => {
    const answer = await run({
      id: entry.id,
      revision: entry.revision,
      attestations: asked.map(tickOf).filter((tick) => answers.attested.includes(tick)),
      waivers,
    })
    if (answer) {
      kept.forget()
      return setDone(true)
    }
    setRefused(true)
    await refetch()
  }
  if (done) return <Submitted entry={entry} onClose={onClose} />
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="submit">
      <DialogTitle id="submit">{translate('entry.submit')}</DialogTitle>
      <DialogContent>
        {kept.offer}
        <Sending entry={entry} />
        {!data && <Loading />}
        <ViolationList violations={hard} />
        <TickList
          rows={asked.map((one) => ({ id: tickOf(one), label: one.text }))}
          ticked={answers.attested}
          onChange={(attested) => setAnswers({ ...answers, attested })}
        />
        <Waivers soft={soft} answers={answers} onChange={setAnswers} />
        <Complaint error={error instanceof Refused && hard.length > 0 ? undefined : error} />
        {running && <LinearProgress aria-label={translate('entry.submitting')} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={!ready || running} onClick={() => void submit()}>
          {translate('entry.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** What goes to whom. */
function Sending({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const { currentVersion: version, scan } = entry
  return (
    <Facts
      rows={[
        [translate('entry.name'), entry.title],
        [translate('entry.receiver'), entry.receiver.name],
        ...(version ? [[translate('entry.version'), translate('entry.versionCode', version)] as const] : []),
        ...(scan ? [[translate('entry.scan'), translate(`entry.check.state.${scan.check}`)] as const] : []),
      ]}
    />
  )
}

type Part = { answers: Answers; onChange: (answers: Answers) => void }

function Waivers({ soft, answers, onChange }: Part & { soft: readonly SoftRule[] }) {
  const translate = useTranslate()
  return soft.map(({ rule, sayings }) => (
    <Box key={rule} sx={{ mt: 2, borderLeft: `3px solid ${palette.warn}`, pl: 1.5 }}>
      {sayings.map(({ says }) => (
        <Box key={says} sx={{ mb: 1 }}>
          {says}
        </Box>
      ))}
      <TextField
        multiline
        required
        minRows={2}
        label={translate('parts.reason')}
        value={answers.reasons[rule] ?? ''}
        onChange={(event) =>
          onChange({ ...answers, reasons: { ...answers.reasons, [rule]: event.target.value } })
        }
      />
    </Box>
  ))
}

function Submitted({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const translate = useTranslate()
  return (
    <Dialog open onClose={onClose} aria-labelledby="submitted">
      <DialogTitle id="submitted">{translate('entry.done.submitted')}</DialogTitle>
      <DialogContent>{translate('entry.submittedText', { receiver: entry.receiver.name })}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
        <Button variant="contained" href={fileUrl(`/files/entries/${entry.id}/receipt.pdf?act=submitted`)}>
          {translate('entry.receipt')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
