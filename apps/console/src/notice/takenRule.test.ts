import { readFileSync } from 'node:fs'
import { parseCampaign, type Campaign } from '@huibian/domain'
import { takenRule } from './takenRule'

function preset(id: string): Campaign {
  const parsed = parseCampaign(readFileSync(`${__dirname}/../../../../db/presets/${id}.yaml`, 'utf8'))
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(id)
}

const n1 = preset('n1-ip-videos')
const ruleOf = ({ rules }: Campaign, id: string) => {
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new Error(id)
  return rule
}

test('a rule keeps the kinds and routes that the notice which takes it has too', () => {
  const rule = ruleOf(n1, 'oneScript')
  expect(takenRule(rule, { from: n1, to: n1 })).toEqual(rule)
  const fewer = { ...n1, routes: n1.routes.slice(1), kinds: n1.kinds.filter(({ id }) => id === 'script') }
  const { routes, kinds } = takenRule(rule, { from: n1, to: fewer })
  expect([routes, kinds]).toEqual([undefined, ['script']])
})

test('a rule whose phases this notice does not have holds in all, and binds where a question settled that', () => {
  const n2 = preset('n2-cases')
  const asked = ruleOf(n1, 'resolution')
  const { strength, kinds } = takenRule(asked, { from: n1, to: n2 })
  expect([strength, kinds]).toEqual(['hard', undefined])
  const inSecond = { ...ruleOf(n2, 'textLength'), phases: ['phase1', 'phase9'] }
  expect(takenRule(inSecond, { from: n1, to: n2 }).phases).toEqual(['phase1'])
})
