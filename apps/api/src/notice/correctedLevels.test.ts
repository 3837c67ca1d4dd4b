import {
  association,
  greenReady,
  greenStage,
  greenWork,
  provinceAndFactory,
} from '../../../../test/harness/green'
import { approveTable, forward, forwardPhase, stampTable } from '../../../../test/harness/cases'
import type { Filed } from '../../../../test/harness/filing'
import { accepts, broke, submits, type NoticeStage } from '../../../../test/harness/notices'
import { dataOf, type Actor } from '../../../../test/harness/world'
import { edited, type Json } from '@huibian/domain'

jest.setTimeout(300_000)

let stage: NoticeStage
let factory: Actor
let june: Filed

beforeAll(async () => {
  stage = await greenStage([
    ...provinceAndFactory,
    { key: 'other', name: '乙省节能办公室', shortName: '乙省', types: ['provincialOffice'] },
    association,
  ])
  factory = await stage.world.appoint('filingClerk', 'factory')
})
afterAll(() => stage?.close())

const correct = `mutation ($id: ID!, $version: Int!, $text: String!) { correctCampaign(id: $id, version: $version, text: $text,
  title: "关于调整时间的通知", number: "工节函〔2026〕9号", words: "因故调整，请周知。") { version } }`
const readers = `query ($id: ID!, $version: Int!) { correctionReaders(campaignId: $id, version: $version,
  page: { number: 1, size: 100 }) { items { organisation { key } } } }`

/** Corrects one place of the file as it runs; the version that it makes, or what refused it. */
async function corrected(at: readonly unknown[], value: Json) {
  const { world, host } = stage
  const source = 'query ($id: ID!) { campaignSource(id: $id) { text version } }'
  const { campaignSource: now } = await world.ask<{ campaignSource: { text: string; version: number } }>(
    host,
    source,
    { id: world.campaignId },
  )
  const text = edited(now.text, { at: at as never, value })
  return world.perform(host, correct, { id: world.campaignId, version: now.version, text })
}

const due = ['phases', { id: 'call' }, 'dues', 0, 'closes'] as const

/** The dates in force for those below each body, and whether it set them by itself. */
const dates = () =>
  stage.database.rows(
    `select o.key, to_char(d.until at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as until, d.by_name <> '' as own
     from deadline d join participation p on p.id = d.granted_by_id join organisation o on o.id = p.organisation_id
     where d.kind = 'own' and d.replaced_at is null order by o.key`,
  )

test('a later day for the factories holds from the correction on, but where a body has set its own', async () => {
  const { world } = stage
  const other = await world.appoint('reviewingClerk', 'other')
  const set = `mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "call", date: "2026-06-12") { until } }`
  dataOf(await world.perform(other, set, { c: world.campaignId }))
  const before = [
    { key: 'other', until: '06-12 23:59', own: true },
    { key: 'province', until: '06-15 23:59', own: false },
    { key: 'union', until: '06-15 23:59', own: false },
  ]
  expect(await dates()).toEqual(before)
  expect(broke(await corrected(due, '2026-06-09'))).toEqual(['correction.past'])
  expect(await dates()).toEqual(before)
  expect(broke(await corrected(due, '2026-06-25'))).toEqual([])
  expect(await dates()).toEqual([
    { key: 'other', until: '06-12 23:59', own: true },
    { key: 'province', until: '06-25 23:59', own: false },
    { key: 'union', until: '06-25 23:59', own: false },
  ])
  const content = greenWork('六月二十日报送的经验')
  june = await greenReady(world, factory, { route: 'byProvince', content })
  await stage.database.at('2026-06-20T10:00:00+08:00')
  expect(broke(await submits(world, factory, june))).toEqual([])
})

