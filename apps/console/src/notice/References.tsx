import type { Place } from '@huibian/domain'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFixed, useWrong } from './Boxes'
import { chosenOf } from './chosen'
import { useEditing } from './editing'
import { keyOf } from './mistakePlace'
import type { Thing } from './pointed'
import { wordsIn } from './words'

type Props = {
  label: string
  at: Place
  value: string | readonly unknown[]
  things: readonly Thing[]
  /** What it means that nothing is chosen; without it, something must be. */
  none?: string
  /** What a known notice chooses here. */
  example?: string | undefined
  /** Fewer than this mean nothing: they wait in the box and are not written. */
  least?: number
  /** Stand in the file in the order in which they are offered, not in which they were chosen. */
  sorted?: boolean
  /** Writes what follows from the one that is chosen; without it, that one is written. */
  onChoose?: (id: string) => void
}

/**
 * One or several of the campaign's own fields, lists or types, chosen by what they are called. What a rule points at and the campaign does
 * not have is nothing to choose: it goes with the first choice.
 */
export function References(props: Props) {
  const { label, at, value, things, none, example, least = 1, sorted = false, onChoose } = props
  const translate = useTranslate()
  const { edit } = useEditing()
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  const several = typeof value !== 'string'
  const known = (id: unknown) => things.some((thing) => thing.id === id)
  const [waiting, setWaiting] = useState<readonly unknown[]>([])
  const isWaiting = several && value.length === 0 && waiting.some(known)
  const held = several ? (isWaiting ? waiting : value).filter(known) : known(value) ? value : ''
  const chosen = (next: string | readonly unknown[]) => {
    const choice = typeof next === 'string' ? undefined : chosenOf(next, { things, sorted, least })
    const write = choice ? choice.write : next || undefined
    setWaiting(choice?.waiting ?? [])
    if (typeof write === 'string' && onChoose) onChoose(write)
    else if (write !== undefined) edit(at, write)
    else if (none !== undefined && value.length > 0) edit(at, undefined)
  }
  const hint = example && translate('notice.example', { example })
  const nameOf = (id: unknown) => wordsIn(things.find((thing) => thing.id === id)?.name ?? '')
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={held}
      disabled={fixed !== undefined}
      error={wrong !== undefined}
      helperText={wrong ?? fixed ?? (isWaiting ? translate('notice.chooseMore', { least }) : hint)}
      onChange={(event) => chosen(event.target.value)}
      slotProps={{
        select: {
          multiple: several,
          displayEmpty: none !== undefined,
          renderValue: (shown) =>
            [shown].flat().map(nameOf).filter(Boolean).join(translate('parts.comma')) || (none ?? ''),
          SelectDisplayProps: { 'data-place': keyOf(at) } as object,
        },
        inputLabel: { shrink: true },
      }}
    >
      {!several && none !== undefined && <MenuItem value="">{none}</MenuItem>}
      {things.map(({ id, name }) => (
        <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
          {wordsIn(name)}
        </MenuItem>
      ))}
    </TextField>
  )
}
