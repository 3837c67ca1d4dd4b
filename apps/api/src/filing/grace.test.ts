import { acceptCase, approvedTable, forward, stampTable } from '../../../../test/harness/cases'
import {
  acts,
  bound,
  drafted,
  finalised,
  stamped,
  submission,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import { n2Stage, openDay, type Stage } from '../../../../test/harness/n2'
import { visibleCampaign } from '../campaign/campaign.queries'
import { regionCells } from '../dashboard/chasedTasks'
import { linesIn } from '../dashboard/ground.queries'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())
beforeEach(() => stage.database.at(openDay))

/** The office answers a question of the notice. */
async function answer(question: string, value: boolean | string): Promise<void> {
  await stage.database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' = $1 then q || jsonb_build_object('answer', $2::jsonb) else q end order by at)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, at)))`,
    [question, JSON.stringify(value)],
  )
}

async function sentAt(
  entry: Filed,
  instant: string,
): Promise<[string | undefined, string | null | undefined]> {
  const { world, database } = stage
  await database.at(instant)
  await bound(world, world.asCentre, entry)
  const said = await world.perform(world.asCentre, acts.submit, submission(entry))
  const sent = said.data?.['submitEntry'] as EntryState | undefined
  return [said.violations[0]?.message, sent?.mark]
}

/** How many are overdue of the unit, the day on which its cell says that it closes, and the day that the case itself says. */
async function standsAt(entry: Filed, instant: string): Promise<[number | undefined, string, string]> {
  const { world, database } = stage
  await database.at(instant)
  const { matrix } = await world.ask<{
    matrix: {
      rows: {
        organisation: { id: string }
        cells: { phase: string; overdue: number; closesAt: string }[]
      }[]
    }
  }>(
    world.asProvince,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { id } cells { phase overdue closesAt } } } }',
    { c: world.campaignId },
  )
  const own = matrix.rows.find(({ organisation }) => organisation.id === world.asSecondCentre.organisationId)
  const cell = own?.cells.find(({ phase }) => phase === 'phase1')
  const read = 'query ($id: ID!) { entry(id: $id) { closesAt } }'
  const asked = await world.ask<{ entry: { closesAt: string } }>(world.asSecondCentre, read, entry)
  return [cell?.overdue, (cell?.closesAt ?? '').slice(5, 10), asked.entry.closesAt.slice(5, 10)]
}

const twoFinalised = async (): Promise<[Filed, Filed]> => {
  const { world } = stage
  const one = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  return [one, await finalised(world, world.asCentre, await drafted(world, world.asCentre))]
}

describe('N2-13 a case of phase 2 before phase 1 has closed', () => {
  const opening = '2021-03-27T00:00:00+08:00'
  const sends = async (entry: Filed): Promise<[string[], string | undefined]> => {
    const said = await stage.world.perform(stage.world.asThirdCentre, acts.submit, submission(entry))
    const sent = said.data?.['submitEntry'] as EntryState | undefined
    return [said.violations.map(({ says }) => says ?? ''), sent?.state]
  }
  test('is taken early as the notice stands; held, it waits whole until then, and no other is begun', async () => {
    const { world, database } = stage
    const phase = 'phase2'
    const [early, waiting] = [
      await stamped(world, world.asThirdCentre, { phase }),
      await stamped(world, world.asThirdCentre, { phase, title: '等候报送的案例' }),
    ]
    expect(await sends(early)).toEqual([[], 'submitted'])
    await answer('earlyDating', 'held')
    await database.at('2021-03-26T23:59:59+08:00')
    const says = '本阶段 2021年3月27日 开始征集，现在还不能办理。'
    expect(await sends(waiting)).toEqual([[says], undefined])
    const start = { campaign: world.campaignId, phase }
    const begun = await world.perform(world.asThirdCentre, acts.start, start)
    expect(begun.violations.map((each) => each.says)).toEqual([says])
    const { campaign } = await world.ask<{ campaign: { phases: { key: string; open: boolean }[] } }>(
      world.asThirdCentre,
      'query ($id: ID!) { campaign(id: $id) { phases { key open } } }',
      { id: world.campaignId },
    )
    expect(campaign.phases).toEqual([
      { key: 'phase1', open: true },
      { key: phase, open: false },
    ])
    await database.at(opening)
    expect(await sends(waiting)).toEqual([[], 'submitted'])
    await answer('earlyDating', 'early')
  })
})

