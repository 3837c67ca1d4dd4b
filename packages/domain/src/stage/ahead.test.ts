import fc from 'fast-check'
import { preset } from '../../test/presets.ts'
import { say } from '../rules/say.ts'
import { instantOf, secondOf } from '../deadline/instant.ts'
import { choosingAhead, reviewAhead } from './ahead.ts'

const n1 = preset('n1-ip-videos')
const n4 = preset('n4-science-videos')
const n5 = preset('n5-industry-videos')

const last = '2021-09-30T23:59:59+08:00'
const first = '2021-10-01T00:00:00+08:00'

test('what comes straight to the organiser is reviewed from the first second of October, and not in September', () => {
  expect(reviewAhead(n1, 'public', last)?.args).toEqual({
    stage: '形式审查',
    stageEn: 'Form check',
    opens: first,
  })
  expect(reviewAhead(n1, 'public', first)).toBe(undefined)
  expect([choosingAhead(n1, 'select', last)?.args['stage'], choosingAhead(n1, 'select', first)]).toEqual([
    '专家线上评审',
    undefined,
  ])
  expect([choosingAhead(n1, 'announce', last)?.args['stage'], choosingAhead(n1, 'announce', first)]).toEqual([
    '专家线上评审',
    undefined,
  ])
})

test('it says which stage opens when, and that a work may be returned before', () => {
  const found = reviewAhead(n1, 'public', last)
  expect(found && [say(found), say(found, 'en')]).toEqual([
    '“形式审查”于 2021年10月1日 开始，在此之前不能办理审核；需要修改的，可以退回。',
    '“Form check” begins on 2021-10-01; nothing is reviewed before. What needs mending may be returned.',
  ])
  const chosen = choosingAhead(n1, 'select', last)
  expect(chosen && say(chosen)).toBe('“专家线上评审”于 2021年10月1日 开始，在此之前不能办理遴选。')
})

test('who recommends reviews while works come in: the stages of the organiser are not theirs', () => {
  const recommended = [n1, n4, n5].flatMap((campaign) =>
    campaign.routes
      .filter(({ levels }) => levels.length > 2)
      .map(({ id }) => reviewAhead(campaign, id, campaign.phases[0]?.opens ?? '')),
  )
  expect(recommended.every((found) => found === undefined)).toBe(true)
})

test('where only what it follows is dated, a stage opens with the close of the call', () => {
  const close = '2024-10-25T23:59:59+08:00'
  expect(reviewAhead(n4, 'selfNominated', close)?.args['opens']).toBe('2024-10-26T00:00:00+08:00')
  expect(reviewAhead(n4, 'selfNominated', '2024-10-26T00:00:00+08:00')).toBe(undefined)
  expect(choosingAhead(n5, 'select', '2024-07-31T23:59:59+08:00')?.args['opens']).toBe(
    '2024-08-01T00:00:00+08:00',
  )
})

test('a notice that dates neither review nor choice leaves them open at any time', () => {
  const n2 = preset('n2-cases')
  const n3 = preset('n3-publicity-week')
  const seconds = fc.integer({ min: secondOf('2020-01-01T00:00:00+08:00'), max: secondOf(last) })
  fc.assert(
    fc.property(seconds, (second) => {
      const now = instantOf(second)
      for (const campaign of [n2, n3]) {
        expect(campaign.routes.map(({ id }) => reviewAhead(campaign, id, now)).filter(Boolean)).toEqual([])
        expect([choosingAhead(campaign, 'select', now), choosingAhead(campaign, 'announce', now)]).toEqual([
          undefined,
          undefined,
        ])
      }
    }),
  )
})
