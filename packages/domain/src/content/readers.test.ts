import type { Field } from '../campaign/form.ts'
import { readersFields } from './readers.ts'

const field = (id: string, type: Field['type'], flags: Field['flags'] = ['public']): Field => ({
  id,
  label: id,
  type,
  required: false,
  flags,
})
const readers = (...fields: Field[]): string[] => readersFields({ fields }).map(({ id }) => id)

test('a book prints the parts of an entry that are written at length', () => {
  expect(
    readers(
      field('title', 'text'),
      field('summary', 'longText'),
      field('done', 'rich'),
      field('effect', 'rich', []),
    ),
  ).toEqual(['done', 'effect'])
})

test('of an entry without such parts it prints what may be published of its lines', () => {
  expect(
    readers(field('title', 'text'), field('summary', 'longText'), field('health', 'longText', ['personal'])),
  ).toEqual(['summary'])
})
