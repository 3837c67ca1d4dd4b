import { readFileSync } from 'node:fs'
import { editedAll, parseCampaign } from '@huibian/domain'
import { activities } from './awards.parts'
import { owingOf } from './pointed'

const text = readFileSync(`${__dirname}/../../../../db/presets/n3-publicity-week.yaml`, 'utf8')

const read = (written: string) => {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

test('a least number binds types of units, and single ones that the file names stay in the choice', () => {
  const campaign = read(text)
  const { filers, addressees = [] } = campaign.participation
  const types = [...filers.types, ...addressees].map(({ id }) => id)
  expect(owingOf(campaign, undefined).map(({ id }) => id)).toEqual(types)
  expect(owingOf(campaign, [types[0], 'pds-court'])).toEqual([
    ...owingOf(campaign, undefined),
    { id: 'pds-court', name: 'pds-court' },
  ])
})

test('whom it binds is asked only where there is such a number, goes with it, and can be read in the file', () => {
  const counts = activities.boxes.find(({ name }) => name === 'counts')
  if (counts?.is !== 'rows') throw new Error('no counts')
  const [least, whom] = ['least', 'for'].map((name) => counts.boxes.find((box) => box.name === name))
  expect([whom?.when?.({ name: '展板块数' }), whom?.when?.({ name: '展板块数', least: 2 })]).toEqual([
    false,
    true,
  ])
  expect(least).toMatchObject({ is: 'number', with: 'for' })
  const count = { name: '展板块数', least: 2, for: ['pds-court'] }
  const at = ['activities', 0, 'counts']
  expect(read(editedAll(text, [{ at, value: [count] }])).activities?.[0]?.counts).toEqual([count])
})
