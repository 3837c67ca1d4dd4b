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

test('what came late to an office that has not forwarded it yet is nothing late of its region', async () => {
  const province = world.asThirdProvince
  const centre = await world.appoint('filingClerk', 'sc-huanhua')
  await extended(province)
  await database.at('2099-03-28T10:00:00+08:00')
  await world.ask(
    province,
    `mutation ($c: ID!, $o: ID!) { allowLate(campaignId: $c, phase: "phase1", organisationId: $o,
       until: "2099-03-30T23:59:59+08:00", reason: "数据核对未完成。") { kind } }`,
    { c: world.campaignId, o: centre.organisationId },
  )
  const id = await fileCase(world, centre, { title: '四川的案例' })
  const [filed] = await database.rows<{ mark: string }>('select mark from entry where id = $1', [id])
  expect(filed).toEqual({ mark: 'lateWithConsent' })
  await acceptCase(world, province, id)
  expect(await regionAt('sichuan')).toEqual([0, 0])
  expect(await ownAt(province)).toEqual([0, 0])
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

test('who looks into such a region from above finds the units of both bodies, and what came to both', async () => {
  const asked = `query ($c: ID!, $o: ID) { matrix(campaignId: $c, organisationId: $o) { rows { organisation { key } } }
    arrivals(campaignId: $c, organisationId: $o) { n } }`
  const seen = async (actor: Actor, o?: string): Promise<[string[], number]> => {
    const { matrix, arrivals } = await world.ask<{
      matrix: { rows: { organisation: { key: string } }[] }
      arrivals: { n: number }[]
    }>(actor, asked, { c: world.campaignId, o })
    const keys = matrix.rows.map(({ organisation }) => organisation.key)
    return [keys.toSorted(), arrivals.reduce((sum, { n }) => sum + n, 0)]
  }
  const [own, ownCame] = await seen(world.asProvince)
  const [others, othersCame] = await seen(world.asOtherProvince)
  expect([own.length > 0, others.length > 0, othersCame]).toEqual([true, true, 2])
  expect(await seen(world.asNation, world.asProvince.organisationId)).toEqual([
    [...own, ...others].toSorted(),
    // The nation counts what was forwarded.
    6,
  ])
  expect(ownCame).toBe(4)
})
