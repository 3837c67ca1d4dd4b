import { readFileSync } from 'node:fs'
import { parseCampaign, type Campaign } from '@huibian/domain'
import { saidAnew, saysAlong } from './said'

const rule = { id: 'longest', says: { zh: '正文不超过1500字', en: 'At most 1500 words, not 15000' } }

test('a number that a rule demands is changed in its words too, in both languages', () => {
  expect(saidAnew(rule, 1500, 1200)).toEqual([
    { at: ['rules', { id: 'longest' }, 'says', 'zh'], value: '正文不超过1200字' },
    { at: ['rules', { id: 'longest' }, 'says', 'en'], value: 'At most 1200 words, not 15000' },
  ])
})

test('words that do not name it, or name it twice, are left to the writer', () => {
  expect(saidAnew({ id: 'some', says: '不超过15字或1500字、1500词' }, 1500, 1200)).toEqual([])
  expect(saidAnew({ id: 'some', says: '三至五分钟' }, 180, 200)).toEqual([])
})

const parsed = parseCampaign(
  readFileSync(`${__dirname}/../../../../packages/domain/test/unlike.yaml`, 'utf8'),
)
if (!('campaign' in parsed)) throw new Error('the notice is not sound')
const { campaign } = parsed

/** The notice with the rule of the length of texts told so. */
function withLength(max: number, says: string | { zh: string; en: string }): Campaign {
  const rules = campaign.rules.map((one) =>
    one.id === 'length' ? { ...one, says, params: { ...one.params, max } } : one,
  )
  return { ...campaign, rules }
}

test('a rule that says what it demands says so anew once it demands something else; words of its own stay', () => {
  const says = (max: number) => ({
    zh: `正文（“正文”合计）不超过 ${max} 字`,
    en: `正文 (“Text” together) holds at most ${max} words by the Chinese count`,
  })
  expect(saysAlong(withLength(2000, says(2000)), withLength(1800, says(2000)))).toEqual([
    { at: ['rules', { id: 'length' }, 'says'], value: says(1800) },
  ])
  expect(saysAlong(withLength(2000, says(2000)), withLength(2000, says(2000)))).toEqual([])
  expect(saysAlong(campaign, withLength(1800, '正文不超过2000字'))).toEqual([])
})
