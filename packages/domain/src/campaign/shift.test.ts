import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeCampaign } from '../description/describe.ts'
import { parseCampaign } from './parse.ts'
import { closeOf, opensOf, phaseNumber, phaseOf } from './phase.ts'
import { countingOf, rulesOf, settingsOf } from './question.ts'
import type { Campaign } from './schema.ts'
import { shiftCampaign } from './shift.ts'

const parsed = parseCampaign(readFileSync(join(__dirname, '../../../../db/presets/n2-cases.yaml'), 'utf8'))
if (!('campaign' in parsed)) throw new Error('the preset has mistakes')
const { campaign } = parsed

const answered = (id: string, answer: boolean | number | string): Campaign => ({
  ...campaign,
  questions: campaign.questions.map((question) => (question.id === id ? { ...question, answer } : question)),
})

test('all phases and stages move by the same days, the notice and the words of rules stay', () => {
  const moved = shiftCampaign(campaign, { days: 365 })
  expect(moved.phases.map(({ opens, closes, wording }) => [opens, closes, wording])).toEqual([
    ['2022-03-12', '2022-03-26', '征集截止日期为2022年3月26日'],
    ['2022-03-12', '2022-06-25', '征集截止日期为2022年6月25日'],
  ])
  expect(moved.stages[0]).toMatchObject({ from: '2022-03-12', to: '2022-06-25' })
  expect(moved.notice).toEqual(campaign.notice)
  expect(moved.rules.map(({ id, says }) => [id, says])).toEqual(
    campaign.rules.map(({ id, says }) => [id, says]),
  )
  expect(campaign.phases[0]?.closes).toBe('2021-03-26')
})

test('phases close on the days named', () => {
  const moved = shiftCampaign(campaign, {
    closes: { phase1: '2026-12-01', phase2: '2026-12-20' },
    opens: { phase2: '2026-11-01' },
  })
  expect(moved.phases.map(({ opens, closes }) => [opens, closes])).toEqual([
    ['2026-11-17', '2026-12-01'],
    ['2026-11-01', '2026-12-20'],
  ])
  expect(() => shiftCampaign(campaign, { closes: {}, opens: { phase1: '2021-04-01' } })).toThrow(
    'before it opens',
  )
})

test('a phase opens with its day, or after the one ahead where the campaign holds it back', () => {
  expect([opensOf(campaign, 'phase1'), closeOf(campaign, 'phase1')]).toEqual([
    '2021-03-12T00:00:00+08:00',
    '2021-03-26T23:59:59+08:00',
  ])
  expect(opensOf(campaign, 'phase2')).toBe('2021-03-12T00:00:00+08:00')
  expect(opensOf(answered('earlyDating', 'held'), 'phase2')).toBe('2021-03-27T00:00:00+08:00')
  expect(phaseNumber(campaign, 'phase2')).toBe(2)
  expect(() => phaseOf(campaign, 'phase3')).toThrow('no phase phase3')
})

test('answers settle settings and strengths', () => {
  expect(settingsOf(campaign)).toEqual({
    countsTables: true,
    countsCaptions: false,
    countsNotes: false,
    formPer: 'entry',
    officeCloses: '17:30',
    finalisedCountsOnTime: false,
    scanWorkingDays: 3,
    receiverWorkingDaysBefore: 5,
    earlyDating: 'early',
    severalTypes: true,
    beforeIncludesDay: true,
    sizeUnit: 'lenient',
    bonusEarmarked: false,
  })
  expect(countingOf(answered('countsTables', false)).countsTables).toBe(false)
  const strength = (of: Campaign) => rulesOf(of).find(({ id }) => id === 'enoughPerPhase')?.strength
  expect([strength(campaign), strength(answered('minimumPerPhase', 'hard'))]).toEqual(['soft', 'hard'])
  expect(rulesOf(campaign, 'phase1').some(({ id }) => id === 'enoughPerCentre')).toBe(false)
})

test('the description follows the parameters, not the words beside them', () => {
  const rules = campaign.rules.map((rule) =>
    rule.id === 'textLength' ? { ...rule, params: { ...rule.params, max: 1200 } } : rule,
  )
  const told = describeCampaign({ ...campaign, rules }).find(({ id }) => id === 'textLength')
  expect(told).toEqual({
    section: '规则',
    id: 'textLength',
    text: '正文不超过1500字。定稿时、报送时判定：正文（“案例背景（服务对象与需求）”、“服务过程（主要做法）”、“服务成效”、“经验启示”合计）不超过 1200 字；必须满足（依据：二（一）3）。',
  })
})

test('every rule, phase, paper and question has its sentence', () => {
  const told = describeCampaign(campaign).map(({ id }) => id)
  const { rules, phases, documents, attestations, awards, questions } = campaign
  const all = [rules, phases, documents, attestations, awards, questions].flatMap((rows) =>
    rows.map(({ id }) => id),
  )
  expect(all.filter((id) => !told.includes(id))).toEqual([])
  expect(describeCampaign(campaign).filter(({ text }) => /undefined|\[object/.test(text))).toEqual([])
})
