import { acceptCase, acceptedCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import {
  archiveOf,
  sendPackage,
  takePackage,
  twoInstallations,
  type Installations,
  type Side,
} from '../../../../test/harness/installations'

jest.setTimeout(300_000)

let both: Installations
beforeAll(async () => {
  both = await twoInstallations('2099-03-20T10:00:00+08:00')
})
afterAll(() => both?.stop())

/** What the nation sees of the region in the first phase: how much was forwarded, and how much of it late. */
async function lateIn({ world }: Side): Promise<(number | undefined)[]> {
  const { matrix } = await world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: { forwarded: number; late: number }[] }[] }
  }>(
    world.asNation,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { forwarded late } } } }',
    { c: world.campaignId },
  )
  const cell = matrix.rows.find(({ organisation }) => organisation.key === 'jiangsu')?.cells[0]
  return [cell?.forwarded, cell?.late]
}

test('of a later package taken without those before it nothing is late, since nobody here knows what was in time', async () => {
  const { below, above } = both
  const { world, database } = below
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个案例', '第二个案例']) await acceptedCase(world, people, { title })
  const added = await fileCase(world, world.asCentre, { title: '第三个案例' })
  const waivers = [{ rule: 'pendingCases', reason: '其余案例仍在审核，随后补报。' }]
  await forwardPhase(world, world.asProvince, { waivers })
  for (const side of [below, above]) {
    const o = side.world.asProvince.organisationId
    await side.world.ask(
      side.world.asNation,
      `mutation ($c: ID!, $o: ID!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
         until: "2099-03-31T23:59:59+08:00", reason: "换发印章，同意延期。") { id } }`,
      { c: side.world.campaignId, o },
    )
    await side.database.at('2099-03-28T10:00:00+08:00')
  }
  await acceptCase(world, world.asProvince, added)
  const sent = await forwardPhase(world, world.asProvince, { waivers, reason: '补报一个案例。' })
  expect([sent.n, sent.mark, await lateIn(below)]).toEqual([2, 'lateWithConsent', [3, 1]])
  const archive = await archiveOf(below, world.asProvince, sent.id)
  expect((await takePackage(above, [await sendPackage(above, archive)])).violations).toEqual([])
  expect(await lateIn(above)).toEqual([3, 0])
  expect(await database.rows(`select n, late from package order by n`)).toEqual([
    { n: 1, late: 0 },
    { n: 2, late: 1 },
  ])
})
