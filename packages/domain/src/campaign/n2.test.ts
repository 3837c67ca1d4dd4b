import { answered, broken, campaign, facts, full, sending, text, withContent } from '../../test/n2.ts'
import { effectiveClose } from '../deadline/close.ts'
import { checkContent } from '../content/check.ts'
import { judge } from '../rules/judge.ts'
import { say } from '../rules/say.ts'
import { wordsOf } from './text.ts'
import type { Body } from '../content.ts'
import type { Instant } from '../deadline/instant.ts'
import { fieldOf } from './form.ts'
import { closeOf, opensOf, phaseOf } from './phase.ts'
import { rulesOf, settingsOf } from './question.ts'
import type { Campaign } from './schema.ts'

test('a case with nothing wrong passes every act', () => {
  const acts = ['save', 'finalise', 'submit', 'accept'] as const
  expect(acts.flatMap((act) => broken(act))).toEqual([])
  expect(broken('forward', { sending })).toEqual([])
})

test('a file that names none of the newer parts holds none of them, so that its hash stays', () => {
  expect(Object.keys(campaign)).toEqual([
    'id',
    'notice',
    'organisers',
    'participation',
    'routes',
    'kinds',
    'phases',
    'form',
    'rules',
    'attestations',
    'documents',
    'package',
    'stages',
    'awards',
    'contacts',
    'vocabulary',
    'questions',
  ])
})

test('N2-01 counts by 32 regions, with two more receiving bodies in two of them', () => {
  const { regions, extraReceivers, countsAs } = campaign.participation
  expect(regions).toHaveLength(32)
  expect(new Set(regions).size).toBe(32)
  expect([regions[0], regions[30], regions[31]]).toEqual(['北京', '新疆', '新疆生产建设兵团'])
  expect(extraReceivers.map(({ region }) => region)).toEqual(['四川', '广东'])
  expect(regions.length + extraReceivers.length).toBe(34)
  expect(countsAs).toBe('region')
})

test('N2-02 only a TISC or a university centre fills, and a university may be both', () => {
  expect(broken('submit', { filer: { types: ['universityCentre'], level: 'centre' } })).toEqual([])
  expect(broken('submit', { filer: { types: ['library'], level: 'centre' } })).toEqual(['eligibleFiler hard'])
  expect(broken('save', { filer: { types: ['library'], level: 'centre' } })).toEqual(['eligibleFiler hard'])
  expect(broken('submit', { filer: { types: ['tisc', 'universityCentre'], level: 'centre' } })).toEqual([])
  expect(settingsOf(campaign).severalTypes).toBe(true)
})

test('N2-03 a case of 2019 is refused, the first day of 2020 and the day of filing are not', () => {
  const period = (from: string, to: string) => broken('submit', withContent({ period: { from, to } }))
  expect(period('2019-12-31', '2020-06-01')).toEqual(['withinPeriod hard'])
  expect(period('2020-01-01', '2021-03-20')).toEqual([])
  expect(period('2020-01-01', '')).toEqual([])
  expect(period('2020-01-01', '2021-03-21')).toEqual(['withinPeriod hard'])
})

test('N2-04 an earlier case of the same title or file is flagged and passes with a reason', () => {
  const earlier = [{ title: '某案例', where: '2020年案例征集', by: 'title' as const }]
  expect(broken('submit', { earlier })).toEqual(['notFiledTwice soft'])
  expect(broken('submit', withContent({ previouslyFiled: true }))).toEqual(['notFiledTwice soft'])
  const waivers = [{ rule: 'notFiledTwice', reason: '同名而内容不同' }]
  expect(judge(rulesOf(campaign), 'submit', facts({ earlier }), waivers)).toEqual([])
})

test('the review checklist asks for typicality, effect and truth', () => {
  const review = campaign.stages.find(({ level }) => level === 'province')
  expect(review?.checklist.map(({ name }) => wordsOf(name))).toEqual([
    '相关性',
    '真实准确',
    '简洁完整',
    '典型性',
    '实效性',
    '公开适宜性',
  ])
})

test('N2-06 whom it served must be named', () => {
  expect(broken('finalise', withContent({ serviceObject: ' ' }))).toEqual([
    'servesSomeone hard',
    'formFilled hard',
  ])
})

test('the version of the template is part of the form', () => {
  expect(campaign.form.template).toEqual({
    id: 'caseTemplate',
    name: { zh: '案例模板', en: 'Case template' },
    version: 1,
  })
  const template = campaign.documents.find(({ kind }) => kind === 'entryTemplate')
  expect(template?.fields).toEqual(['title', 'unit', 'background', 'process', 'results', 'insights'])
})