test('the day of a level between binds what it sends on, to its last second, and an extension carries further', async () => {
  const { world, database, host } = stage
  const province = await world.appoint('reviewingClerk', 'province')
  const dues = [
    { level: 'factory', closes: '2026-06-25', wording: '企业于6月25日前报推荐单位' },
    { level: 'province', closes: '2026-06-24', wording: '省级主管部门于6月24日前报送' },
  ]
  expect(broke(await corrected(['phases', { id: 'call' }, 'dues'], dues))).toEqual([])
  // A call that was published before such days were written is given them by its next correction, whatever that corrects.
  await database.rows(`delete from deadline where kind = 'own' and participation_id is not null`)
  expect(broke(await corrected(['rules', { id: 'filled' }, 'says'], '各栏填写完整'))).toEqual([])
  const closes = await database.rows(
    `select o.key, to_char(d.until at time zone 'Asia/Shanghai', 'MM-DD HH24:MI:SS') as until from deadline d
     join participation p on p.id = d.participation_id join organisation o on o.id = p.organisation_id
     where d.kind = 'own' and d.replaced_at is null order by o.key`,
  )
  expect(closes).toEqual([
    { key: 'other', until: '06-24 23:59:59' },
    { key: 'province', until: '06-24 23:59:59' },
  ])
  const mine = async (actor: Actor) =>
    (
      await world.ask<{ campaign: { phases: { myClose: string }[] } }>(
        actor,
        'query ($id: ID!) { campaign(id: $id) { phases { myClose } } }',
        { id: world.campaignId },
      )
    ).campaign.phases.map(({ myClose }) => myClose)
  const due = '2026-06-24T15:59:59.000Z'
  // Who files is never held to a later day than whoever sends it on.
  expect([await mine(province), await mine(factory)]).toEqual([[due], [due]])
  // What whoever receives sets all below it holds a body where it is earlier than the notice's day; what is only proposed does not.
  const below = (by: string) =>
    database.rows(
      `insert into deadline (id, campaign_id, phase, kind, granted_by_id, until, reason, by_name, at)
       select gen_random_uuid(), p.campaign_id, 'call', 'own', p.id, '2026-06-22T15:59:59Z', '', $1, now()
       from participation p where p.role = 'owner'`,
      [by],
    )
  const lifted = () =>
    database.rows(`delete from deadline where granted_by_id in (select id from participation where role = 'owner')
      and participation_id is null`)
  await below('')
  expect(await mine(province)).toEqual([due])
  await lifted()
  await below('某人')
  expect([await mine(province), await mine(factory)]).toEqual([
    ['2026-06-22T15:59:59.000Z'],
    ['2026-06-22T15:59:59.000Z'],
  ])
  await lifted()
  // A body that was itself permitted to come late may let those below it come late as far.
  await database.rows(
    `insert into deadline (id, campaign_id, phase, kind, granted_by_id, participation_id, until, reason, by_name, at)
     select gen_random_uuid(), p.campaign_id, 'call', 'permission', p.receiver_id, p.id, '2026-06-26T04:00:00Z', '盖章人出差', '某人', now()
     from participation p where p.organisation_id = $1`,
    [province.organisationId],
  )
  const allow = `mutation ($c: ID!, $o: ID) { allowLate(campaignId: $c, phase: "call", organisationId: $o,
    until: "2026-06-26T12:00:00+08:00", reason: "盖章人出差，同意补报。") { until } }`
  dataOf(await world.perform(province, allow, { c: world.campaignId, o: factory.organisationId }))
  const noon = ['2026-06-26T04:00:00.000Z']
  expect([await mine(province), await mine(factory)]).toEqual([noon, noon])
  await database.rows(`delete from deadline where kind = 'permission'`)
  expect(broke(await accepts(world, province, june))).toEqual([])
  const { buildSummary } = await world.ask<{ buildSummary: Parameters<typeof approveTable>[2] }>(
    province,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "call") { id revision state code } }',
    { c: world.campaignId },
  )
  await approveTable(world, province, buildSummary, [{ rule: 'atLeastThree', reason: '本省只有一家。' }])
  await stampTable(world, province, buildSummary.id)
  const late = async () =>
    (
      await world.ask<{ summary: { blocks: { rule: string; says: string }[] } }>(
        province,
        'query ($c: ID!) { summary(campaignId: $c, phase: "call") { blocks { rule says } } }',
        { c: world.campaignId },
      )
    ).summary.blocks.map(({ rule, says }) => `${rule} ${says}`)
  const extend = (until: string) =>
    world.perform(
      host,
      `mutation ($c: ID!, $o: ID!, $until: DateTimeISO!) { extendPhase(campaignId: $c, phase: "call", organisationId: $o,
         until: $until, reason: "盖章人出差，同意延期。") { until } }`,
      { c: world.campaignId, o: province.organisationId, until },
    )
  expect((await extend('2026-06-24T12:00:00+08:00')).violations.map(({ says }) => says)).toEqual([
    '延期应晚于该单位自己的截止时间 2026年6月24日 23:59:59；在此之前上报的不需要延期。',
  ])
  await database.at('2026-06-24T23:59:59.999999+08:00')
  expect(await late()).toEqual([])
  await database.at('2026-06-25T00:00:00+08:00')
  expect(await late()).toEqual([
    'onTime 已过截止时间 2026年6月24日 23:59:59，不能再办理；确需补报的，请先取得同意补报或延长期限。',
  ])
  expect(broke(await forward(world, province, buildSummary.id))).toEqual(['onTime'])
  expect(broke(await extend('2026-06-26T17:00:00+08:00'))).toEqual([])
  await database.at('2026-06-26T17:00:01+08:00')
  expect(broke(await forward(world, province, buildSummary.id))).toEqual(['onTime'])
  await database.at('2026-06-26T17:00:00.999999+08:00')
  expect(broke(await forward(world, province, buildSummary.id))).toEqual([])
  expect(await database.rows('select mark from package')).toEqual([{ mark: 'lateWithConsent' }])
})

