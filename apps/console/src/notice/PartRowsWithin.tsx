import type { Place, Text } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useFixed, WordsBox } from './Boxes'
import { useEditing } from './editing'
import { freeId } from './freeId'
import { isWords, rowName, stepWithin, type PartBox, type Row } from './part'
import { PartBoxes } from './PartBoxes'
import { AddRow, useRows } from './rows'
import { wordsIn } from './words'

type Props = {
  label: string
  box: Extract<PartBox, { is: 'rows' }>
  rows: readonly (Row | Text)[]
  at: Place
}

/** Rows within a row, such as the options of a choice or the items of a checklist. */
export function PartRowsWithin({ label, box, rows, at }: Props) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const { add } = useRows(at)
  const fixed = useFixed(at)
  const ids = rows.map((row, n) => ({ id: String(stepWithin(row, n)) }))
  return (
    <Box component="fieldset" sx={group}>
      <Box component="legend" sx={{ fontWeight: 600, px: 0, mb: 1 }}>
        {label}
      </Box>
      {rows.map((row, n) => (
        <Box key={stepWithin(row, n)} role="group" aria-label={`${label} ${n + 1}`} sx={line}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {isWords(row) ? (
              <Short label={label} value={row} at={[...at, n]} />
            ) : (
              <PartBoxes boxes={box.boxes} row={row} at={[...at, stepTo(row, n)]} />
            )}
          </Box>
          {rows.length > (box.least ?? 0) && <StrikeWithin list={at} row={row} n={n} />}
        </Box>
      ))}
      {fixed === undefined && (
        <AddRow
          label={translate(box.add)}
          onAdd={() => add(box.fresh({ id: freeId(ids, 'item'), campaign, translate }))}
        />
      )}
    </Box>
  )
}

const stepTo = (row: Row | Text, n: number): Place[number] => {
  const step = stepWithin(row, n)
  return typeof step === 'number' ? step : { id: step }
}

/** A row that the file writes as its name alone, until somebody has more to say of it. */
function Short({ label, value, at }: { label: string; value: Text; at: Place }) {
  const translate = useTranslate()
  const { edit } = useEditing()
  const fixed = useFixed(at)
  return (
    <>
      <WordsBox label={label} at={at} value={value} />
      {fixed === undefined && (
        <Button size="small" onClick={() => edit(at, { name: value })}>
          {translate('notice.tellMore')}
        </Button>
      )}
    </>
  )
}

/** A row without an id is found by its number, which holds only while the text can be read. */
function StrikeWithin({ list, row, n }: { list: Place; row: Row | Text; n: number }) {
  const translate = useTranslate()
  const { mistakes } = useEditing()
  const { strike } = useRows(list)
  const step = stepTo(row, n)
  if (useFixed([...list, step]) !== undefined) return null
  return (
    <Button
      size="small"
      color="error"
      disabled={typeof step === 'number' && mistakes.length > 0}
      aria-label={translate('notice.strikeNamed', {
        name: wordsIn(isWords(row) ? row : rowName(row)) || n + 1,
      })}
      onClick={() => strike(step)}
    >
      {translate('notice.strike')}
    </Button>
  )
}

const group = { border: 0, p: 0, m: 0, minWidth: 0 } as const

const line = {
  display: 'flex',
  gap: 1,
  alignItems: 'flex-start',
  py: 1.5,
  borderTop: `1px solid ${palette.line}`,
} as const
