import type { Form } from '../campaign/form.ts'
import { entryTitle } from './called.ts'

const form = (...fields: object[]) =>
  ({ template: { id: 'report', name: '宣传周活动总结', version: 1 }, fields }) as unknown as Form

test('an entry is called by its title, and by its unit and paper where the form asks for no title', () => {
  const titled = form({ id: 'title' }, { id: 'unit', filledFrom: 'organisationName' })
  const untitled = form({ id: 'unit', filledFrom: 'organisationName' })
  expect(entryTitle(titled, { title: '一张专利地图', unit: '某局' })).toBe('一张专利地图')
  expect(entryTitle(titled, { unit: '某局' })).toBe('')
  expect(entryTitle(untitled, { unit: '某局' })).toBe('某局宣传周活动总结')
  expect(entryTitle(form(), {})).toBe('宣传周活动总结')
})
