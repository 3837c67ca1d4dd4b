import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { ActButton, Complaint } from '../parts'
import { useAct } from '../platform/act'
import type { Violation } from '../platform/wire'
import { freezeSummary, type Summary } from './summary.documents'

/** The soft rules that the table breaks now, each once with all it says. */
function softRules(blocks: readonly Violation[]): { rule: string; says: string[] }[] {
  const soft = blocks.filter(({ strength }) => strength === 'soft')
  const rules = [...new Set(soft.map(({ rule }) => rule))]
  return rules.map((rule) => ({
    rule,
    says: soft.filter((one) => one.rule === rule).map(({ says }) => says),
  }))
}

/** Freezes the table; where a soft rule is broken, it asks for the reason of each. */
export function FreezeButton({ summary }: { summary: Summary }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const rules = softRules(summary.blocks)
  const law = summary.verbs.find(({ verb }) => verb === 'summary.freeze')
  if (!law?.allowed || rules.length === 0) {
    return (
      <ActButton
        act={freezeSummary}
        variables={{ id: summary.id, revision: summary.revision, waivers: [] }}
        verb="summary.freeze"
        verbs={summary.verbs}
        label="summary.freeze"
        done="summary.done.frozen"
        confirm={{ text: translate('summary.freezeText') }}
      />
    )
  }
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('summary.freeze')}
      </Button>
      {open && <AskReasons summary={summary} rules={rules} onClose={() => setOpen(false)} />}
    </>
  )
}

type AskProps = { summary: Summary; rules: { rule: string; says: string[] }[]; onClose: () => void }

function AskReasons({ summary, rules, onClose }: AskProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const [reasons, setReasons] = useState<{ [rule: string]: string }>({})
  const { run, running, error } = useAct(freezeSummary, { rereads: true })
  const missing = rules.some(({ rule }) => !reasons[rule]?.trim())
  const perform = async () => {
    const waivers = rules.map(({ rule }) => ({ rule, reason: reasons[rule]?.trim() ?? '' }))
    const frozen = await run({ id: summary.id, revision: summary.revision, waivers })
    if (!frozen) return
    notify('summary.done.frozen', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="freeze">
      <DialogTitle id="freeze">{translate('summary.freeze')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{translate('summary.freezeText')}</Typography>
        <Typography sx={{ mb: 2 }}>{translate('summary.freezeWaive')}</Typography>
        <Stack spacing={2}>
          {rules.map(({ rule, says }) => (
            <div key={rule}>
              {says.map((sentence) => (
                <Typography key={sentence}>{sentence}</Typography>
              ))}
              <TextField
                multiline
                minRows={2}
                required
                label={translate('parts.reason')}
                value={reasons[rule] ?? ''}
                onChange={(event) => setReasons({ ...reasons, [rule]: event.target.value })}
                sx={{ mt: 1 }}
              />
            </div>
          ))}
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || missing} onClick={() => void perform()}>
          {translate('summary.freeze')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
