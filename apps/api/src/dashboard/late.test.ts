import {
  acceptCase,
  acceptedCase,
  fileCase,
  forwardPhase,
  returnAccepted,
  sendAgain,
  type Sent,
} from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { Actor, World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Cell = { phase: string; forwarded: number; late: number }

/** What the nation sees of a region in the first phase: how much was forwarded, and how much of it late. */
async function regionAt(key: string): Promise<number[] | undefined> {
  const { matrix } = await world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: Cell[] }[] }
  }>(
    world.asNation,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { phase forwarded late } } } }',
    { c: world.campaignId },
  )
  const cell = matrix.rows.find(({ organisation }) => organisation.key === key)?.cells[0]
  return cell && [cell.forwarded, cell.late]
}

/** What the region's own office sees of the same. */
async function ownAt(province: Actor): Promise<number[] | undefined> {
  const { matrix } = await world.ask<{ matrix: { region: Cell[] } }>(
    province,
    'query ($c: ID!) { matrix(campaignId: $c) { region { phase forwarded late } } }',
    { c: world.campaignId },
  )
  const [cell] = matrix.region
  return cell && [cell.forwarded, cell.late]
}

const extended = (province: Actor): Promise<object> =>
  world.ask(
    world.asNation,
    `mutation ($c: ID!, $o: ID!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
       until: "2099-03-31T23:59:59+08:00", reason: "换发印章，同意延期。") { id } }`,
    { c: world.campaignId, o: province.organisationId },
  )

const told = ({ n, kind, mark }: Sent): unknown[] => [n, kind, mark]

test('of a region that was in time, only what it adds late is late, whatever it corrects before or after', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  const first = await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const waiting: string[] = []
  for (const title of ['第三个案例', '第四个案例'])
    waiting.push(await fileCase(world, world.asCentre, { title }))
  const [third = '', fourth = ''] = waiting
  const waivers = [{ rule: 'pendingCases', reason: '其余案例仍在审核，随后补报。' }]
  expect(told(await forwardPhase(world, world.asProvince, { waivers }))).toEqual([1, 'first', 'onTime'])

  await extended(world.asProvince)
  await database.at('2099-03-28T10:00:00+08:00')
  await acceptCase(world, world.asProvince, third)
  const added = await forwardPhase(world, world.asProvince, { waivers, reason: '补报一个案例。' })
  expect(told(added)).toEqual([2, 'supplement', 'lateWithConsent'])
  expect(await regionAt('jiangsu')).toEqual([3, 1])
  expect(await ownAt(world.asProvince)).toEqual([3, 1])

  const correct = async (packageId: string, title: string): Promise<void> => {
    await world.ask(
      world.asNation,
      'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }',
      { p: packageId, e: first },
    )
    await returnAccepted(world, world.asProvince, first)
    await sendAgain(world, world.asCentre, first, { title })
    await acceptCase(world, world.asProvince, first)
  }
  await correct(added.id, '第壹个案例')
  await acceptCase(world, world.asProvince, fourth)
  const both = await forwardPhase(world, world.asProvince, { reason: '更正一个，补报一个。' })
  expect(told(both)).toEqual([3, 'correction', 'lateWithConsent'])
  expect(await regionAt('jiangsu')).toEqual([4, 2])

  await correct(both.id, '第一个案例（更正）')
  const corrected = await forwardPhase(world, world.asProvince, { reason: '按国家局意见更正。' })
  expect(told(corrected)).toEqual([4, 'correction', 'onTime'])
  expect(await regionAt('jiangsu')).toEqual([4, 2])
})

test('of two bodies that count as one region, what one sends late makes nothing of the other’s late', async () => {
  await database.at('2099-03-20T10:00:00+08:00')
  await database.rows(
    `update participation set counts_as_id = (select p.id from participation p where p.campaign_id = $1 and p.organisation_id = $2)
     where campaign_id = $1 and organisation_id = $3`,
    [world.campaignId, world.asProvince.organisationId, world.asOtherProvince.organisationId],
  )
  const people = { centre: world.asOtherCentre, province: world.asOtherProvince }
  await acceptedCase(world, people, { title: '湖北的第一个案例' })
  await acceptedCase(world, people, { title: '湖北的第二个案例' })
  expect(told(await forwardPhase(world, world.asOtherProvince))).toEqual([1, 'first', 'onTime'])
  expect(await regionAt('jiangsu')).toEqual([6, 2])
  // One body is told of its own lateness alone.
  expect(await ownAt(world.asProvince)).toEqual([6, 2])
  expect(await ownAt(world.asOtherProvince)).toEqual([6, 0])
})
