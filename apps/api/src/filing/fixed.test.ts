import * as fs from 'node:fs'
import { join } from 'node:path'
import { checkContent, parseCampaign, type Campaign } from '@huibian/domain'
import { fixedOf } from './fixed'

const preset = fs.readFileSync(join(__dirname, '../../../../db/presets/n2-cases.yaml'), 'utf8')

function campaignOf(text: string): Campaign {
  const read = parseCampaign(text)
  if ('campaign' in read) return read.campaign
  throw new Error(JSON.stringify(read.mistakes))
}

const open = campaignOf(preset)
const strict = campaignOf(
  preset.replace(
    /(- id: severalTypes[\s\S]*?)default: true/,
    (_, before: string) => `${before}default: false`,
  ),
)
const around = (types: string[]) => ({
  filer: { name: '示例大学', types },
  receiver: { name: '江苏省知识产权局', shortName: '江苏' },
})
const typeIn = (file: Campaign, types: string[]) => fixedOf(file, around(types), 'phase1')['unitType']

test('a unit of one of the notice’s types has it filled in, whatever else it is', () => {
  expect([typeIn(open, ['tisc']), typeIn(open, ['library', 'universityCentre'])]).toEqual([
    'tisc',
    'universityCentre',
  ])
})

test('N2-02 a university that is both chooses, or by the setting is what the notice names first', () => {
  const both = ['universityCentre', 'tisc']
  expect([typeIn(open, both), typeIn(strict, both)]).toEqual([undefined, 'tisc'])
  const chosen = (file: Campaign) =>
    checkContent(file.form, { unitType: 'universityCentre' }, fixedOf(file, around(both), 'phase1'))
  expect(chosen(open)).toHaveProperty('content.unitType', 'universityCentre')
  expect(chosen(strict)).toHaveProperty('findings.0.message', 'field.fixed')
})

test('the unit, its region and the phase are filled in; an extra receiver stands for its region', () => {
  expect(fixedOf(open, around(['tisc']), 'phase2')).toEqual({
    unit: '示例大学',
    unitType: 'tisc',
    region: '江苏',
    phase: 'phase2',
  })
  const extra = {
    ...around(['tisc']),
    receiver: { name: '四川省知识产权服务促进中心', shortName: '服务促进中心' },
  }
  expect(fixedOf(open, extra, 'phase1')['region']).toBe('四川')
})
