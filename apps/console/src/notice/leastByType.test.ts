import { readFileSync } from 'node:fs'
import { canonicalJson, parseCampaign, type Campaign } from '@huibian/domain'
import { leastByType } from './leastByType'

function preset(id: string): Campaign {
  const parsed = parseCampaign(readFileSync(`${__dirname}/../../../../db/presets/${id}.yaml`, 'utf8'))
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(id)
}

/** What the notice says when it holds the row that is begun for it. */
const withRow = (id: string) => {
  const campaign = preset(id)
  return parseCampaign(
    canonicalJson({ ...campaign, rules: [...campaign.rules, leastByType(campaign)] } as never),
  )
}

test('the row that is begun is sound in each notice', () => {
  const ids = ['n1-ip-videos', 'n2-cases', 'n3-publicity-week', 'n4-science-videos', 'n5-industry-videos']
  expect(ids.map((id) => withRow(id)).filter((read) => 'mistakes' in read)).toEqual([])
})

test('where bodies recommend it asks them by their types, else those who file by theirs', () => {
  const { per, lines } = leastByType(preset('n4-science-videos')).params as {
    per: string
    lines: { type: string; min: number }[]
  }
  const { addressees = [] } = preset('n4-science-videos').participation
  expect([per, lines]).toEqual(['sender', addressees.map(({ id }) => ({ type: id, min: 1 }))])
  expect(leastByType(preset('n3-publicity-week')).params['per']).toBe('filer')
})
