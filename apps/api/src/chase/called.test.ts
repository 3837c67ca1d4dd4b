import { asCsv } from '../../../../packages/documents/test/read'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import { dataOf, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Owing = { organisation: { id: string }; phase: string; call: { at: string; answer: string } | null }

const fields = 'organisation { id } phase call { at answer }'
const note = `mutation ($i: CallInput!) { noteCall(input: $i) { ${fields} } }`

/** The province notes what a centre of its own answered; what it is told then of that centre. */
async function noted(given: object): Promise<Owing['call'] | undefined> {
  const { campaignId, asProvince, asThirdCentre } = world
  const { organisationId } = asThirdCentre
  const i = { campaignId, phase: 'phase1', organisationId, person: '李老师', ...given }
  return callOf(dataOf<{ noteCall: Owing[] }>(await world.perform(asProvince, note, { i })).noteCall)
}

const callOf = (owing: readonly Owing[]) =>
  owing.find(
    ({ organisation, phase }) => organisation.id === world.asThirdCentre.organisationId && phase === 'phase1',
  )?.call

const standing = async () =>
  callOf(
    (
      await world.ask<{ owing: Owing[] }>(
        world.asProvince,
        `query ($c: ID!) { owing(campaignId: $c) { ${fields} } }`,
        { c: world.campaignId },
      )
    ).owing,
  )

test('a call is noted at the time it was made, by default now, and the last that was made is told', async () => {
  await database.at('2099-03-22T15:00:00+08:00')
  const last = { at: '2099-03-22T01:30:00.000Z', answer: '已交分管领导。' }
  const now = { at: '2099-03-22T07:00:00.000Z', answer: '下午已寄出。' }
  expect(await noted({ answer: last.answer, at: '2099-03-22T09:30:00+08:00' })).toEqual(last)
  // Noted later, made earlier: the other is still the last.
  expect(await noted({ answer: '无人接听。', at: '2099-03-21T16:05:00+08:00' })).toEqual(last)
  expect(await standing()).toEqual(last)
  expect(await noted({ answer: now.answer })).toEqual(now)
  expect(await standing()).toEqual(now)
})

test('the log tells calls in the order in which they were made', async () => {
  const { chaseLog } = await world.ask<{ chaseLog: { items: { at: string; text: string }[] } }>(
    world.asProvince,
    'query ($c: ID!) { chaseLog(campaignId: $c, page: { number: 1, size: 20 }) { items { at text } } }',
    { c: world.campaignId },
  )
  expect(chaseLog.items).toEqual([
    { at: '2099-03-22T07:00:00.000Z', text: '李老师：下午已寄出。' },
    { at: '2099-03-22T01:30:00.000Z', text: '李老师：已交分管领导。' },
    { at: '2099-03-21T08:05:00.000Z', text: '李老师：无人接听。' },
  ])
})

test('the record of the act tells when it was called, beside when that was noted', async () => {
  const found = await database.rows(
    `select at, after->>'at' as called from record where act = 'chase.called' order by at, id`,
  )
  const at = new Date('2099-03-22T07:00:00Z')
  expect(found).toEqual(
    ['2099-03-22T01:30:00.000Z', '2099-03-21T08:05:00.000Z', '2099-03-22T07:00:00.000Z'].map((called) => ({
      at,
      called,
    })),
  )
})

needsTool('calc')('the 催办单 names the time that was entered', async () => {
  await noted({ answer: '傍晚回电。', at: '2099-03-22T15:00:00+08:00' })
  await database.at('2099-03-23T09:00:00+08:00')
  await noted({ answer: '周末已办。', at: '2099-03-22T18:45:00+08:00' })
  const path = `/files/campaigns/${world.campaignId}/chase.xlsx`
  const sheet = asCsv('a.xlsx', (await download(world, world.asProvince, path)).bytes)
  expect(sheet.match(/[-\d]+ [\d:]+ 李老师：[^,"\n]+/g)).toEqual(['2099-03-22 18:45 李老师：周末已办。'])
})

test('a call that is yet to come, or was made before the notice was published, is not kept', async () => {
  const { campaignId, asProvince, asThirdCentre } = world
  const input = { campaignId, phase: 'phase1', organisationId: asThirdCentre.organisationId }
  const says = async (given: object) => {
    const i = { ...input, person: '李老师', answer: '在办。', ...given }
    return (await world.perform(asProvince, note, { i })).violations.map((one) => one.says)
  }
  expect(await says({ at: '2099-03-23T09:01:00+08:00' })).toEqual([
    '“通话时间”填的是 2099-03-23 09:01，晚于现在（2099-03-23 09:00），请改为现在或以前的时间。',
  ])
  expect(await says({ at: '2099-03-20T09:59:59+08:00' })).toEqual([
    '“通话时间”填的是 2099-03-20 09:59，早于活动公布的时间（2099-03-20 10:00），请改为公布以后的时间。',
  ])
  // A promise counts from the day of the call, not from the day on which it is noted.
  expect(await says({ at: '2099-03-22T10:00:00+08:00', promisedOn: '2099-03-21' })).toEqual([
    '承诺日期 2099-03-21 不是通话当天（2099-03-22）或以后的日期，请核对。',
  ])
  expect(await says({ at: '2099-03-22T10:00:00+08:00', promisedOn: '2099-03-22' })).toEqual([])
})
