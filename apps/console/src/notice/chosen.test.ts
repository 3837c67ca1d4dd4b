import { readFileSync } from 'node:fs'
import { editedAll, parseCampaign } from '@huibian/domain'
import { stages } from './awards.parts'
import { chosenOf } from './chosen'

const things = [{ id: 'recommended' }, { id: 'selfNominated' }, { id: 'direct' }]

test('fewer than mean something wait in the box and are not written', () => {
  const choices = [['direct'], ['direct', 'recommended'], []].map((next) =>
    chosenOf(next, { things, sorted: false, least: 2 }),
  )
  expect(choices).toEqual([
    { write: undefined, waiting: ['direct'] },
    { write: ['direct', 'recommended'], waiting: [] },
    { write: undefined, waiting: [] },
  ])
})

test('what stands in the order in which it is offered is put into it', () => {
  const { write } = chosenOf(['direct', 'recommended'], { things, sorted: true, least: 1 })
  expect(write).toEqual(['recommended', 'direct'])
})

test('the routes of a stage that go apart are written from the number on that the file takes', () => {
  const text = readFileSync(`${__dirname}/../../../../db/presets/n4-science-videos.yaml`, 'utf8')
  const box = stages.boxes.find(({ name }) => name === 'apart')
  const least = box?.is === 'several' ? box.least : undefined
  const reads = (routes: readonly string[]) =>
    'campaign' in
    parseCampaign(editedAll(text, [{ at: ['stages', { id: 'groups' }, 'apart'], value: routes }]))
  const all = ['recommended', 'selfNominated']
  const taken = [1, 2].map((n) => reads(all.slice(0, n)))
  expect([least, taken]).toEqual([2, [false, true]])
})
