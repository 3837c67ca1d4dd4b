import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { AcceptMany } from './AcceptMany'
import { ReturnMany } from './ReturnMany'
import type { QueueLine } from './review.documents'

type Props = {
  campaign: string
  /** The rows of this page. */
  rows: readonly QueueLine[]
  chosen: readonly QueueLine[]
  onChoose: (chosen: readonly QueueLine[]) => void
}

/** 成批办理: what is chosen in the queue is accepted or sent back at once, each case judged as if it were the only one. */
export function ChosenActs({ campaign, rows, chosen, onChoose }: Props) {
  const translate = useTranslate()
  const [acting, setActing] = useState<'accept' | 'return'>()
  const close = (left: readonly QueueLine[]) => {
    setActing(undefined)
    onChoose(left)
  }
  const all = rows.length > 0 && rows.every(({ id }) => chosen.some((one) => one.id === id))
  const dialog = { campaign, lines: chosen, onClose: close }
  return (
    <Box
      role="toolbar"
      aria-label={translate('review.many')}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1 }}
    >
      <Button size="small" disabled={rows.length === 0} onClick={() => onChoose(all ? [] : rows)}>
        {translate(all ? 'review.chooseNone' : 'review.choosePage')}
      </Button>
      <Box role="status" sx={{ mr: 'auto' }}>
        {translate('review.chosen', { n: chosen.length })}
      </Box>
      <Button variant="outlined" disabled={chosen.length === 0} onClick={() => setActing('return')}>
        {translate('review.returnMany')}
      </Button>
      <Button variant="contained" disabled={chosen.length === 0} onClick={() => setActing('accept')}>
        {translate('review.acceptMany')}
      </Button>
      {acting === 'accept' && <AcceptMany {...dialog} />}
      {acting === 'return' && <ReturnMany {...dialog} />}
    </Box>
  )
}
