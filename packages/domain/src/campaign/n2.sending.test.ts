import { answered, broken, campaign, code, facts, sending, withContent } from '../../test/n2.ts'
import { matrixRow } from '../matrix/row.ts'
import { fillPattern } from '../naming/pattern.ts'
import { judge } from '../rules/judge.ts'
import { wordsOf } from './text.ts'
import { advance } from '../entry/state.ts'
import type { Facts } from '../rules/facts.ts'
import { fieldsFlagged } from './form.ts'
import { phaseNumber, phaseOf } from './phase.ts'
import { rulesOf } from './question.ts'

test('N2-14 the case form is stamped by the unit, and its scan carries the code of this version', () => {
  const form = campaign.documents.find(({ kind }) => kind === 'entryForm')
  expect(form?.stampedBy).toBe('centre')
  expect(form?.fields.slice().sort()).toEqual(fieldsFlagged(campaign.form, 'onForm').sort())
  const scan = { readCode: code, compared: false, waived: false }
  expect(broken('submit', { scan: null })).toEqual(['formStamped hard'])
  expect(broken('submit', { scan: { ...scan, readCode: 'ABCD-EFGH-JKM' } })).toEqual(['formStamped hard'])
  expect(broken('submit', { scan: { compared: false, waived: false } })).toEqual([])
  expect(broken('accept', { scan: { compared: false, waived: false } })).toEqual(['formCompared hard'])
  expect(broken('accept', { scan: { compared: true, waived: false } })).toEqual([])
})

test('N2-15 a centre sends to its province and not to the nation', () => {
  const route = ['centre', 'province', 'nation']
  expect(campaign.routes.map(({ levels }) => levels)).toEqual([route])
  expect(broken('submit', { sending: { from: 'centre', to: 'nation', route } })).toEqual([
    'levelByLevel hard',
  ])
})

test('N2-16 a returned case cannot be forwarded, an accepted one can', () => {
  expect(advance('returned', 'forward')).toBeUndefined()
  expect(advance('submitted', 'forward')).toBeUndefined()
  expect(advance('accepted', 'forward')).toBe('forwarded')
})

test('N2-17 a region with one case in the phase is stopped until a reason is given, or stopped by the setting', () => {
  const tallies = (n: number) => [{ per: 'regionPhase' as const, name: '河北', n }]
  expect(broken('forward', { sending, tallies: tallies(2) })).toEqual([])
  expect(broken('forward', { sending, tallies: tallies(1) })).toEqual(['enoughPerPhase soft'])
  const waivers = [{ rule: 'enoughPerPhase', reason: '本阶段仅一家机构具备条件' }]
  const short = facts({ sending, tallies: tallies(1) })
  expect(judge(rulesOf(campaign), 'forward', short, waivers)).toEqual([])
  const hard = rulesOf(answered('minimumPerPhase', 'hard'))
  expect(judge(hard, 'forward', short, waivers).map(({ strength }) => strength)).toEqual(['hard'])
})

test('N2-18 centres with 0 or 1 case over both phases are listed when phase 2 is forwarded', () => {
  const tallies = [
    { per: 'filer' as const, name: '甲中心', n: 0 },
    { per: 'filer' as const, name: '乙中心', n: 1 },
    { per: 'filer' as const, name: '丙中心', n: 2 },
  ]
  expect(broken('forward', { sending, tallies })).toEqual([])
  const phase = phaseOf(campaign, 'phase2')
  const listed = judge(rulesOf(campaign), 'forward', facts({ sending, tallies, phase }))
  expect(listed.map(({ rule, args }) => [rule, args.name, args.missing])).toEqual([
    ['enoughPerCentre', '甲中心', 2],
    ['enoughPerCentre', '乙中心', 1],
  ])
})

test('N2-19 the summary table lists what is accepted, is stamped by the province and unchanged since', () => {
  const table = campaign.documents.find(({ kind }) => kind === 'summaryTable')
  expect(table?.stampedBy).toBe('province')
  expect(table?.columns.map(({ name }) => wordsOf(name))).toEqual([
    '序号',
    '案例名称',
    '报送单位',
    '机构类型',
    '主题',
    '服务对象',
    '联系人',
    '联系电话',
    '邮箱',
    '备注',
  ])
  expect(broken('forward', { sending, tableRows: { listed: 1, accepted: 2 } })).toEqual([
    'tableListsAll hard',
  ])
  expect(broken('forward', { sending, stamp: { stamped: null, current: 'aa' } })).toEqual([
    'tableStamped hard',
  ])
  expect(broken('forward', { sending, stamp: { stamped: 'aa', current: 'ab' } })).toEqual([
    'tableStamped hard',
  ])
})