test('N2-08 1500 字 pass and 1501 do not, tables by the setting, captions and notes apart', () => {
  expect(broken('finalise')).toEqual([])
  const violations = judge(rulesOf(campaign), 'finalise', facts(withContent({ insights: text(201) })))
  expect(violations.map((violation) => say(violation))).toEqual([
    '正文共 1501 字，超过上限 1500 字，请删减 1 字。',
  ])
  const table: Body = [{ type: 'table', caption: '表题', headerRows: 0, rows: [[{ blocks: text(1) }]] }]
  const withTable = withContent({ insights: [...text(200), ...table] })
  expect(broken('finalise', withTable)).toEqual(['textLength hard'])
  expect(broken('finalise', withTable, answered('countsTables', false))).toEqual([])
  const apart: Body = [
    ...text(200),
    { type: 'figure', file: 'f', caption: '图题', width: 1, height: 1 },
    { type: 'note', inlines: [{ text: '标注' }] },
  ]
  expect(broken('finalise', withContent({ insights: apart }))).toEqual([])
  expect(broken('finalise', withContent({ insights: apart }), answered('countsCaptions', true))).toEqual([
    'textLength hard',
  ])
})

test('N2-09 figures, tables and notes stand in the text, and no picture may be missing from it', () => {
  const insights: Body = [
    ...text(10),
    { type: 'figure', file: 'f1', caption: '图1', width: 800, height: 600 },
    { type: 'table', caption: '表1', headerRows: 0, rows: [[{ blocks: text(1) }]] },
    { type: 'note', inlines: [{ text: '注' }] },
  ]
  expect(checkContent(campaign.form, { ...full, insights })).toEqual({ content: { ...full, insights } })
  expect(
    broken('finalise', withContent({ insights: [...insights, { type: 'gap', reason: 'wmf' }] })),
  ).toEqual(['picturesPresent hard'])
})

test('N2-10 phase 1 has one theme and refuses another', () => {
  expect(phaseOf(campaign, 'phase1').allows).toEqual({ theme: ['sme'] })
  expect(broken('submit', withContent({ theme: 'research' }))).toEqual(['themeOfPhase hard'])
})

const boundary = (phase: string, now: Instant) => {
  const close = effectiveClose({ notice: closeOf(campaign, phase) })
  const opens = opensOf(campaign, phase)
  return broken('submit', { phase: phaseOf(campaign, phase), passing: { now, opens, close } })
}

test('N2-11 phase 1 closes with the last second of 2021-03-26', () => {
  expect(boundary('phase1', '2021-03-26T15:59:58Z')).toEqual([])
  expect(boundary('phase1', '2021-03-26T15:59:59Z')).toEqual([])
  expect(boundary('phase1', '2021-03-26T16:00:00Z')).toEqual(['onTime hard'])
})

test('N2-12 phase 2 has six themes of which one is chosen', () => {
  const phase = phaseOf(campaign, 'phase2')
  const themes = fieldOf(campaign.form, 'theme')?.options?.map(({ id }) => id) ?? []
  expect(themes).toEqual(['sme', 'research', 'government', 'public', 'industry', 'transfer'])
  const chosen = (theme: string | string[]) =>
    broken('submit', { phase, ...withContent({ phase: 'phase2', theme }) })
  expect(themes.flatMap(chosen)).toEqual([])
  expect(chosen('seventh')).toEqual(['themeOfPhase hard'])
  expect(chosen(['sme', 'research'])).toEqual(['themeOfPhase hard'])
})

test('N2-13 phase 2 closes with the last second of 2021-06-25, and an early case is taken or held by the setting', () => {
  expect(boundary('phase2', '2021-06-25T15:59:59Z')).toEqual([])
  expect(boundary('phase2', '2021-06-25T16:00:00Z')).toEqual(['onTime hard'])
  const early = (of: Campaign) => {
    const phase = phaseOf(of, 'phase2')
    const close = effectiveClose({ notice: closeOf(of, 'phase2') })
    const passing = { now: '2021-03-26T23:59:59+08:00', opens: opensOf(of, 'phase2'), close }
    return broken('submit', { phase, passing }, of)
  }
  expect(early(campaign)).toEqual([])
  expect(early(answered('earlyDating', 'held'))).toEqual(['onTime hard'])
})
