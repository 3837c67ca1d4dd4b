import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCampaignFile, type Campaign } from '@huibian/domain'
import { closingOn, movedAlong } from './movedAlong'

function preset(name: string): Campaign {
  const text = readFileSync(join(__dirname, `../../../../db/presets/${name}.yaml`), 'utf8')
  const parsed = readCampaignFile(text, () => undefined)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error('the preset cannot be read')
}

const alongWith = (name: string, closes: Record<string, string>): [string, string[]][] => {
  const before = preset(name)
  const after = closingOn(before, closes)
  if (!after) throw new Error('it does not close on these days')
  return movedAlong(before, after).map(({ id, days }) => [id, days.map(({ from, to }) => `${from} ${to}`)])
}

test('rules and groups are told with each day that they set before and after', () => {
  expect(alongWith('n4-science-videos', { collection: '2026-10-23' })).toEqual([
    ['madeThen', ['2023-01-01 2025-01-01', '2023-12-31 2025-12-31']],
    ['shownThen', ['2023-01-01 2025-01-01', '2023-12-31 2025-12-31']],
  ])
  expect(alongWith('n3-publicity-week', { summary: '2023-04-29' })).toEqual([
    ['members', ['2022-04-11 2023-04-10', '2022-04-30 2023-04-29']],
  ])
  expect(alongWith('n1-ip-videos', { collection: '2022-09-29' })).toEqual([])
})

test('nothing is told while a day is lacking or stands before another', () => {
  const cases = preset('n2-cases')
  expect(closingOn(cases, { phase1: '2026-03-27' })).toBe(undefined)
  expect(closingOn(cases, { phase1: '2026-03-27', phase2: '2026-02-30' })).toBe(undefined)
  expect(closingOn(cases, { phase1: '2026-03-27', phase2: '2026-06-26' })?.phases[1]?.closes).toBe(
    '2026-06-26',
  )
})
