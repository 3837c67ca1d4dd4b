import fc from 'fast-check'
import type { Campaign, Content, Field, KeptFile, RowColumn } from '@huibian/domain'

const han = fc.string({ unit: fc.constantFrom(...'知识产权信息公共服务案例，。“”3.5%PCT α—'), maxLength: 30 })
const odd = fc.string({ unit: 'grapheme', maxLength: 12 })
const long = fc.tuple(han, fc.nat(90)).map(([text, times]) => text.repeat(times))
const line = fc.oneof({ weight: 5, arbitrary: han }, { weight: 1, arbitrary: odd })
const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const number = fc.record(
  {
    value: fc.oneof(fc.nat(500), fc.double({ min: 0, max: 1e6, noNaN: true })),
    qualifier: fc.constantFrom('over', 'nearly', 'above', 'about'),
  },
  { requiredKeys: ['value'] },
)
const inlines = fc.array(fc.record({ text: fc.oneof(line, long) }), { maxLength: 2 })
const block = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('paragraph'), inlines }) },
  fc.record({ type: fc.constant('heading'), level: fc.constantFrom(1, 2), inlines }),
  fc.record({ type: fc.constant('note'), inlines }),
  fc.record({ type: fc.constant('gap'), reason: han }),
)
const person = fc.record({ name: han, title: han, phone: han, mobile: han, email: odd })

const cell = ({ type, options = [] }: RowColumn): fc.Arbitrary<unknown> => {
  if (type === 'choice') return fc.constantFrom(...options.map(({ id }) => id))
  if (type === 'date') return day
  return type === 'quantity' ? number : line
}

/** What somebody may write into a field, mostly of its shape; of the files that the draft has, any. */
function valueOf(
  { type, options = [], columns = [] }: Field,
  files: readonly KeptFile[],
): fc.Arbitrary<unknown> {
  const ids = options.map(({ id }) => id)
  if (type === 'choice') return fc.constantFrom(...ids)
  if (type === 'choices') return fc.subarray(ids)
  if (type === 'files') return fc.shuffledSubarray(files.map(({ id }) => id))
  if (type === 'yesNo') return fc.boolean()
  if (type === 'date') return day
  if (type === 'period') return fc.record({ from: day, to: fc.oneof(day, fc.constant('')) })
  if (type === 'quantity') return number
  if (type === 'person') return person
  if (type === 'rich') return fc.array(block, { maxLength: 4 })
  if (type === 'rows') {
    const filled = columns.filter((column) => column.type !== 'files')
    const row = fc.record(Object.fromEntries(filled.map((column) => [column.id, cell(column)])), {
      requiredKeys: [],
    })
    return fc.record({ rows: fc.array(row, { maxLength: 3 }) })
  }
  return type === 'longText' ? fc.oneof(line, long) : line
}

/** Contents of a form: any of its fields filled or not, now and then one of another shape than it should be. */
export function anyContent({
  file,
  files,
}: {
  file: Campaign
  files: readonly KeptFile[]
}): fc.Arbitrary<Content> {
  const asked = file.form.fields.filter(({ filledFrom }) => filledFrom === undefined)
  const each = asked.map((field): [string, fc.Arbitrary<unknown>] => [
    field.id,
    fc.oneof({ weight: 60, arbitrary: valueOf(field, files) }, { weight: 1, arbitrary: fc.jsonValue() }),
  ])
  return fc.record(Object.fromEntries(each), { requiredKeys: [] }) as fc.Arbitrary<Content>
}
