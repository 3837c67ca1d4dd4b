import type { Standing } from './campaign.type'
import { toldOnce } from './toldOnce'

const line = (rule: string, more: Partial<Standing> = {}): Standing => ({
  rule,
  label: '本地区推荐',
  done: 1,
  needed: 2,
  strength: 'soft',
  ...more,
})

test('a least number that is asked for at two acts is told once, as strictly as the stricter asks it', () => {
  const sent = line('whenSent')
  const forwarded = line('whenForwarded', { strength: 'hard' })
  expect(toldOnce([sent, forwarded])).toEqual([forwarded])
  expect(toldOnce([forwarded, sent])).toEqual([forwarded])
  expect(toldOnce([sent, line('again')])).toEqual([sent])
})

test('what differs in number, in name or in how far it is met is told apart, each in its place', () => {
  const lines = [
    line('more', { needed: 3 }),
    line('one'),
    line('other', { label: '本单位推荐' }),
    line('further', { done: 2 }),
  ]
  expect(toldOnce([...lines, line('again')])).toEqual(lines)
})
