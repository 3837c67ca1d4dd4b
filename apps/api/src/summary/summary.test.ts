import { answered, shiftCampaign } from '@huibian/domain'
import {
  acceptedCase,
  acceptCase,
  anotherCall,
  approvedTable,
  approveTable,
  fileCase,
  forward,
  forwardPhase,
  returnAccepted,
  sendAgain,
  stampTable,
} from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { readNotice, running } from '../../../../test/harness/notices'
import type { World } from '../../../../test/harness/world'

const OPEN = '2099-03-20T10:00:00+08:00'

let database: TestDatabase
let base: World
let world: World
inWorld((made) => ({ database, world: base } = made), { at: OPEN, campaign: false })
beforeEach(async () => {
  await database.at(OPEN)
  world = await anotherCall(base)
})

const people = () => ({ centre: world.asCentre, province: world.asProvince })

const current = `query ($c: ID!) { summary(campaignId: $c, phase: "phase1") {
  id state revision stale staleReason code rows { position remark entry { id } version { n } }
  blocks { rule message strength says path } minimum { done needed } verbs { verb allowed } } }`

type Current = {
  summary: {
    id: string
    state: string
    revision: number
    stale: boolean
    staleReason: string | null
    rows: { position: number; remark: string; entry: { id: string } }[]
    blocks: { rule: string; message: string; strength: string; says: string }[]
    minimum: { done: number; needed: number }
    verbs: { verb: string; allowed: boolean }[]
  }
}

const look = () => world.ask<Current>(world.asProvince, current, { c: world.campaignId })

const build = () =>
  world.ask<{ buildSummary: { id: string; revision: number; state: string; code: null } }>(
    world.asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id revision state code } }',
    { c: world.campaignId },
  )

test('N2-17: one case in a phase needs a reason, two need none', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  const { buildSummary: built } = await build()
  const freeze = (waivers: object[]) =>
    world.perform(
      world.asProvince,
      'mutation ($id: ID!, $r: Int!, $w: [WaiverInput!]!) { freezeSummary(id: $id, revision: $r, waivers: $w) { state } }',
      { id: built.id, r: built.revision, w: waivers },
    )
  const refused = await freeze([])
  expect([refused.code, refused.violations.map(({ rule }) => rule)]).toEqual(['REFUSED', ['enoughPerPhase']])
  const waived = await freeze([{ rule: 'enoughPerPhase', reason: '本地区只有一家机构符合条件。' }])
  expect(waived.data).toEqual({ freezeSummary: { state: 'frozen' } })
  const { summary } = await world.ask<{ summary: { waivers: object[] } }>(
    world.asApprover,
    'query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { waivers { rule says reason by } } }',
    { c: world.campaignId },
  )
  expect(summary.waivers).toEqual([
    {
      rule: 'enoughPerPhase',
      says: expect.stringContaining('2'),
      reason: '本地区只有一家机构符合条件。',
      by: world.asProvince.name,
    },
  ])
  const unfreeze = 'mutation ($id: ID!) { unfreezeSummary(id: $id, reason: "另有案例待审") { state } }'
  await world.ask(world.asProvince, unfreeze, { id: built.id })
  const [kept] = await database.rows<{ waivers: object[] }>(
    `select after -> 'waivers' as waivers from record where act = 'summary.frozen' and subject_id = $1`,
    [built.id],
  )
  expect(kept?.waivers).toEqual([{ rule: 'enoughPerPhase', reason: '本地区只有一家机构符合条件。' }])
})

test('N2-17: two cases in a phase are enough', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  expect(table.state).toBe('approved')
})

test('N2-19: the table has as many rows as cases are accepted, and only remarks can be typed', async () => {
  const first = await acceptedCase(world, people(), { title: '第一个案例' })
  await build()
  const second = await acceptedCase(world, people(), { title: '第二个案例' })
  await fileCase(world, world.asSecondCentre, { title: '尚未审核的案例' })
  const { summary } = await look()
  expect(summary.rows.map((row) => row.entry.id)).toEqual([first, second])
  const ordered = await world.perform(
    world.asProvince,
    'mutation ($id: ID!, $r: Int!, $e: [ID!]!) { orderSummary(id: $id, revision: $r, entryIds: $e) { revision rows { entry { id } } } }',
    { id: summary.id, r: summary.revision, e: [second, first] },
  )
  expect(ordered.data).toEqual({
    orderSummary: {
      revision: summary.revision + 1,
      rows: [{ entry: { id: second } }, { entry: { id: first } }],
    },
  })
  const remarked = await world.perform(
    world.asProvince,
    'mutation ($id: ID!, $r: Int!, $e: ID!) { remarkSummary(id: $id, revision: $r, entryId: $e, remark: "重点推荐") { rows { remark } } }',
    { id: summary.id, r: summary.revision + 1, e: second },
  )
  expect(remarked.data).toEqual({ remarkSummary: { rows: [{ remark: '重点推荐' }, { remark: '' }] } })
})

