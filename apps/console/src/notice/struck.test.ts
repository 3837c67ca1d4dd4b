import { readFileSync } from 'node:fs'
import { editedAll, readCampaignFile, type Campaign } from '@huibian/domain'
import { struckWith } from './struck'

const preset = (name: string) => readFileSync(`${__dirname}/../../../../db/presets/${name}.yaml`, 'utf8')
const relay = preset('n5-hunan')
const [call, cases] = [preset('n5-industry-videos'), preset('n2-cases')]

function read(text: string): Campaign {
  const parsed = readCampaignFile(text, () => call)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const fields = ['form', 'fields']
const withOwn = (...ids: string[]) =>
  editedAll(
    relay,
    ids.map((id, n) => ({ at: [...fields, n], value: { id, label: '另一栏', type: 'text', maxLength: 20 } })),
  )
const struck = (text: string, id: string) => struckWith({ text, campaign: read(text) }, fields, { id })

test('a relay that loses its only own field reads as it did before it had one', () => {
  const text = withOwn('more')
  const at = struck(text, 'more')
  expect(at).toEqual(['form'])
  expect(read(editedAll(text, [{ at, value: undefined }]))).toEqual(read(relay))
})

test('of several own fields one goes alone', () => {
  const text = withOwn('more', 'other')
  expect(struck(text, 'more')).toEqual([...fields, { id: 'more' }])
  expect(read(editedAll(text, [{ at: struck(text, 'more'), value: undefined }]))).toEqual(
    read(withOwn('other')),
  )
})

test('a list beside which its group holds more goes alone, and so does one at the top of the file or in a row', () => {
  const text = editedAll(cases, [
    { at: ['form', 'fields'], value: [{ id: 'title', label: '名称', type: 'text' }] },
  ])
  const campaign = read(cases)
  const lists = [['form', 'fields'], ['contacts'], ['form', 'fields', { id: 'title' }, 'options']]
  const one = editedAll(text, [
    { at: ['contacts'], value: [{ role: 'office', name: '办公室', about: '咨询' }] },
    { at: ['form', 'fields', { id: 'title' }, 'options'], value: [{ id: 'a', name: '甲' }] },
  ])
  expect(lists.map((list) => struckWith({ text: one, campaign }, list, 0))).toEqual(lists)
})
