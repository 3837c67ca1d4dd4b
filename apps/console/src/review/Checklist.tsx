import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { Entry } from '../entry/wire'
import { Barred, Complaint, Panel, Reasons, reasoned, softRules, useKeptWords, type Given } from '../parts'
import { useAct } from '../platform/act'
import { inPlace, lawOf } from '../summary/law'
import { Answered } from './Answered'
import type { Ticked } from './ChecklistItem'
import { ChecklistItems } from './ChecklistItems'
import { answersOf, checkedOf, pointsOf, type Checked } from './points'
import { acceptEntry, type Opinion } from './review.documents'

type Props = { entry: Entry; opinions: readonly Opinion[] }

/** The checklist of the campaign's file; while the case may be accepted it is filled in, later it shows what was ticked. */
export function Checklist({ entry, opinions }: Props) {
  const translate = useTranslate()
  const stages = checkedOf(entry.campaign.file, [entry.route])
  const law = lawOf(entry.verbs, 'entry.accept')
  if (inPlace(law)) {
    return (
      <Panel title={translate('review.checklist')}>
        <Form entry={entry} stages={stages} law={law} />
      </Panel>
    )
  }
  const accepted = opinions.find(({ decision }) => decision === 'accept')
  if (!accepted) return null
  return (
    <Panel title={translate('review.checklist')}>
      <Answered stages={stages} answers={accepted.checklist} />
    </Panel>
  )
}

/** What was ticked was ticked of one scan: where another has taken its place, the points are gone through anew. */
function useTicked(scanId: string | null): [Ticked, (change: (before: Ticked) => Ticked) => void] {
  const [kept, keep] = useState<{ of: string | null; ticked: Ticked }>({ of: scanId, ticked: {} })
  const standing = ({ of, ticked }: typeof kept): Ticked => (of === scanId ? ticked : {})
  return [standing(kept), (change) => keep((before) => ({ of: scanId, ticked: change(standing(before)) }))]
}

type FormProps = { entry: Entry; stages: readonly Checked[]; law: NonNullable<ReturnType<typeof lawOf>> }

function Form({ entry, stages, law }: FormProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const scanId = entry.scan?.id ?? null
  const [ticked, tick] = useTicked(scanId)
  const [comment, setComment] = useState('')
  const [reasons, setReasons] = useState<Given>({})
  const of = scanId ?? ''
  const words = useMemo(() => ({ of, ticked, comment, reasons }), [of, ticked, comment, reasons])
  const kept = useKeptWords(`accept.${entry.id}.${entry.currentVersion?.id ?? ''}`, {
    words,
    standing: { of, ticked: {}, comment: '', reasons: {} },
    restore: (found) => {
      if (found.of === of) tick(() => found.ticked)
      setComment(found.comment)
      setReasons(found.reasons)
    },
  })
  const ahead = law.violations.find(({ message }) => message === 'stage.notOpen.review')
  const rules = softRules(law.violations)
  const waivers = reasoned(rules, reasons)
  const { run, running, error } = useAct(acceptEntry)
  const items = pointsOf(stages)
  const answers = answersOf(items, ticked)
  const perform = async () => {
    const versionId = entry.currentVersion?.id ?? ''
    const said = { checklist: answers, comment: comment.trim(), waivers }
    const accepted = await run({ id: entry.id, versionId, scanId, ...said })
    if (!accepted) return
    kept.forget()
    notify('review.done.accepted', { type: 'success' })
  }
  return (
    <Stack spacing={1.75}>
      {kept.offer}
      {ahead && <Alert severity="info">{ahead.says}</Alert>}
      <ChecklistItems stages={stages} ticked={ticked} onTick={tick} />
      <TextField
        multiline
        minRows={2}
        label={translate('review.comment')}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {rules.length > 0 && <Box sx={{ fontWeight: 600 }}>{translate('review.acceptWaive')}</Box>}
      <Reasons rules={rules} reasons={reasons} onChange={setReasons} />
      <Complaint error={error} />
      {law.allowed ? (
        <Button
          variant="contained"
          disabled={
            running || answers.length < items.length || waivers.some(({ reason }) => reason.length < 2)
          }
          onClick={() => void perform()}
        >
          {answers.length < items.length
            ? translate('review.acceptLeft', { n: items.length - answers.length })
            : translate('review.accept')}
        </Button>
      ) : (
        <Barred label={translate('review.accept')} violations={law.violations} />
      )}
    </Stack>
  )
}
