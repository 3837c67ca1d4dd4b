import { readFileSync } from 'node:fs'
import { editedAll, parseCampaign, type Campaign } from '@huibian/domain'
import { retyped, type FieldType } from './fieldEdits'

const text = readFileSync(`${__dirname}/../../../../db/presets/n2-cases.yaml`, 'utf8')
const names = { option: (n: number) => `选项${n}`, column: '新列' }

function read(written: string): Campaign {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const fieldIn = (written: string, id: string) => {
  const field = read(written).form.fields.find((each) => each.id === id)
  if (!field) throw new Error(id)
  return field
}

const retypedText = (written: string, id: string, type: FieldType): string =>
  editedAll(written, retyped(fieldIn(written, id), type, names))

// A field that no rule speaks of, so that its type is nobody else's matter.
const added = editedAll(text, [
  {
    at: ['form', 'fields', read(text).form.fields.length],
    value: { id: 'more', label: '另一栏', type: 'text', maxLength: 20 },
  },
])

test('a field may become of any type and back, and the file can be read each time', () => {
  const types = [
    'choice',
    'number',
    'rows',
    'choices',
    'date',
    'longText',
    'files',
    'person',
    'yesNo',
    'text',
  ]
  let written = added
  for (const type of types.map((each) => (each === 'number' ? 'quantity' : each) as FieldType)) {
    written = retypedText(written, 'more', type)
    expect(fieldIn(written, 'more').type).toBe(type)
  }
  expect(fieldIn(written, 'more')).toMatchObject({ type: 'text', flags: [], required: false })
  expect(fieldIn(written, 'more')).not.toHaveProperty('options')
  expect(fieldIn(written, 'more')).not.toHaveProperty('columns')
})

test('the unit of a figure goes when it is none any more', () => {
  const figure = retypedText(added, 'more', 'quantity')
  const counted = editedAll(figure, [{ at: ['form', 'fields', { id: 'more' }, 'unit'], value: '件' }])
  expect(fieldIn(counted, 'more').unit).toBe('件')
  expect(fieldIn(retypedText(counted, 'more', 'text'), 'more')).not.toHaveProperty('unit')
})

test('a choice begins with two options, and takes none where the system fills it in', () => {
  expect(fieldIn(retypedText(added, 'more', 'choice'), 'more').options).toEqual([
    { id: 'option1', name: '选项1' },
    { id: 'option2', name: '选项2' },
  ])
  const filled = editedAll(added, [{ at: ['form', 'fields', { id: 'more' }, 'filledFrom'], value: 'region' }])
  expect(fieldIn(retypedText(filled, 'more', 'choice'), 'more').options).toBeUndefined()
})
