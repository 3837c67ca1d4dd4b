import {
  acceptedCase,
  acceptCase,
  anotherCall,
  approvedTable,
  fileCase,
  forward,
  forwardPhase,
  returnAccepted,
  sendAgain,
  stampTable,
  type Sent,
} from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'
import { returnEntry } from '../review/return'

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

/** Two accepted cases, their table stamped, the package forwarded. */
async function forwarded(): Promise<{ cases: string[]; sent: Sent }> {
  const cases = [
    await acceptedCase(world, people(), { title: '第一个案例' }),
    await acceptedCase(world, people(), { title: '第二个案例' }),
  ]
  return { cases, sent: await forwardNow() }
}

const forwardNow = (reason = '') => forwardPhase(world, world.asProvince, { reason })

const packages = async (actor = world.asNation): Promise<{ n: number; state: string; counts: boolean }[]> =>
  (
    await world.ask<{ packages: { items: { n: number; state: string; counts: boolean }[] } }>(
      actor,
      'query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 100 }) { items { n state counts } } }',
      { c: world.campaignId },
    )
  ).packages.items

test('N2-20: a package with anything missing is refused with the whole list', async () => {
  const first = await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  const early = await forward(world, world.asProvince, table.id)
  expect(early.violations.map(({ rule }) => rule)).toEqual(['may.wrongState'])
  const blocks = () =>
    world.ask<{ summary: { blocks: { rule: string; message: string }[] } }>(
      world.asProvince,
      'query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { blocks { rule message } } }',
      { c: world.campaignId },
    )
  expect((await blocks()).summary.blocks.map(({ message }) => message)).toEqual([
    'stamp.missing',
    'piece.summaryScan',
  ])
  await stampTable(world, world.asProvince, table.id)
  await database.rows('update scan set replaced_at = now() where entry_id = $1', [first])
  await database.rows(`update scan set "check" = 'typed', code_read = null where replaced_at is null`)
  const refused = await forward(world, world.asProvince, table.id)
  expect(refused.violations.map(({ message, args }) => [message, args['name'] ?? args['title']])).toEqual([
    ['piece.formScan', '第一个案例'],
    ['scan.missing', '第一个案例'],
    ['scan.notCompared', '第二个案例'],
  ])
})

test('N2-21: the package and the mail are named by the notice’s pattern', async () => {
  const { sent } = await forwarded()
  const mailed = () =>
    world.ask<{ package: { mail: { to: string; subject: string } } }>(
      world.asProvince,
      'query ($id: ID!) { package(id: $id) { mail { to subject } } }',
      { id: sent.id },
    )
  const subject = '优秀案例征集-江苏省知识产权局-第1阶段'
  expect((await mailed()).package.mail).toEqual({ to: '国家知识产权局（材料接收）', subject })
  await world.ask(
    world.asNation,
    'mutation ($id: ID!, $contacts: [ContactInput!]!) { saveContacts(campaignId: $id, contacts: $contacts) { id } }',
    {
      id: world.campaignId,
      contacts: [{ role: 'materials', name: '', phone: '', email: 'cailiao@demo.huibian.example' }],
    },
  )
  const to = '国家知识产权局（材料接收） <cailiao@demo.huibian.example>'
  expect((await mailed()).package.mail).toEqual({ to, subject })
})

test('a forwarded case is read by the nation, at the version that went', async () => {
  const before = await world.ask<{ entries: { total: number } }>(
    world.asNation,
    'query ($c: ID!) { entries(filter: { campaignId: $c }, sort: number, page: { number: 1, size: 10 }) { total } }',
    { c: world.campaignId },
  )
  expect(before.entries.total).toBe(0)
  const { cases, sent } = await forwarded()
  expect(sent).toMatchObject({ n: 1, kind: 'first', state: 'forwarded', mark: 'onTime', counts: true })
  const seen = await world.ask<{ package: Sent }>(
    world.asNation,
    'query ($id: ID!) { package(id: $id) { n entries { position entry { id state } version { n } } } }',
    { id: sent.id },
  )
  expect(seen.package.entries).toEqual(
    cases.map((id, at) => ({ position: at + 1, entry: { id, state: 'forwarded' }, version: { n: 1 } })),
  )
  const other = await world.perform(world.asOtherProvince, 'query ($id: ID!) { package(id: $id) { n } }', {
    id: sent.id,
  })
  expect(other.code).toBe('NOT_FOUND')
})