test('after that day what was in comes again until the notice’s close, and is not recalled where more would go', async () => {
  const { world, database } = stage
  const province = await world.appoint('reviewingClerk', 'province')
  const recall = async () => {
    const [sent] = await database.rows<{ id: string }>(`select id from package where state = 'forwarded'`)
    const act = 'mutation ($id: ID!) { recallPackage(id: $id, reason: "需要核对数据。") { state } }'
    return world.perform(province, act, { id: sent?.id })
  }
  await database.at('2026-06-29T10:00:00+08:00')
  expect(broke(await recall())).toEqual([])
  const again = await forwardPhase(world, province, {
    phase: 'call',
    reason: '已核对，重新上报。',
    waivers: [{ rule: 'atLeastThree', reason: '本省只有一家。' }],
  })
  expect(again).toMatchObject({ n: 2, kind: 'correction', mark: 'lateWithConsent' })
  await database.at('2026-06-20T10:00:00+08:00')
  const content = greenWork('同日报送的另一经验')
  const more = await greenReady(world, factory, { route: 'byProvince', content })
  expect(broke(await submits(world, factory, more))).toEqual([])
  await database.at('2026-06-29T10:00:00+08:00')
  expect(broke(await accepts(world, province, more))).toEqual([])
  expect((await recall()).violations.map(({ says }) => says)).toEqual([
    '本阶段报送已于 2026年6月26日 17:00:00 截止，收回后不能再次上报，所以不能收回；确需更正的，请联系上级退回并延期。',
  ])
})

test('who receives by a second way is told of what changes on it, and so are those who may file by it', async () => {
  const { world, host } = stage
  const at = ['form', 'fields', { id: 'reason' }, 'label'] as const
  const { correctCampaign } = dataOf<{ correctCampaign: { version: number } }>(
    await corrected(at, { zh: '协会推荐意见', en: 'Reason of the association' }),
  )
  const { version } = correctCampaign
  const { correctionReaders } = await world.ask<{
    correctionReaders: { items: { organisation: { key: string } }[] }
  }>(host, readers, { id: world.campaignId, version })
  expect(correctionReaders.items.map(({ organisation }) => organisation.key)).toEqual(['factory', 'union'])
  const reviewer = await world.appoint('reviewingClerk', 'union')
  const asked = `query ($id: ID!) { campaign(id: $id) { corrections { version confirms } } }`
  const { campaign } = await world.ask<{
    campaign: { corrections: { version: number; confirms: boolean }[] }
  }>(reviewer, asked, { id: world.campaignId })
  expect(campaign.corrections.filter((one) => one.version === version)).toEqual([{ version, confirms: true }])
})
