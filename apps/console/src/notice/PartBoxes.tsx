import { isDay, reworded, type Edit, type Place } from '@huibian/domain'
import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { useTranslate } from 'react-admin'
import { currentLocale } from '../platform/locale'
import { AskedBox } from './AskedBox'
import { PlaceBox, TypedBox, useFixed, useWrong, WordsBox } from './Boxes'
import { useEditing } from './editing'
import { exampleAt, exampleNames, valueAt } from './examples'
import { LinesBox } from './LinesBox'
import { wordsAt, type Chosen, type PartBox, type Row } from './part'
import { PartGroup } from './PartGroup'
import { PartRowsWithin } from './PartRowsWithin'
import { References } from './References'

type Props = { boxes: readonly PartBox[]; row: Row; at: Place }

/** The boxes of one row. */
export function PartBoxes({ boxes, row, at }: Props) {
  return (
    <Stack spacing={2}>
      {boxes
        .filter(({ when }) => when?.(row) ?? true)
        .map((box) => (
          <OneBox key={`${box.name} ${box.is}`} box={box} row={row} at={[...at, box.name]} />
        ))}
    </Stack>
  )
}

type OneProps = { box: PartBox; row: Row; at: Place }

function OneBox({ box, row, at }: OneProps) {
  const translate = useTranslate()
  const { campaign, sample, editAll } = useEditing()
  const label = translate(box.label)
  const value = row[box.name]
  const follow = (edits: Chosen) => (chosen: string) => editAll(edits(chosen, { at, campaign, row }))
  switch (box.is) {
    case 'words':
      return (
        <WordsBox
          label={label}
          at={at}
          value={wordsAt(row, box.name)}
          multiline={box.long === true}
          optional={box.optional === true}
        />
      )
    case 'text':
    case 'day':
      return (
        <PlaceBox
          label={label}
          at={at}
          value={typeof value === 'string' ? value : ''}
          type={box.is === 'day' ? 'date' : 'text'}
          optional={box.optional === true}
          also={(typed) => (box.is === 'day' ? wordingFor(box, { row, at }, typed) : [])}
        />
      )
    case 'number':
      return <NumberBox label={label} at={at} value={value} goes={box.with} />
    case 'yes':
      return <YesBox label={label} at={at} on={value === true} />
    case 'lines':
      return (
        <LinesBox label={label} at={at} value={Array.isArray(value) ? value : []} least={box.least ?? 0} />
      )
    case 'one':
    case 'several':
      return (
        <References
          label={label}
          at={at}
          value={box.is === 'one' ? String(value ?? '') : severalOf(value)}
          things={box.from(campaign, row)}
          example={exampleNames(box.from(sample, row), valueAt(sample, at), currentLocale())}
          {...(box.none !== undefined && { none: translate(box.none) })}
          sorted={box.is === 'several' && box.sorted === true}
          least={box.is === 'several' ? (box.least ?? 1) : 1}
          {...(box.is === 'one' && box.edits && { onChoose: follow(box.edits) })}
        />
      )
    case 'rows':
      return <PartRowsWithin label={label} box={box} rows={Array.isArray(value) ? value : []} at={at} />
    case 'asked':
      return <AskedBox label={label} box={box} row={row} at={at} />
    case 'group':
      return <PartGroup label={label} box={box} row={row} at={at} />
  }
}

/** The words that name a day follow it, as the notice writes it. */
function wordingFor(
  { name, wording }: { name: string; wording?: string },
  { row, at }: Pick<OneProps, 'row' | 'at'>,
  day: string,
): Edit[] {
  const [words, before] = [row[wording ?? ''], row[name]]
  if (wording === undefined || typeof words !== 'string' || typeof before !== 'string' || !isDay(day))
    return []
  return [{ at: [...at.slice(0, -1), wording], value: reworded(words, before, day) }]
}

const severalOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

type NumberProps = { label: string; at: Place; value: unknown; goes: string | undefined }

/** A number that the file need not have. */
function NumberBox({ label, at, value, goes }: NumberProps) {
  const { editAll, sample } = useEditing()
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  return (
    <Box sx={{ maxWidth: 240 }}>
      <TypedBox
        label={label}
        type="number"
        value={typeof value === 'number' ? String(value) : ''}
        example={exampleAt(sample, at, currentLocale())}
        fixed={fixed}
        wrong={wrong}
        at={at}
        onCommit={(typed) => editAll(numberEdits(typed, at, goes))}
      />
    </Box>
  )
}

/** What cannot be said without the number goes with it. */
function numberEdits(typed: string, at: Place, goes: string | undefined): Edit[] {
  if (typed.trim() !== '') return [{ at, value: Number(typed) }]
  const beside = goes === undefined ? [] : [{ at: [...at.slice(0, -1), goes], value: undefined }]
  return [...beside, { at, value: undefined }]
}

function YesBox({ label, at, on }: { label: string; at: Place; on: boolean }) {
  const { edit } = useEditing()
  const fixed = useFixed(at)
  return (
    <FormControlLabel
      label={label}
      disabled={fixed !== undefined}
      control={<Switch checked={on} onChange={(_, next) => edit(at, next ? true : undefined)} />}
    />
  )
}
