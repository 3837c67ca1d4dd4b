import { association, greenStage } from '../../../../test/harness/green'
import { inWorld } from '../../../../test/harness/inWorld'
import type { TestDatabase } from '../../../../test/harness/database'
import type { Actor, World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Cell = { phase: string; overdue: number; closesAt: string }

const first = (cells: readonly Cell[] = []) =>
  cells
    .filter(({ phase }) => phase === 'phase1')
    .map(({ overdue, closesAt }) => [overdue, closesAt.slice(0, 10)])

/** What the nation sees of Sichuan, and what each of the two bodies that send for it sees of its region. */
async function seen(): Promise<unknown[]> {
  const fields = '{ phase overdue closesAt }'
  const { matrix } = await world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: Cell[] }[] }
  }>(
    world.asNation,
    `query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells ${fields} } } }`,
    { c: world.campaignId },
  )
  const own = async (body: Actor) => {
    const asked = `query ($c: ID!) { matrix(campaignId: $c) { region ${fields} } }`
    const found = await world.ask<{ matrix: { region: Cell[] } }>(body, asked, { c: world.campaignId })
    return first(found.matrix.region)
  }
  const row = matrix.rows.find(({ organisation }) => organisation.key === 'sichuan')
  return [first(row?.cells), await own(world.asThirdProvince), await own(world.asExtraReceiver)].flat()
}

const extended = (body: Actor, until: string): Promise<object> =>
  world.ask(
    world.asNation,
    `mutation ($c: ID!, $o: ID!, $u: DateTimeISO!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
       until: $u, reason: "换发印章，同意延期。") { id } }`,
    { c: world.campaignId, o: body.organisationId, u: until },
  )

test('a region for which two bodies send is overdue to neither before the close of both is over, and each is told its own', async () => {
  await extended(world.asExtraReceiver, '2099-03-31T23:59:59+08:00')
  await database.at('2099-03-27T10:00:00+08:00')
  expect(await seen()).toEqual([
    [0, '2099-03-31'],
    [0, '2099-03-26'],
    [0, '2099-03-31'],
  ])
  await database.at('2099-04-01T00:00:00+08:00')
  expect(await seen()).toEqual([
    [2, '2099-03-31'],
    [2, '2099-03-26'],
    [2, '2099-03-31'],
  ])
})

test('the first screen of such a body takes no more than twelve statements', async () => {
  const asked = '{ overview { tasks { kind } blocks { kind } matrices { region { overdue } } } }'
  const made = [
    await world.perform(world.asThirdProvince, asked),
    await world.perform(world.asExtraReceiver, asked),
  ]
  expect(Math.max(...made.map(({ statements }) => statements))).toBeLessThanOrEqual(12)
})

test('a body whom the ways of a minimum do not lead by owes with the region that it counts as what its office owes', async () => {
  const stage = await greenStage([
    { key: 'east', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
    { key: 'west', name: '乙省节能办公室', shortName: '乙省', types: ['provincialOffice'] },
    { key: 'one', name: '第一工厂', types: ['factory'], under: 'east' },
    association,
  ])
  try {
    const bodies = [
      await stage.world.appoint('reviewingClerk', 'east'),
      await stage.world.appoint('reviewingClerk', 'union'),
    ]
    const short = async (body: Actor | undefined): Promise<unknown> =>
      body &&
      (await stage.world.ask(body, '{ overview { matrices { region { short } } blocks { kind says } } }', {}))
    const [office, union] = bodies
    const owed = await short(office)
    expect(owed).toEqual({
      overview: {
        matrices: [{ region: [{ short: 3 }] }],
        blocks: [{ kind: 'short', says: expect.stringContaining('还差 3 个') as string }],
      },
    })
    expect(await short(union)).toEqual({ overview: { matrices: [{ region: [{ short: 0 }] }], blocks: [] } })
    await stage.database.rows(
      `update participation u set counts_as_id = p.id from participation p
         join organisation o on o.id = p.organisation_id and o.key = 'east', organisation x
       where x.key = 'union' and u.organisation_id = x.id and u.campaign_id = p.campaign_id`,
    )
    expect(await short(union)).toEqual(owed)
  } finally {
    await stage.close()
  }
})