test('a stale order is refused with what stands now', async () => {
  const first = await acceptedCase(world, people(), { title: '第一个案例' })
  const { buildSummary: built } = await build()
  const order = (revision: number) =>
    world.perform(
      world.asProvince,
      'mutation ($id: ID!, $r: Int!, $e: [ID!]!) { orderSummary(id: $id, revision: $r, entryIds: $e) { revision } }',
      { id: built.id, r: revision, e: [first] },
    )
  expect((await order(1)).data).toEqual({ orderSummary: { revision: 2 } })
  const late = await order(1)
  expect([late.code, (late.current as { revision: number }).revision]).toEqual(['CONFLICT', 2])
})

test('cases still under review are not passed over in silence', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  await fileCase(world, world.asSecondCentre, { title: '尚未审核的案例' })
  await build()
  const { summary } = await look()
  expect(summary.blocks.filter(({ rule }) => rule === 'pendingCases').map(({ says }) => says)).toEqual([
    '还有 1 个已报案例尚未审结，仍要冻结汇总表的请说明理由。',
  ])
})

test('one word changed after the stamp: 原盖章件失效, and 上报 is refused', async () => {
  const first = await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await stampTable(world, world.asProvince, table.id)
  expect((await look()).summary).toMatchObject({ state: 'stamped', stale: false, blocks: [] })
  await returnAccepted(world, world.asProvince, first)
  await sendAgain(world, world.asCentre, first, { title: '第壹个案例' })
  await acceptCase(world, world.asProvince, first)
  const { summary } = await look()
  expect(summary.stale).toBe(true)
  expect(summary.staleReason).toBe('内容已变更，原盖章件失效：《第壹个案例》已有第 2 稿。')
  const refused = await forward(world, world.asProvince, table.id)
  expect([refused.code, refused.violations.map(({ rule }) => rule)]).toEqual(['REFUSED', ['tableStamped']])
  expect(refused.violations[0]).toMatchObject({ says: '内容已变更，原盖章件失效，请重新盖章。' })
  const again = await world.ask<{
    unfreezeSummary: { id: string; revision: number; state: string; code: null }
  }>(
    world.asProvince,
    'mutation ($id: ID!) { unfreezeSummary(id: $id, reason: "第一个案例已更正。") { id revision state code } }',
    { id: table.id },
  )
  expect(again.unfreezeSummary.state).toBe('building')
  await approveTable(world, world.asProvince, again.unfreezeSummary)
  await stampTable(world, world.asProvince, table.id)
  expect((await forward(world, world.asProvince, table.id)).data).toMatchObject({
    forwardPackage: { n: 1, kind: 'first', state: 'forwarded', mark: 'onTime' },
  })
})

test('a stamp stands for what was stamped also where the campaign has no rule that says so', async () => {
  const file = shiftCampaign(readNotice('db/presets/n2-cases.yaml'), {
    closes: { phase1: '2099-03-26', phase2: '2099-06-25' },
  })
  const rules = file.rules.filter(({ kind }) => !['unchangedSinceStamp', 'listsAllAccepted'].includes(kind))
  expect(rules).toHaveLength(file.rules.length - 2)
  const unruled = answered({ ...file, rules }, {})
  world = { ...base, campaignId: await running({ database, world: base }, base.asNation, unruled) }
  await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await stampTable(world, world.asProvince, table.id)
  const forwards = async () => {
    const { summary } = await look()
    return [
      summary.blocks.map(({ rule }) => rule),
      summary.verbs.find(({ verb }) => verb === 'package.forward'),
    ]
  }
  expect(await forwards()).toEqual([[], { verb: 'package.forward', allowed: true }])
  await acceptedCase(world, people(), { title: '后来的案例' })
  expect(await forwards()).toEqual([['stamp.stale'], { verb: 'package.forward', allowed: false }])
  const refused = await forward(world, world.asProvince, table.id)
  expect(refused.violations.map(({ rule, says }) => [rule, says])).toEqual([
    ['stamp.stale', '内容已变更，原盖章件失效，请重新盖章。'],
  ])
})

test('a case sent in after the stamp waits for the next package and holds up none', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await stampTable(world, world.asProvince, table.id)
  const late = await fileCase(world, world.asSecondCentre, { title: '盖章后报送的案例' })
  expect((await look()).summary).toMatchObject({ state: 'stamped', stale: false, blocks: [] })
  const first = await forward(world, world.asProvince, table.id)
  expect(first.data).toMatchObject({ forwardPackage: { n: 1, kind: 'first', entries: { length: 2 } } })
  await acceptCase(world, world.asProvince, late)
  expect(await forwardPhase(world, world.asProvince, { reason: '盖章后报送。' })).toMatchObject({
    n: 2,
    kind: 'supplement',
    changes: { added: [{ entry: late }] },
  })
})

test('another province’s table is as absent as one that never was, byte by byte', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  const { buildSummary: built } = await build()
  const unfreeze = (id: string) =>
    world.perform(
      world.asOtherProvince,
      'mutation ($id: ID!) { unfreezeSummary(id: $id, reason: "看一看。") { id } }',
      { id },
    )
  const others = await unfreeze(built.id)
  const absent = await unfreeze('0198f0e0-0000-7000-8000-000000000000')
  expect(JSON.stringify(others.errors)).toBe(JSON.stringify(absent.errors))
  expect(others.code).toBe('NOT_FOUND')
  const own = await world.perform(
    world.asProvince,
    'mutation ($id: ID!) { unfreezeSummary(id: $id, reason: "看一看。") { id } }',
    { id: built.id },
  )
  expect(own.code).toBe('REFUSED')
})
