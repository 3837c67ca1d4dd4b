import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { keepingFor } from '../parts/kept'
import { Complaint, Differences } from '../parts'
import { useAct } from '../platform/act'
import { Conflict } from '../platform/refusals'
import { useSignedIn } from '../platform/session'
import { readOf, wordSection, type ReportSection } from './report.documents'
import { startedFrom } from './started'

type Props = { campaignId: string; section: ReportSection; onClose: () => void }

const currentOf = (error: Error | undefined): { revision: number; text: string } | undefined =>
  error instanceof Conflict ? (error.current as { revision: number; text: string }) : undefined

/** What is typed waits on this computer until the server has it. */
function useTyped(campaignId: string, { key, text, revision, compiled }: ReportSection) {
  const account = useSignedIn().me.account.id
  const keeping = useMemo(
    () => keepingFor(account, `report.${campaignId}.${key}`),
    [account, campaignId, key],
  )
  // Held from the moment the editor opens, and never read anew: the page around it follows what colleagues save, whose words nobody here
  // has seen, and a save upon their version would go over them. So too the figures: a number typed by those of before is told.
  const [{ text: start, read, base, found }] = useState(() =>
    startedFrom(keeping.read(), { text, revision, compiled }),
  )
  const [typed, setTyped] = useState(start)
  const type = (now: string): void => {
    setTyped(now)
    keeping.write({ revision: base, at: new Date().toISOString(), content: { text: now, read } })
  }
  return { typed, type, read, base, found, clear: keeping.clear }
}

/** The office's own words for a section; what somebody else saved meanwhile is shown before anything goes over it. */
export function SectionEditor({ campaignId, section, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const act = useAct(wordSection)
  const { typed, type, read, base, found, clear } = useTyped(campaignId, section)
  const theirs = currentOf(act.error)
  const save = async (revision: number): Promise<void> => {
    const wording = { campaignId, key: section.key, revision, text: typed, read: readOf(read) }
    if (!(await act.run(wording))) return
    clear()
    notify('report.done.worded', { type: 'success' })
    onClose()
  }
  return (
    <>
      {found && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('report.kept')}
        </Alert>
      )}
      <TextField
        autoFocus
        multiline
        minRows={5}
        label={translate('report.textOf', { section: section.heading })}
        value={typed}
        helperText={translate('report.leaveOutHint')}
        onChange={(event) => type(event.target.value)}
      />
      <Complaint error={act.error} />
      {theirs && (
        <Box sx={{ my: 1.5 }}>
          <Box sx={{ fontWeight: 600 }}>{translate('report.theirs')}</Box>
          <Differences before={theirs.text} after={typed} />
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        <Button
          variant="contained"
          disabled={act.running}
          onClick={() => void save(theirs?.revision ?? base)}
        >
          {translate(theirs ? 'report.overTheirs' : 'ra.action.save')}
        </Button>
        <Button
          disabled={act.running}
          onClick={() => {
            clear()
            onClose()
          }}
        >
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </>
  )
}