test('the nation is told when the files of a package could not be written, and reads no job of the province’s', async () => {
  const { sent } = await forwarded()
  const told = () =>
    world.ask(world.asNation, 'query ($id: ID!) { package(id: $id) { failed job { id } file { id } } }', {
      id: sent.id,
    })
  expect(await told()).toEqual({ package: { failed: false, job: null, file: null } })
  await database.rows(`update job set state = 'failed' where args->>'packageId' = $1`, [sent.id])
  expect(await told()).toEqual({ package: { failed: true, job: null, file: null } })
})

test('packages are listed a page at a time, the latest first, with how many there are', async () => {
  await forwarded()
  await acceptedCase(world, people(), { title: '补报的案例' })
  await forwardNow('经同意补报。')
  const page = (number: number) =>
    world.ask(
      world.asNation,
      'query ($c: ID!, $n: Int!) { packages(campaignId: $c, page: { number: $n, size: 1 }) { total items { n } } }',
      { c: world.campaignId, n: number },
    )
  expect([await page(1), await page(2), await page(3)]).toEqual([
    { packages: { total: 2, items: [{ n: 2 }] } },
    { packages: { total: 2, items: [{ n: 1 }] } },
    { packages: { total: 2, items: [] } },
  ])
})

test('two at once forward one package', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await stampTable(world, world.asProvince, table.id)
  const answers = await Promise.all([1, 2, 3].map(() => forward(world, world.asProvince, table.id)))
  expect(answers.filter((answer) => answer.data !== null && !answer.errors)).toHaveLength(1)
  expect(answers.filter((answer) => answer.code === 'REFUSED')).toHaveLength(2)
  expect(await packages()).toEqual([{ n: 1, state: 'forwarded', counts: true }])
})

test('补报: what is accepted later goes as package 2, which counts instead of the first', async () => {
  await forwarded()
  const third = await acceptedCase(world, people(), { title: '补报的案例' })
  const sent = await forwardNow('该案例所在单位换发印章，经同意补报。')
  expect([sent.n, sent.kind, sent.entries.length]).toEqual([2, 'supplement', 3])
  expect(sent.changes).toMatchObject({
    added: [{ entry: third, title: '补报的案例', n: 1 }],
    replaced: [],
    removed: [],
  })
  expect(await packages()).toEqual([
    { n: 2, state: 'forwarded', counts: true },
    { n: 1, state: 'superseded', counts: false },
  ])
})

test('更正: a case sent back is corrected and goes as package 2 with the reason', async () => {
  const { cases, sent } = await forwarded()
  const [first = ''] = cases
  const sendBack = (p: string): Promise<object> =>
    world.ask(
      world.asNation,
      'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }',
      { p, e: first },
    )
  await sendBack(sent.id)
  const rows = await database.rows<{ state: string; id: string }>(
    'select state, submitted_version_id as id from entry where id = $1',
    [first],
  )
  expect(rows[0]?.state).toBe('accepted')
  const told = async (): Promise<string[]> =>
    (await world.ask<{ tasks: { detail: string }[] }>(world.asProvince, '{ tasks { detail } }')).tasks
      .map(({ detail }) => detail)
      .filter((detail) => detail.includes('上级退回'))
  expect(await told()).toEqual([expect.stringMatching(/第一阶段：1 个已上报的案例被上级退回$/)])
  await returnAccepted(world, world.asProvince, first)
  await sendAgain(world, world.asCentre, first, { title: '更正的案例' })
  await acceptCase(world, world.asProvince, first)
  expect(await told()).toEqual([])
  const still = await world.ask<{ entry: { title: string } }>(
    world.asNation,
    'query ($id: ID!) { entry(id: $id) { title } }',
    { id: first },
  )
  expect(still.entry.title).toBe('第一个案例')
  const next = await forwardNow('按国家局意见更正数据。')
  expect([next.n, next.kind]).toEqual([2, 'correction'])
  expect(next.changes).toMatchObject({
    added: [],
    replaced: [{ entry: first, n: 2, before: 1 }],
    removed: [],
  })
  // What was sent back by mistake may go again as it is.
  await sendBack(next.id)
  const again = await forwardNow('经核对无误，原样上报。')
  expect([again.n, again.kind, again.changes]).toMatchObject([3, 'correction', { added: [], replaced: [] }])
})

