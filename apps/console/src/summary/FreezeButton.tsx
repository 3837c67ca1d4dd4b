import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import {
  ActButton,
  FormDialog,
  Reasons,
  reasoned,
  softRules,
  useKeptWords,
  type Given,
  type SoftRule,
} from '../parts'
import { useAct } from '../platform/act'
import { freezeSummary, type Summary } from './summary.documents'

type Props = {
  summary: Summary
  /** The newest revision, once what is being written has been kept; nothing where it was not. */
  settled: () => Promise<number | undefined>
}

/** Freezes the table; where a soft rule is broken, it asks for the reason of each. */
export function FreezeButton({ summary, settled }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const rules = softRules(summary.blocks)
  const law = summary.verbs.find(({ verb }) => verb === 'summary.freeze')
  if (!law?.allowed || rules.length === 0) {
    return (
      <ActButton
        act={freezeSummary}
        variables={async () => {
          const revision = await settled()
          return revision === undefined ? undefined : { id: summary.id, revision, waivers: [] }
        }}
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
      {open && (
        <AskReasons summary={summary} settled={settled} rules={rules} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

type AskProps = Props & { rules: SoftRule[]; onClose: () => void }

function AskReasons({ summary, settled, rules, onClose }: AskProps) {
  const translate = useTranslate()
  const [reasons, setReasons] = useState<Given>({})
  const words = useMemo(() => ({ reasons }), [reasons])
  const kept = useKeptWords(`freeze.${summary.id}`, {
    words,
    standing: { reasons: {} },
    restore: (found) => setReasons(found.reasons),
  })
  const act = useAct(freezeSummary, { rereads: true })
  const perform = async () => {
    const revision = await settled()
    const waivers = reasoned(rules, reasons)
    return revision === undefined ? onClose() : act.run({ id: summary.id, revision, waivers })
  }
  return (
    <FormDialog
      title={translate('summary.freeze')}
      text={translate('summary.freezeText')}
      done="summary.done.frozen"
      act={act}
      kept={kept}
      ready={rules.every(({ rule }) => reasons[rule]?.trim())}
      perform={perform}
      onClose={onClose}
    >
      <Typography>{translate('summary.freezeWaive')}</Typography>
      <Reasons rules={rules} reasons={reasons} onChange={setReasons} />
    </FormDialog>
  )
}
