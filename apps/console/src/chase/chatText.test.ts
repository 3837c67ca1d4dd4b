import type { Owing } from './chase.documents'
import { chaseMessages } from './chase.messages'
import { chatText } from './chatText'

const translate = (key: string, args: { [name: string]: string | number }): string =>
  (chaseMessages.zh[key] ?? key).replace(/%\{(\w+)\}/g, (_, name: string) => String(args[name]))

const owing = (given: Partial<Owing>): Owing => ({
  organisation: { id: '1', name: '甲中心', shortName: '' },
  phase: 'phase1',
  phaseTitle: '第一阶段',
  closesAt: '2021-03-26T15:59:59.000Z',
  phaseClosesAt: '2021-03-26T15:59:59.000Z',
  overdue: false,
  short: 1,
  late: 0,
  onTime: 0,
  missing: '还差 1 个',
  contactName: '',
  contactPhone: '',
  leaderName: '',
  leaderPost: '',
  leaderPhone: '',
  peer: false,
  staffed: true,
  remindedAt: null,
  call: null,
  ...given,
})

test('a chat group is told the call, the close and who still owes, phase by phase', () => {
  const second = owing({ organisation: { id: '2', name: '乙中心', shortName: '乙' }, missing: '还差 2 个' })
  expect(chatText('优秀案例征集', [owing({}), second], translate)).toBe(
    [
      '【优秀案例征集】请于2021年3月26日 23:59前报送（第一阶段），以下单位尚未报齐：',
      '1. 甲中心：还差 1 个',
      '2. 乙：还差 2 个',
    ].join('\n'),
  )
})

test('what is overdue is asked for at once, and peers are only reminded', () => {
  expect(chatText('征集', [owing({ overdue: true })], translate).split('\n')[0]).toBe(
    '【征集】第一阶段已于2021年3月26日 23:59截止，请以下单位尽快报送：',
  )
  const court = {
    peer: true,
    phaseTitle: '总结报送',
    organisation: { id: '3', name: '市法院', shortName: '' },
  }
  expect(chatText('宣传周', [owing(court)], translate)).toBe(
    '【宣传周】报送提醒（总结报送）：请贵单位于2021年3月26日 23:59前报送。\n1. 市法院',
  )
  expect(chatText('宣传周', [owing({ ...court, overdue: true })], translate)).toBe(
    '【宣传周】报送提醒（总结报送）：请贵单位尽快报送。\n1. 市法院',
  )
})
