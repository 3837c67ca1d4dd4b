import Checkbox from '@mui/material/Checkbox'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Column } from '../parts'
import type { QueueLine } from './review.documents'

type Chosen = {
  chosen: readonly QueueLine[]
  choose: (chosen: readonly QueueLine[]) => void
  /** A box before each case; Space ticks it. */
  column: Column<QueueLine>
}

/** The cases that are ticked in a queue, in the 稿 in which they stood there, across its pages. */
export function useChosen(): Chosen {
  const translate = useTranslate()
  const [chosen, choose] = useState<readonly QueueLine[]>([])
  const turn = (line: QueueLine, on: boolean) =>
    choose((before) => [...before.filter(({ id }) => id !== line.id), ...(on ? [line] : [])])
  const column: Column<QueueLine> = {
    key: 'chosen',
    // Without a heading, it stays out of spreadsheets.
    label: '',
    width: 40,
    cell: (line) => (
      <Checkbox
        size="small"
        sx={{ p: 0.25 }}
        checked={chosen.some(({ id }) => id === line.id)}
        onChange={(_, on) => turn(line, on)}
        slotProps={{ input: { 'aria-label': translate('review.chooseCase', { title: line.title }) } }}
      />
    ),
  }
  return { chosen, choose, column }
}