test('N2-20 a package without one of its scans or with a case only as PDF is not sendable', () => {
  const pieces: Facts['pieces'] = [
    { kind: 'summaryScan', name: '汇总表', format: 'pdf' },
    { kind: 'formScan', name: '案例甲', format: 'pdf' },
    { kind: 'entryFile', name: '案例甲', format: 'docx' },
  ]
  expect(broken('forward', { sending, pieces })).toEqual([])
  for (const piece of pieces) {
    const missing = pieces.map((each) => (each === piece ? { kind: each.kind, name: each.name } : each))
    expect(broken('forward', { sending, pieces: missing })).toEqual(['packageComplete hard'])
  }
  const onlyPdf = pieces.map((each) => (each.kind === 'entryFile' ? { ...each, format: 'pdf' } : each))
  expect(broken('forward', { sending, pieces: onlyPdf })).toEqual(['packageComplete hard'])
})

test('N2-21 package and mail carry 优秀案例征集 and the unit’s name', () => {
  const values = { 单位名称: '河北省知识产权局', n: phaseNumber(campaign, 'phase2') }
  const named = '优秀案例征集-河北省知识产权局-第2阶段'
  expect(fillPattern(campaign.package?.name ?? '', values)).toBe(named)
  expect(fillPattern(campaign.package?.mail.subject ?? '', values)).toBe(named)
})

test('N2-22 two contacts stand as roles, without persons, numbers or mailboxes', () => {
  expect(campaign.contacts.map(({ role }) => role)).toEqual(['business', 'materials'])
  expect(campaign.package?.mail.to).toBe('materials')
  expect(JSON.stringify(campaign)).not.toMatch(/@|\d{3,4}[-—]+\d{7,8}|1\d{10}/)
})

test('what is selected goes into the case book', () => {
  expect(campaign.awards.filter(({ kind }) => kind === 'selected').map(({ id }) => id)).toEqual(['book'])
  expect(campaign.documents.some(({ kind }) => kind === 'book')).toBe(true)
  expect(wordsOf(campaign.vocabulary['selection'] ?? '')).toBe('遴选')
})

test('there are tags for the publicity week and the presentation', () => {
  const tags = campaign.awards.filter(({ kind }) => kind === 'tag').map(({ name }) => wordsOf(name))
  expect(tags).toEqual(['全国知识产权宣传周', '优秀案例发布会', '向世界知识产权组织推送'])
})

test('N2-25 English title and summary are asked for only when the case is tagged for WIPO', () => {
  expect(broken('submit')).toEqual([])
  expect(broken('publish', { tags: ['publicityWeek'] })).toEqual([])
  expect(broken('publish', { tags: ['wipo'] })).toEqual(['englishForWipo hard', 'englishForWipo hard'])
  const english = withContent({ titleEnglish: 'A case', summaryEnglish: 'A summary' })
  expect(broken('publish', { tags: ['wipo'], ...english })).toEqual([])
})

test('N2-26 a region without its two cases after the close is overdue in the matrix', () => {
  const late = matrixRow({ due: 2, states: { submitted: 1, draft: 3 }, late: 0, closed: true })
  expect(late.overdue).toBe(1)
})

test('N2 open points stand as questions with defaults', () => {
  expect(campaign.questions.map(({ id, default: usual }) => [id, usual])).toEqual([
    ['officeCloses', '17:30'],
    ['countsTables', true],
    ['countsCaptions', false],
    ['countsNotes', false],
    ['minimumPerPhase', 'soft'],
    ['earlyDating', 'early'],
    ['finalisedCountsOnTime', false],
    ['scanWorkingDays', 3],
    ['receiverWorkingDaysBefore', 5],
    ['severalTypes', true],
    ['formPer', 'entry'],
    ['personsInCases', 'consent'],
    ['sichuanSender', 'extra'],
    ['guangdongSender', 'office'],
  ])
  expect(campaign.questions.filter(({ wording }) => wording === undefined)).toEqual([])
})
