import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { BoxProps } from './boxes'
import { belowId } from './FieldFrame'
import { qualifiers, quantityOf, saidBy, type Said } from './quantity'
import { quantityIn } from './values'

/** A figure as offices write it, with its 余, 近, 超 or 约; empty, 0 and 未开展 are three things. */
export function QuantityBox({ id, field, value, bad, onChange }: BoxProps) {
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
