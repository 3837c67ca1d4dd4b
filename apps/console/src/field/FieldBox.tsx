import type { Body, Campaign, Field, FieldType, FieldValue } from '@huibian/domain'
import { wordsOf } from '@huibian/domain'
import { memo, useCallback, useState, type ComponentType } from 'react'
import type { Send } from '../editor/pictures'
import { RichEditor } from '../editor/RichEditor'
import { currentLocale } from '../platform/locale'
import {
  ChoiceBox,
  ChoicesBox,
  DateBox,
  PeriodBox,
  PersonBox,
  TextBox,
  YesNoBox,
  type BoxProps,
} from './boxes'
import { belowId, FieldFrame } from './FieldFrame'
import { QuantityBox } from './QuantityBox'
import { bodyIn } from './values'

type Simple = Exclude<FieldType, 'rich' | 'files' | 'rows'>

const boxes: { [type in Simple]: ComponentType<BoxProps> } = {
  text: TextBox,
  longText: TextBox,
  organisation: TextBox,
  date: DateBox,
  period: PeriodBox,
  choice: ChoiceBox,
  choices: ChoicesBox,
  yesNo: YesNoBox,
  person: PersonBox,
  quantity: QuantityBox,
}

/** Fields of several boxes are groups; the others have one box that their name labels. */
const grouped: readonly FieldType[] = ['rich', 'period', 'choices', 'yesNo', 'person', 'files']

export type FieldBoxProps = {
  file: Campaign
  phase: string
  field: Field
  value: FieldValue | undefined
  errors: readonly string[]
  remarks: readonly string[]
  onChange: (field: string, value: FieldValue) => void
  send: Send
}

const sameList = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n')

/** Only the field that is typed in is drawn again; editors are heavy. */
const unchanged = (before: FieldBoxProps, after: FieldBoxProps) =>
  before.field === after.field &&
  before.value === after.value &&
  before.send === after.send &&
  sameList(before.errors, after.errors) &&
  sameList(before.remarks, after.remarks)

/** One field of the form, by its type. */
export const FieldBox = memo(function FieldBox(props: FieldBoxProps) {
  const { file, phase, field, value, errors, remarks, onChange, send } = props
  const id = `box-${field.id}`
  const change = useCallback((next: FieldValue) => onChange(field.id, next), [onChange, field.id])
  const allowed = file.phases.find((each) => each.id === phase)?.allows[field.id]
  const own = { id, field, value, bad: errors.length > 0, onChange: change, allowed }
  return (
    <FieldFrame
      field={field}
      errors={errors}
      remarks={remarks}
      {...(grouped.includes(field.type) ? {} : { box: id })}
    >
      {field.type === 'rich' ? (
        <Section field={field} value={bodyIn(value)} onChange={change} send={send} />
      ) : (
        <SimpleBox {...own} />
      )}
    </FieldFrame>
  )
}, unchanged)

function SimpleBox(props: BoxProps) {
  const { type } = props.field
  if (type === 'rich' || type === 'files' || type === 'rows') return null
  const One = boxes[type]
  return <One {...props} />
}

type SectionProps = { field: Field; value: Body; onChange: (body: Body) => void; send: Send }

function Section({ field, value, onChange, send }: SectionProps) {
  const [initial] = useState(value)
  const label = wordsOf(field.label, currentLocale())
  return (
    <RichEditor
      label={label}
      describedBy={belowId(field.id)}
      initial={initial}
      onChange={onChange}
      send={send}
    />
  )
}