test('the nation returns a package whole, and its cases are the province’s again', async () => {
  const { cases, sent } = await forwarded()
  const returned = await world.ask<{ returnPackage: object }>(
    world.asNation,
    'mutation ($id: ID!) { returnPackage(id: $id, reason: "汇总表扫描不清。") { state decisionReason } }',
    { id: sent.id },
  )
  expect(returned.returnPackage).toEqual({ state: 'returned', decisionReason: '汇总表扫描不清。' })
  const rows = await database.rows<{ state: string }>('select state from entry where id = any($1)', [cases])
  expect(rows.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})

test('after the close nothing is forwarded but by the nation’s extension, and then as late', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await stampTable(world, world.asProvince, table.id)
  await database.at('2099-03-27T00:00:00+08:00')
  const refused = await forward(world, world.asProvince, table.id)
  expect(refused.violations.map(({ rule, message }) => [rule, message])).toEqual([['onTime', 'gate.closed']])
  await world.ask(
    world.asNation,
    `mutation ($c: ID!, $o: ID!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o,
       until: "2099-03-31T23:59:59+08:00", reason: "换发印章，同意延期。") { id } }`,
    { c: world.campaignId, o: world.asProvince.organisationId },
  )
  expect((await forward(world, world.asProvince, table.id)).data).toMatchObject({
    forwardPackage: { mark: 'lateWithConsent' },
  })
})

test('forwarding twelve cases takes as many statements as forwarding two, and no more than twelve', async () => {
  const counts: number[] = []
  for (const [actor, centre, n] of [
    [world.asProvince, world.asCentre, 2],
    [world.asOtherProvince, world.asOtherCentre, 12],
  ] as const) {
    for (let at = 1; at <= n; at += 1) {
      await acceptedCase(world, { centre, province: actor }, { title: `第${at}个案例` })
    }
    const table = await approvedTable(world, actor, 'phase1')
    await stampTable(world, actor, table.id)
    const answer = await world.perform(
      actor,
      'mutation ($id: ID!) { forwardPackage(summaryId: $id, reason: "") { id } }',
      { id: table.id },
    )
    expect(answer.errors).toBeUndefined()
    counts.push(answer.statements)
  }
  expect(counts[1]).toBe(counts[0])
  expect(counts[0]).toBeLessThanOrEqual(12)
})

test('returned cases stay out of the package', async () => {
  const { sent } = await forwarded()
  const id = await fileCase(world, world.asSecondCentre, { title: '被退回的案例' })
  const rows = await database.rows<{ id: string }>(
    'select submitted_version_id as id from entry where id = $1',
    [id],
  )
  await world.within(world.asProvince, (ctx) =>
    returnEntry(ctx, id, { versionId: rows[0]?.id ?? '', reason: '正文过短。', fields: [], restamp: null }),
  )
  await acceptedCase(world, people(), { title: '补报的案例' })
  const next = await forwardNow('补报一个案例。')
  expect(next.entries).toHaveLength(sent.entries.length + 1)
  expect(next.entries.map(({ entry }) => entry.id)).not.toContain(id)
})
