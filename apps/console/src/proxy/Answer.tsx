import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import type { Entry } from '../entry/wire'
import { FormDialog } from '../parts'
import { useAct } from '../platform/act'
import type { Document } from '../platform/document'
import { answerObjection } from './proxy.documents'

const decisions = ['corrected', 'kept'] as const

/** The proxy's answer to an objection; for the unit itself there is nothing to press. */
export function Answer({ entry }: { entry: Entry }) {
  if (!entry.verbs.some(({ verb, allowed }) => verb === 'entry.answerObjection' && allowed)) return null
  return <AnswerButton id={entry.id} act={answerObjection} text="proxy.answerText" />
}

type Answering<R> = {
  id: string
  act: Document<R, { id: string; corrected: boolean; answer: string }>
  /** Message key: what is to be done before it is answered as corrected. */
  text: string
}

/** Answers an objection: it was corrected, or it stays, and why. */
export function AnswerButton<R>(answering: Answering<R>) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('proxy.answer')}
      </Button>
      {open && <Form {...answering} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form<R>({ id, act: asked, text, onClose }: Answering<R> & { onClose: () => void }) {
  const translate = useTranslate()
  const act = useAct(asked)
  const [decision, setDecision] = useState<string>('corrected')
  const [answer, setAnswer] = useState('')
  const words = useMemo(() => ({ decision, answer }), [decision, answer])
  const found = useUnsaved(`answer.${id}`, { words, unsaved: answer !== '', revision: 0 })
  const perform = async () => {
    const answered = await act.run({ id, corrected: decision === 'corrected', answer })
    if (answered) found.forget()
    return answered
  }
  return (
    <FormDialog
      title={translate('proxy.answer')}
      text={translate(text)}
      done="proxy.done.answered"
      act={act}
      ready={answer.trim() !== ''}
      perform={perform}
      onClose={onClose}
    >
      <FoundWords
        found={found}
        onRestore={({ content }) => {
          setDecision(content.decision)
          setAnswer(content.answer)
        }}
      />
      <TextField
        select
        required
        label={translate('proxy.decision')}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
      >
        {decisions.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`proxy.decision.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        autoFocus
        multiline
        required
        minRows={2}
        label={translate('proxy.answerWords')}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
    </FormDialog>
  )
}