describe('定稿 before the close', () => {
  test('does not count as on time unless the campaign says so', async () => {
    const [entry] = await twoFinalised()
    expect(await sentAt(entry, '2021-03-27T00:00:00+08:00')).toEqual(['gate.closed', undefined])
  })
  test('counts where it does, and the scan may follow for three working days', async () => {
    await answer('finalisedCountsOnTime', true)
    const [one, other] = await twoFinalised()
    // 26 March 2021 was a Friday: the third working day after it is Wednesday the 31st.
    expect(await sentAt(one, '2021-03-31T23:59:59+08:00')).toEqual([undefined, 'onTime'])
    expect(await sentAt(other, '2021-04-01T00:00:00+08:00')).toEqual(['gate.closed', undefined])
    await answer('finalisedCountsOnTime', false)
  })
  test('its scan goes on in the same days: accepted, it is forwarded in time, and not after them', async () => {
    await answer('finalisedCountsOnTime', true)
    const { world, database } = stage
    for (const entry of await twoFinalised()) {
      expect(await sentAt(entry, '2021-03-29T09:00:00+08:00')).toEqual([undefined, 'onTime'])
      await acceptCase(world, world.asProvince, entry.id)
    }
    const table = await approvedTable(world, world.asProvince, 'phase1', [
      { rule: 'pendingCases', reason: '另一案例尚在审核。' },
    ])
    await stampTable(world, world.asProvince, table.id)
    await database.at('2021-04-01T00:00:00+08:00')
    const late = await forward(world, world.asProvince, table.id)
    expect(late.violations.map(({ message }) => message)).toEqual(['gate.closed'])
    await database.at('2021-03-31T23:59:59+08:00')
    expect((await forward(world, world.asProvince, table.id)).data).toMatchObject({
      forwardPackage: { mark: 'onTime' },
    })
    const [sent] = await database.rows<{ id: string }>(`select id from package where summary_id = $1`, [
      table.id,
    ])
    const recall = () =>
      world.perform(
        world.asProvince,
        'mutation ($id: ID!) { recallPackage(id: $id, reason: "有一个案例需要核对。") { state } }',
        { id: sent?.id },
      )
    // A package is recalled as long as it could come again.
    await database.at('2021-04-01T00:00:00+08:00')
    expect((await recall()).violations.map(({ message }) => message)).toEqual(['package.recallClosed'])
    await database.at('2021-03-31T23:59:59+08:00')
    expect((await recall()).data).toEqual({ recallPackage: { state: 'recalled' } })
    await answer('finalisedCountsOnTime', false)
  })
  test('is not overdue while the scan may follow, and the case and the matrix say until when', async () => {
    const { world } = stage
    const entry = await finalised(world, world.asSecondCentre, await drafted(world, world.asSecondCentre))
    expect(await standsAt(entry, openDay)).toEqual([0, '03-26', '03-26'])
    expect(await standsAt(entry, '2021-03-29T09:00:00+08:00')).toEqual([1, '03-26', '03-26'])
    await answer('finalisedCountsOnTime', true)
    expect(await standsAt(entry, openDay)).toEqual([0, '03-26', '03-31'])
    expect(await standsAt(entry, '2021-03-31T23:59:59+08:00')).toEqual([0, '03-31', '03-31'])
    expect(await standsAt(entry, '2021-04-01T00:00:00+08:00')).toEqual([1, '03-26', '03-31'])
    await answer('finalisedCountsOnTime', false)
  })
  test('is no more overdue where the region itself looks at what it owes', async () => {
    const { world, database } = stage
    for (const n of [1, 2])
      await finalised(
        world,
        world.asCentre,
        await drafted(world, world.asCentre, { phase: 'phase2', title: `案例${n}` }),
      )
    const owed = async (instant: string): Promise<(string | number | undefined)[]> => {
      await database.at(instant)
      const cells = await world.within(world.asProvince, async (ctx) => {
        const campaign = await visibleCampaign(ctx, world.campaignId)
        return regionCells(ctx, campaign, await linesIn(ctx, campaign))
      })
      const cell = cells.find(({ phase }) => phase === 'phase2')
      return [cell?.overdue, cell?.closesAt?.toISOString().slice(5, 10)]
    }
    expect(await owed('2021-06-28T09:00:00+08:00')).toEqual([2, '06-25'])
    await answer('finalisedCountsOnTime', true)
    expect(await owed('2021-06-28T09:00:00+08:00')).toEqual([0, '06-30'])
    expect(await owed('2021-07-01T00:00:00+08:00')).toEqual([2, '06-25'])
    await answer('finalisedCountsOnTime', false)
  })
})
