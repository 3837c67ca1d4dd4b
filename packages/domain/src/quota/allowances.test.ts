import { preset } from '../../test/presets.ts'
import type { Campaign } from '../campaign/schema.ts'
import { allowancesOf } from './allowances.ts'

const cases = preset('n2-cases')

const withMost = (per: string, limits: object = {}): Campaign => {
  const [rule] = cases.rules
  if (!rule) throw new Error('no rule')
  return { ...cases, rules: [{ ...rule, id: per, kind: 'atMost', params: { per, max: 3 }, ...limits }] }
}

const body = { id: '7', name: '河北局', types: [], region: '河北' }

const told = (campaign: Campaign, as: 'sender' | 'filer') =>
  allowancesOf(campaign, { body, as }).map(({ subject, max }) => `${subject.id}: ${subject.name} ${max}`)

test('a body is told of its places on each theme of the rule’s phases, and of its region’s', () => {
  expect(told(withMost('senderTheme', { phases: ['phase1'] }), 'sender')).toEqual([
    '7 sme: 河北局（服务中小企业创新发展） 3',
  ])
  expect(told(withMost('regionPhase', { phases: ['phase2'] }), 'sender')).toEqual([
    '河北 phase2: 河北（第二阶段） 3',
  ])
  expect(told(withMost('region'), 'sender')).toEqual(['河北: 河北 3'])
  const ofNone = { body: { ...body, region: '' }, as: 'sender' as const }
  expect(allowancesOf(withMost('region'), ofNone)).toEqual([])
  expect(allowancesOf(withMost('regionPhase'), ofNone)).toEqual([])
  expect(told(withMost('filerTheme'), 'sender')).toEqual([])
})

test('who files is told of its own places and of those that are everybody’s', () => {
  expect(told(withMost('filerPhase'), 'filer')).toEqual([
    '7 phase1: 河北局（第一阶段） 3',
    '7 phase2: 河北局（第二阶段） 3',
  ])
  expect(told(withMost('theme', { phases: ['phase1'] }), 'filer')).toEqual(['sme: 服务中小企业创新发展 3'])
  expect(told(withMost('region'), 'filer')).toEqual([])
  expect(told(withMost('person'), 'filer')).toEqual([])
})
