import { readFileSync } from 'node:fs'
import { parseCampaign } from '@huibian/domain'
import { exampleAt, ruleExample } from './examples'

const parsed = parseCampaign(readFileSync(`${__dirname}/../../../../db/presets/n2-cases.yaml`, 'utf8'))
if (!('campaign' in parsed)) throw new Error('the preset is not sound')
const sample = parsed.campaign

test('a box shows what a known notice says at its place, by id where there is one, else of the first row', () => {
  expect(exampleAt(sample, ['phases', { id: 'phase2' }, 'closes'])).toBe('2021-06-25')
  expect(exampleAt(sample, ['phases', { id: 'unknown' }, 'closes'])).toBe('2021-03-26')
  expect(exampleAt(sample, ['nowhere'])).toBeUndefined()
})

test('a rule’s box shows what a rule of its kind says in a known notice', () => {
  expect(ruleExample([sample], 'maxText', { inside: ['params', 'max'], language: 'zh' })).toBe('1500')
  expect(ruleExample([sample], 'mediaSize', { inside: ['params', 'max'], language: 'zh' })).toBeUndefined()
})
