import type { Campaign, Place } from '@huibian/domain'
import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { currentLocale } from '../platform/locale'
import { TypedBox, WordsBox } from './Boxes'
import { countings } from './choices.words'
import { useEditing } from './editing'
import { exampleNames, isGroup, ruleExample, ruleValue } from './examples'
import { paramLabels } from './labels.messages'
import { thingsNamed, typeName } from './pointed'
import { References } from './References'
import { saidAnew } from './said'
import { listOf, listText } from './typed'
import { wordsIn } from './words'

const isWords = (value: unknown): value is { zh: string; en: string } =>
  isGroup(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'
const isPlainList = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')

/** One value of a rule: `at` is its place in the file, `inside` its place in the row, `kind` the row's kind of rule. */
type Props = { label: string; value: unknown; at: Place; inside: Place; kind: string }

const called = (name: string): string => {
  const label = paramLabels[name]
  return label ? wordsIn(label) : name
}

const thingsFor = (name: string, { kind, campaign }: { kind: string; campaign: Campaign }) =>
  (name === 'per' ? countings[kind] : undefined) ?? thingsNamed(name, campaign)

/** Boxes for whatever the parameters of a rule hold: numbers, texts, lists, and rows of them. */
export function ValueFields({ label, value, at, inside, kind }: Props) {
  const { edit, campaign, sample } = useEditing()
  const name = String(inside.at(-1))
  const things = thingsFor(name, { kind, campaign })
  if (things.length > 0 && (typeof value === 'string' || Array.isArray(value)))
    return (
      <References
        label={label}
        at={at}
        value={value}
        things={things}
        example={exampleNames(
          thingsFor(name, { kind, campaign: sample }),
          ruleValue(sample, kind, inside),
          currentLocale(),
        )}
      />
    )
  if (typeof value === 'boolean')
    return (
      <FormControlLabel
        label={label}
        control={<Switch checked={value} onChange={(_, on) => edit(at, on)} />}
      />
    )
  if (isWords(value)) return <WordsBox label={label} at={at} value={value} />
  if (typeof value === 'string' || typeof value === 'number' || isPlainList(value))
    return <OneValue label={label} value={value} at={at} inside={inside} kind={kind} />
  // Rows have boxes of the same names: to whoever hears the page, the row tells them apart.
  return (
    <Stack spacing={1.5} {...(label !== '' && { role: 'group', 'aria-label': label })}>
      {membersOf(value).map(([step, member]) => (
        <ValueFields
          key={step}
          label={typeof step === 'number' ? `${label} ${rowName(campaign, member, step)}` : called(step)}
          value={member}
          at={[...at, step]}
          inside={[...inside, step]}
          kind={kind}
        />
      ))}
    </Stack>
  )
}

function membersOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((row, n) => [n, row])
  return isGroup(value) ? Object.entries(value).filter(([, member]) => member !== undefined) : []
}

const rowName = (campaign: Campaign, row: unknown, n: number): string =>
  isGroup(row) && typeof row['type'] === 'string' ? typeName(campaign, row['type']) : String(n + 1)

function OneValue({
  label,
  value,
  at,
  inside,
  kind,
}: Props & { value: string | number | (string | number)[] }) {
  const { campaign, editAll, sample } = useEditing()
  const rule = campaign.rules.find(({ id }) => at.some((step) => typeof step === 'object' && step.id === id))
  const numeric = typeof value === 'number'
  const list = Array.isArray(value)
  const read = (typed: string) => (list ? listOf(typed, value) : numeric ? Number(typed) : typed)
  const shown = (of: typeof value) => (Array.isArray(of) ? listText(of) : String(of))
  const commit = (typed: string) => {
    const next = read(typed)
    const said = rule && numeric && typeof next === 'number' ? saidAnew(rule, value, next) : []
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
        example={ruleExample(sample, kind, { inside, language: currentLocale() })}
        onCommit={commit}
      />
    </Box>
  )
}
