import { isDay, type Campaign, type Place, type Shape } from '@huibian/domain'
import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { useTranslate } from 'react-admin'
import { currentLocale } from '../platform/locale'
import { TypedBox, useWrong, WordsBox } from './Boxes'
import { useEditing } from './editing'
import { exampleNames, ruleExample, ruleValue, valueAt } from './examples'
import { labelled } from './labels.messages'
import { thingsFor } from './paramThings'
import { isWords } from './part'
import { References } from './References'
import { saidAnew } from './said'
import { listOf, listText } from './typed'
import { wordsIn } from './words'

type Rule = Campaign['rules'][number]

type Props = { label: string; rule: Rule; inside: Place }

/** What a parameter of a kind of rule is called. */
export function calledParam(kind: string, name: string): string {
  const label = labelled(kind, name)
  return label ? wordsIn(label) : name
}

/** The box of one parameter: chosen of what the campaign has, switched, or typed. */
export function ParamField({ label, shape, rule, inside }: Props & { shape: Shape }) {
  const { edit, campaign, sample, samples } = useEditing()
  const { kind } = rule
  const value = valueAt(rule.params, inside)
  const name = String(inside.at(-1))
  const at = placeOf(rule, inside)
  const things = thingsFor(name, { kind, campaign, value })
  if (things.length > 0 && (typeof value === 'string' || Array.isArray(value)))
    return (
      <References
        label={label}
        at={at}
        value={value}
        things={things}
        example={exampleNames(
          thingsFor(name, { kind, campaign: sample }),
          ruleValue([sample], kind, ['params', ...inside]) ?? ruleValue(samples, kind, ['params', ...inside]),
          currentLocale(),
        )}
      />
    )
  if (shape.is === 'yes')
    return (
      <FormControlLabel
        label={label}
        control={<Switch checked={value === true} onChange={(_, on) => edit(at, on ? true : undefined)} />}
      />
    )
  if (shape.is === 'words' && isWords(value)) return <WordsBox label={label} at={at} value={value} />
  if (kind === 'dateWindow') return <DayField label={label} rule={rule} inside={inside} />
  return <TypedParam label={label} rule={rule} inside={inside} />
}

const placeOf = (rule: Rule, inside: Place): Place => ['rules', { id: rule.id }, 'params', ...inside]

const isPlainList = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')

/** A number, a text or several of them, as they are typed. */
function TypedParam({ label, rule, inside }: Props) {
  const { editAll, samples } = useEditing()
  const at = placeOf(rule, inside)
  const wrong = useWrong(at)
  const value = valueAt(rule.params, inside)
  const numeric = typeof value === 'number'
  const list = isPlainList(value)
  const read = (typed: string) => (list ? listOf(typed, value) : numeric ? Number(typed) : typed)
  const shown = (of: unknown) => (isPlainList(of) ? listText(of) : String(of))
  const commit = (typed: string) => {
    const next = read(typed)
    const said = numeric && typeof next === 'number' ? saidAnew(rule, value, next) : []
    editAll([{ at, value: next }, ...said])
  }
  return (
    <Box sx={{ maxWidth: numeric ? 240 : undefined }}>
      <TypedBox
        label={label}
        type={numeric ? 'number' : 'text'}
        value={shown(value)}
        says={(typed) => shown(read(typed))}
        at={at}
        wrong={wrong}
        example={ruleExample(samples, rule.kind, {
          inside: ['params', ...inside],
          language: currentLocale(),
        })}
        onCommit={commit}
      />
    </Box>
  )
}

/** A day that something must not lie before or after; the last one may be that of filing. */
function DayField({ label, rule, inside }: Props) {
  const translate = useTranslate()
  const { edit, campaign } = useEditing()
  const at = placeOf(rule, inside)
  const wrong = useWrong(at)
  const value = valueAt(rule.params, inside)
  const day = typeof value === 'string' && isDay(value) ? value : ''
  const last = inside.at(-1) === 'to'
  return (
    <Stack spacing={1}>
      {last && (
        <FormControlLabel
          label={translate('notice.untilFiled')}
          control={
            <Switch
              checked={value === 'today'}
              onChange={(_, on) => edit(at, on ? 'today' : `${campaign.notice.signed.slice(0, 4)}-12-31`)}
            />
          }
        />
      )}
      {value !== 'today' && (
        <Box sx={{ maxWidth: 240 }}>
          <TypedBox
            label={label}
            type="date"
            value={day}
            at={at}
            wrong={wrong}
            onCommit={(typed) => edit(at, typed)}
          />
        </Box>
      )}
    </Stack>
  )
}
