import { leapsInField, readFigure, say, wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { currentLocale } from '../platform/locale'
import type { BoxProps } from './boxes'
import { belowId } from './FieldFrame'
import { useFigure, type FieldFigure } from './figures'
import { LastYear } from './LastYear'
import { besideLast, lastTyped, qualifiers, quantityOf, saidBy, type Said } from './quantity'
import { quantityIn } from './values'

/** A figure of a form; in a week last year's stands beside it. */
export function QuantityBox(props: BoxProps) {
  const figure = useFigure(props.field.id)
  return figure ? <FigureInWeek {...props} figure={figure} /> : <Figure {...props} />
}

/** Last year's as it was typed, read as offices write figures. */
function readLast(last: string, name: string, unit: string): { last?: number; wrong?: string } {
  const read = readFigure(last, { name, unit })
  if ('finding' in read) return { wrong: say(read.finding, currentLocale()) }
  return read.figure.state === 'given' ? { last: read.figure.quantity.value } : {}
}

function FigureInWeek({ figure, ...props }: BoxProps & { figure: FieldFigure }) {
  const { field, value, onChange } = props
  const quantity = quantityIn(value)
  const known = figure.last === null ? '' : String(figure.last)
  const [last, setLast] = useState(() => lastTyped(quantity, known))
  const name = wordsOf(field.label, currentLocale())
  const before = readLast(last, name, figure.unit)
  const stand = (on: boolean) => {
    const { stands: _, ...asked } = quantity ?? { value: 0 }
    if (quantity) onChange(on ? { ...asked, stands: true } : asked)
  }
  return (
    <LastYear
      name={name}
      last={last}
      known={known}
      wrong={before.wrong}
      onLast={(text) => {
        setLast(text)
        if (quantity) onChange(besideLast(quantity, readLast(text, name, figure.unit).last))
      }}
      leaps={quantity !== undefined && leapsInField(quantity)}
      stands={quantity?.stands === true}
      onStands={stand}
    >
      <Figure {...props} onChange={(next) => onChange(besideLast(quantityIn(next) ?? '', before.last))} />
    </LastYear>
  )
}

/** A figure as offices write it, with its 余, 近, 超 or 约; empty, 0 and 未开展 are three things. */
function Figure({ id, field, value, bad, onChange }: BoxProps) {
  const translate = useTranslate()
  const quantity = quantityIn(value)
  // What is chosen before there is a number waits for it.
  const [waiting, setWaiting] = useState<Said>(saidBy(quantity))
  const said = quantity ? saidBy(quantity) : waiting === 'notHeld' ? '' : waiting
  const number = quantity && !quantity.notHeld ? String(quantity.value) : ''
  const say = (next: Said) => {
    setWaiting(next)
    onChange(quantityOf(number, next))
  }
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      <TextField
        select
        value={said}
        onChange={({ target }) =>
          say(
            target.value === 'notHeld' ? 'notHeld' : (qualifiers.find((each) => each === target.value) ?? ''),
          )
        }
        slotProps={{
          select: { displayEmpty: true },
          htmlInput: { 'aria-label': translate('draft.qualifier') },
        }}
        sx={{ maxWidth: 130 }}
      >
        <MenuItem value="">{translate('draft.quantity.exactly')}</MenuItem>
        {qualifiers.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`draft.quantity.${each}`)}
          </MenuItem>
        ))}
        {!field.required && <MenuItem value="notHeld">{translate('draft.quantity.notHeld')}</MenuItem>}
      </TextField>
      <TextField
        id={id}
        type="number"
        value={number}
        error={bad}
        disabled={said === 'notHeld'}
        onChange={(event) => onChange(quantityOf(event.target.value, said))}
        slotProps={{
          htmlInput: {
            'aria-describedby': belowId(field.id),
            'aria-required': field.required,
            min: 0,
            step: 1,
            inputMode: 'numeric',
          },
        }}
        sx={{ maxWidth: 200 }}
      />
    </Box>
  )
}
