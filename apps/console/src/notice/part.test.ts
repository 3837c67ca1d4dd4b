import { readFileSync } from 'node:fs'
import { editedAll, parseCampaign, type Campaign } from '@huibian/domain'
import { stepWithin } from './part'

const text = readFileSync(`${__dirname}/../../../../db/presets/n3-publicity-week.yaml`, 'utf8')

function read(written: string): Campaign {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const namesOf = (written: string) =>
  read(written).organisers.map(({ role, name }) => `${role} ${typeof name === 'string' ? name : name.zh}`)

test('of several organisers of one role, the one that is written over or struck is the one that was meant', () => {
  const { organisers } = read(text)
  const hosts = organisers.flatMap(({ role }, n) => (role === 'host' ? [n] : []))
  expect(hosts).toEqual([1, 2, 3])
  const step = stepWithin(organisers[2] ?? '', 2)
  const before = namesOf(text)
  const renamed = editedAll(text, [{ at: ['organisers', step, 'name', 'zh'], value: '另一单位' }])
  expect(namesOf(renamed)).toEqual(before.map((name, n) => (n === 2 ? 'host 另一单位' : name)))
  const struck = editedAll(text, [{ at: ['organisers', step], value: undefined }])
  expect(namesOf(struck)).toEqual(before.filter((_, n) => n !== 2))
})

test('a row with an id is found by it, and one that is its name alone by its place', () => {
  expect([
    stepWithin({ id: 'film', role: 'x' }, 4),
    stepWithin('短片', 4),
    stepWithin({ zh: '短片', en: 'Film' }, 4),
    stepWithin({ level: 'city', closes: '2024-05-20', wording: '5月20日前' }, 4),
  ]).toEqual(['film', 4, 4, 'city'])
})
