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
import { announceSelection, type Book } from './book.documents'

type Props = { book: Book; cases: number }

/** 公布遴选结果: until then nobody below knows what is selected. It cannot be taken back; a soft rule that is broken wants its reason first. */
export function Announce({ book, cases }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  if (book.announcedAt) return null
  const text = translate('book.announceText', { n: cases })
  const rules = softRules(book.troubles)
  const law = book.verbs.find(({ verb }) => verb === 'selection.announce')
  if (!law?.allowed || rules.length === 0) {
    return (
      <ActButton
        act={announceSelection}
        variables={{ campaignId: book.campaign.id, waivers: [] }}
        verb="selection.announce"
        verbs={book.verbs}
        label="book.announce"
        done="book.done.announced"
        confirm={{ text }}
        variant="outlined"
      />
    )
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('book.announce')}
      </Button>
      {open && <AskReasons book={book} text={text} rules={rules} onClose={() => setOpen(false)} />}
    </>
  )
}

type Asking = { book: Book; text: string; rules: SoftRule[]; onClose: () => void }

function AskReasons({ book, text, rules, onClose }: Asking) {
  const translate = useTranslate()
  const [reasons, setReasons] = useState<Given>({})
  const words = useMemo(() => ({ reasons }), [reasons])
  const kept = useKeptWords(`announce.${book.campaign.id}`, {
    words,
    standing: { reasons: {} },
    restore: (found) => setReasons(found.reasons),
  })
  const act = useAct(announceSelection, { rereads: true })
  return (
    <FormDialog
      title={translate('book.announce')}
      text={text}
      done="book.done.announced"
      act={act}
      kept={kept}
      ready={rules.every(({ rule }) => reasons[rule]?.trim())}
      perform={() => act.run({ campaignId: book.campaign.id, waivers: reasoned(rules, reasons) })}
      onClose={onClose}
    >
      <Typography>{translate('book.announceWaive')}</Typography>
      <Reasons rules={rules} reasons={reasons} onChange={setReasons} />
    </FormDialog>
  )
}
