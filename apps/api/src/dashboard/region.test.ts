import { acceptedCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import { acts } from '../../../../test/harness/filing'
import { mailStage, read, type MailStage } from '../../../../test/harness/letters'
import type { Actor } from '../../../../test/harness/world'

let stage: MailStage

// Jiangsu forwards the two that are asked of it in time; a third case it returned to a centre, and it never comes again.
beforeAll(async () => {
  stage = await mailStage(({ asProvince, asOtherProvince, asNation }) => ({
    province: asProvince,
    other: asOtherProvince,
    nation: asNation,
  }))
  const { world } = stage
  const { asCentre: centre, asProvince: province } = world
  for (const title of ['第一个案例', '第二个案例']) await acceptedCase(world, { centre, province }, { title })
  const id = await fileCase(world, world.asSecondCentre, { title: '退回的案例' })
  const { entry } = await world.ask<{ entry: { currentVersion: { id: string } } }>(
    province,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const back = { id, versionId: entry.currentVersion.id, reason: '须补充内部数据。', fields: [] }
  await world.ask(province, acts.return, back)
  const waivers = [{ rule: 'pendingCases', reason: '其余案例已退回修改。' }]
  await forwardPhase(world, province, { waivers })
  // The office has sent the package by mail as well: nothing else is left for its clerk to do.
  await stage.database.rows('update package set mailed_at = app_now()')
})
afterAll(() => stage?.stop())

const remind = `mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "phase1", organisationIds: $o) { phase } }`

type Cell = { returned: number; owedAgain: number; short: number; overdue: number }

/** What stands of a unit in somebody's table, in the first phase. */
async function cellOf(actor: Actor, unit: Actor): Promise<Cell | undefined> {
  const { matrix } = await stage.world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: Cell[] }[] }
  }>(
    actor,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { returned owedAgain short overdue } } } }',
    { c: stage.world.campaignId },
  )
  return matrix.rows.find(({ organisation }) => organisation.key === unit.organisationKey)?.cells[0]
}

const owing = async (actor: Actor): Promise<string[]> => {
  const asked = 'query ($c: ID!) { owing(campaignId: $c) { organisation { key } missing } }'
  const { owing: found } = await stage.world.ask<{
    owing: { organisation: { key: string }; missing: string }[]
  }>(actor, asked, { c: stage.world.campaignId })
  return found.map(({ organisation, missing }) => `${organisation.key} ${missing}`)
}

/** The subjects of what goes to the clerks of the two regions at an instant. */
async function told(at: string): Promise<{ other: string[]; province: string[] }> {
  const other = await stage.told('other', at)
  const own = stage.letters.filter(({ to }) => to.includes('province@example.cn')).map(read)
  return { other: other.map(({ subject }) => subject), province: own.map(({ subject }) => subject) }
}

test('a region that forwarded what is asked of it shows what it returned, and is not chased for it', async () => {
  const { asNation, asProvince, asOtherProvince, asSecondCentre } = stage.world
  const returned = { returned: 1, owedAgain: 0, short: 0, overdue: 0 }
  expect(await cellOf(asNation, asProvince)).toEqual(returned)
  expect(await cellOf(asProvince, asSecondCentre)).toEqual({ ...returned, owedAgain: 1, short: 1 })
  const regions = await owing(asNation)
  expect(regions).toContain('hubei 还差 2 个')
  expect(regions.filter((said) => said.startsWith('jiangsu'))).toEqual([])
  expect(await owing(asProvince)).toContain('js-zhongshan 退回未再报 1 个')
  const given = { c: stage.world.campaignId, o: [asProvince.organisationId] }
  expect((await stage.world.perform(asNation, remind, given)).code).toBe('NOT_FOUND')
  expect(
    (await stage.world.perform(asNation, remind, { ...given, o: [asOtherProvince.organisationId] })).code,
  ).toBe(undefined)
})

test('its clerk is not told of the close nor called late, and another region’s is', async () => {
  const near = '【需办理】临近截止：优秀案例征集'
  const over = '【需办理】逾期未报：优秀案例征集'
  await told('2099-03-26T20:00:00+08:00')
  expect(await told('2099-03-26T20:59:59+08:00')).toEqual({ other: [near], province: [] })
  expect(await told('2099-03-27T00:00:00+08:00')).toEqual({ other: [over], province: [] })
})

test('the nation’s digest counts the regions that are short, and not this one', async () => {
  const [digest] = (await stage.told('nation', '2099-03-27T08:00:00+08:00')).filter(({ subject }) =>
    subject.includes('今日报送情况'),
  )
  expect(digest?.text).toContain('第一阶段（2099-03-26 23:59 截止）：31 家单位尚未报齐')
})
