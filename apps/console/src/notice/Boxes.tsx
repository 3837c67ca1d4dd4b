import { wordsOf, type Edit, type Place, type Text } from '@huibian/domain'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { currentLocale } from '../platform/locale'
import { useEditing } from './editing'
import { exampleAt } from './examples'
import { keyOf } from './mistakePlace'
import { bothEdit, type Both } from './textEdits'
import { asTyped, isNew, left, opened, seen, type Saying } from './typed'

/** A pause in typing after which the rules on the right follow. */
const pause = 300

/** What is typed, handed on after a pause and when the box is left; what changes from outside shows at once. */
function useTyped(value: string, commit: (typed: string) => void, says: Saying = asTyped) {
  const sound = useEditing().mistakes.length === 0
  const [held, setHeld] = useState(() => opened(value))
  const now = seen(held, { value, sound }, says)
  if (now !== held) setHeld(now)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const settle = (next: string) => {
    clearTimeout(waiting.current)
    if (!isNew(now, next, says)) return
    commit(next)
    setHeld((before) => ({ ...before, sent: next }))
  }
  const change = (next: string) => {
    setHeld((before) => ({ ...before, typed: next }))
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => settle(next), pause)
  }
  const leave = () => {
    settle(now.typed)
    setHeld((before) => left(before, says))
  }
  return { typed: now.typed, change, leave }
}

type TypedProps = {
  label: string
  value: string
  onCommit: (value: string) => void
  /** What typed words say once they are in the file, where that is not just what is typed. */
  says?: Saying
  type?: 'text' | 'date' | 'number'
  example?: string | undefined
  multiline?: boolean
  wrong?: string | undefined
  /** Why nothing is written here. */
  fixed?: string | undefined
  /** Where it stands in the file, so that it is found again. */
  at?: Place
}

/** One box, with an example from a notice below it. */
export function TypedBox(props: TypedProps) {
  const { label, value, onCommit, says, type = 'text', example, multiline, wrong, fixed, at } = props
  const translate = useTranslate()
  const { typed, change, leave } = useTyped(value, onCommit, says)
  return (
    <TextField
      fullWidth
      label={label}
      type={type}
      value={typed}
      multiline={multiline === true}
      error={wrong !== undefined}
      helperText={
        wrong ?? fixed ?? (example && example !== typed && translate('notice.example', { example }))
      }
      onChange={(event) => change(event.target.value)}
      onBlur={leave}
      slotProps={{
        inputLabel: { shrink: true },
        input: { readOnly: fixed !== undefined },
        htmlInput: at && { 'data-place': keyOf(at) },
      }}
    />
  )
}

type CellProps = {
  label: string
  value: string
  onCommit: (value: string) => void
  wrong?: string | undefined
  fixed?: string | undefined
  at?: Place
}

const trimmed: Saying = (typed) => typed.trim()

/** A box in a table, under its column's name. */
export function CellBox({ label, value, onCommit, wrong, fixed, at }: CellProps) {
  const { typed, change, leave } = useTyped(value, onCommit, trimmed)
  return (
    <TextField
      fullWidth
      hiddenLabel
      size="small"
      value={typed}
      error={wrong !== undefined}
      helperText={wrong}
      onChange={(event) => change(event.target.value)}
      onBlur={leave}
      slotProps={{
        input: { readOnly: fixed !== undefined },
        htmlInput: { 'aria-label': label, ...(at && { 'data-place': keyOf(at) }) },
      }}
    />
  )
}

/** What is wrong at a place, as the reader of the file says it; of a row, whatever is wrong in it. */
export const useWrong = (at: Place): string | undefined => useEditing().wrongAt(at)

/** That the call above decides what stands at a place, and which; undefined where this office writes it. */
export function useFixed(at: Place): string | undefined {
  const translate = useTranslate()
  const title = useEditing().decidedBy(at)
  return title === undefined ? undefined : translate('notice.fromAbove', { title })
}

type PlaceProps = {
  label: string
  at: Place
  value: string
  type?: 'text' | 'date'
  /** What else is written with the value; without it, the value alone is. */
  also?: (typed: string) => Edit[]
  /** The file need not have it: left empty, it goes. */
  optional?: boolean
}

/** A box for a single text or day of the file. */
export function PlaceBox({ label, at, value, type = 'text', also, optional = false }: PlaceProps) {
  const { editAll, sample } = useEditing()
  const wrong = useWrong(at)
  const fixed = useFixed(at)
  const example = exampleAt(sample, at, currentLocale())
  return (
    <TypedBox
      label={label}
      value={value}
      type={type}
      example={example}
      wrong={wrong}
      fixed={fixed}
      at={at}
      onCommit={(typed) =>
        editAll([
          { at, value: optional && typed.trim() === '' ? undefined : typed },
          ...(also?.(typed) ?? []),
        ])
      }
    />
  )
}

/** Writes one of two languages. While the text cannot be read, `value` is what it last read as: what was written since is kept here. */
function useBoth(at: Place, value: Text, optional: boolean) {
  const { editAll } = useEditing()
  const written = useRef<{ upon: Text; both: Both } | undefined>(undefined)
  return (changed: keyof Both, typed: string) => {
    const before =
      written.current?.upon === value
        ? written.current.both
        : { zh: wordsOf(value, 'zh'), en: wordsOf(value, 'en') }
    const both = { ...before, [changed]: typed }
    written.current = { upon: value, both }
    editAll([bothEdit(at, both, { changed, optional })])
  }
}

type WordsProps = {
  label: string
  at: Place
  value: Text | undefined
  multiline?: boolean
  /** The file need not have it: left empty, it goes. */
  optional?: boolean
}

/** Words for people: the Chinese, and the English beside it where the file has one. */
export function WordsBox({ label, at, value = '', multiline = false, optional = false }: WordsProps) {
  const translate = useTranslate()
  const { edit, sample } = useEditing()
  const both = typeof value !== 'string'
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  const writeBoth = useBoth(at, value, optional)
  const write = (typed: string) =>
    both ? writeBoth('zh', typed) : edit(at, optional && typed.trim() === '' ? undefined : typed)
  return (
    <Stack spacing={1.5}>
      <TypedBox
        label={label}
        value={wordsOf(value, 'zh')}
        multiline={multiline}
        example={exampleAt(sample, at, 'zh')}
        fixed={fixed}
        wrong={wrong}
        at={at}
        onCommit={write}
      />
      {both && (
        <TypedBox
          label={translate('notice.inEnglish', { label })}
          value={value.en}
          multiline={multiline}
          fixed={fixed}
          onCommit={(typed) => writeBoth('en', typed)}
        />
      )}
    </Stack>
  )
}
