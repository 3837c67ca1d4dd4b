import { onTimeRate, sayRate } from '@huibian/domain'
import { asCsv, packed, pdfPages } from '../../../../packages/documents/test/read'
import { fileCase } from '../../../../test/harness/cases'
import { fiftyMore } from '../../../../test/harness/centres'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { acts } from '../../../../test/harness/filing'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'
import { startEntry } from '../filing/start'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Owing = {
  organisation: { id: string; key: string }
  phase: string
  overdue: boolean
  missing: string
  peer: boolean
  remindedAt: string | null
  call: { person: string; answer: string; promisedOn: string | null } | null
}
type Line = { kind: string; phase: string; unit: string; text: string }
type Log = { items: Line[]; total: number }
type Task = {
  kind: string
  title: string
  detail: string
  count: number
  due: string | null
  overdue: boolean
  link: string
}

const fields = `organisation { id key } phase overdue missing peer remindedAt call { person answer promisedOn }`
const questions = {
  owing: `query ($c: ID!) { owing(campaignId: $c) { ${fields} } }`,
  remind: `mutation ($c: ID!, $p: String!, $o: [ID!]!) { remind(campaignId: $c, phase: $p, organisationIds: $o) { ${fields} } }`,
  call: `mutation ($i: CallInput!) { noteCall(input: $i) { ${fields} } }`,
  log: 'query ($c: ID!, $n: Int! = 1) { chaseLog(campaignId: $c, page: { number: $n, size: 100 }) { items { kind phase unit text } total } }',
  tasks: '{ tasks { kind title detail count due overdue link } }',
}

const owingOf = async (actor: Actor, c = world.campaignId): Promise<Owing[]> =>
  (await world.ask<{ owing: Owing[] }>(actor, questions.owing, { c })).owing
const remind = (actor: Actor, units: readonly Actor[], c = world.campaignId) =>
  world.perform(actor, questions.remind, {
    c,
    p: 'phase1',
    o: units.map(({ organisationId }) => organisationId),
  })
const tasksOf = async (actor: Actor): Promise<Task[]> =>
  (await world.ask<{ tasks: Task[] }>(actor, questions.tasks)).tasks.filter(({ kind }) =>
    ['chased', 'reminded', 'promised'].includes(kind),
  )
const logOf = async (actor: Actor): Promise<Line[]> =>
  (await world.ask<{ chaseLog: Log }>(actor, questions.log, { c: world.campaignId })).chaseLog.items
const keysOf = (owing: readonly Owing[]): string[] => owing.map(({ organisation }) => organisation.key)
const call = (actor: Actor, unit: Actor, given: object = {}) =>
  world.perform(actor, questions.call, {
    i: {
      campaignId: world.campaignId,
      phase: 'phase1',
      organisationId: unit.organisationId,
      person: '李老师',
      answer: '正在盖章，三日内报送。',
      ...given,
    },
  })

test('a province finds those of its own centres who still owe, the nation its regions, and nobody looks sideways', async () => {
  await world.within(world.asThirdCentre, (ctx) => startEntry(ctx, world.campaignId, { phase: 'phase1' }))
  await fileCase(world, world.asCentre, { title: '已报的案例' })
  const owing = await owingOf(world.asProvince)
  expect(keysOf(owing)).not.toContain('js-xixia')
  expect(keysOf(owing).filter((key) => !key.startsWith('js-'))).toEqual([])
  const begun = owing.find(({ organisation }) => organisation.key === 'js-yaoke')
  expect(begun).toMatchObject({
    phase: 'phase1',
    missing: '还差 1 个，草稿 1 个',
    overdue: false,
    peer: false,
  })
  expect(keysOf(await owingOf(world.asNation))).toHaveLength(32)
  expect(keysOf(await owingOf(world.asOtherProvince)).filter((key) => !key.startsWith('hb-'))).toEqual([])
  const centre = await world.perform(world.asCentre, questions.owing, { c: world.campaignId })
  expect(centre.code).toBe('NOT_FOUND')
})

test('what a unit is chased for stands among its clerk’s tasks until it has come, and among nobody else’s', async () => {
  const { asProvince, asSecondCentre, asThirdCentre } = world
  const reminded = await remind(asProvince, [asSecondCentre])
  expect(reminded.statements).toBeLessThanOrEqual(12)
  const done = dataOf<{ remind: Owing[] }>(reminded).remind
  expect(keysOf(done.filter(({ remindedAt }) => remindedAt !== null))).toEqual(['js-zhongshan'])
  expect(await tasksOf(asSecondCentre)).toEqual([
    {
      kind: 'chased',
      title: '办理催报',
      detail: '优秀案例征集第一阶段：江苏催报，还差 1 个',
      count: 1,
      due: '2099-03-26T15:59:59.000Z',
      overdue: false,
      link: `/campaigns/${world.campaignId}/entries?phase=phase1`,
    },
  ])
  expect([await tasksOf(asThirdCentre), await tasksOf(world.asOtherCentre)]).toEqual([[], []])
  const again = await remind(asProvince, [asSecondCentre])
  expect(again.violations.map(({ says }) => says)).toEqual([expect.stringContaining('一小时内已提醒过')])
  const id = await fileCase(world, asSecondCentre, { title: '催来的案例' })
  expect(await tasksOf(asSecondCentre)).toEqual([])
  // What came back after a return is owed again: the reminder survives it.
  const { entry } = await world.ask<{ entry: { currentVersion: { id: string } } }>(
    asProvince,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const back = { id, versionId: entry.currentVersion.id, reason: '须补充内部数据。', fields: [] }
  await world.ask(asProvince, acts.return, back)
  expect((await tasksOf(asSecondCentre)).map(({ detail }) => detail)).toEqual([
    '优秀案例征集第一阶段：江苏催报，退回未再报 1 个',
  ])
})

test('only those who owe to the one who asks are reminded', async () => {
  const { asProvince, asCentre, asOtherCentre, asNation } = world
  for (const [actor, unit] of [
    [asProvince, asCentre],
    [asProvince, asOtherCentre],
    [asNation, asOtherCentre],
    [world.asOtherProvince, world.asThirdCentre],
  ] as const)
    expect([unit.organisationKey, (await remind(actor, [unit])).code]).toEqual([
      unit.organisationKey,
      'NOT_FOUND',
    ])
  const nobody = await remind(asProvince, [])
  expect(nobody.violations.map(({ says }) => says)).toEqual(['请先选择要提醒的单位。'])
  expect((await remind(asCentre, [world.asThirdCentre])).code).toBe('REFUSED')
})

test('a region that the nation chases hears of it in every body that sends for it', async () => {
  const { asNation, asThirdProvince, asExtraReceiver } = world
  await world.ask(asNation, questions.remind, {
    c: world.campaignId,
    p: 'phase1',
    o: [asThirdProvince.organisationId],
  })
  const heard = await Promise.all([asThirdProvince, asExtraReceiver, world.asProvince].map(tasksOf))
  expect(heard.map((tasks) => tasks.map(({ detail }) => detail))).toEqual([
    ['优秀案例征集第一阶段：国家局催报，还差 2 个'],
    ['优秀案例征集第一阶段：国家局催报，还差 2 个'],
    [],
  ])
})

test('a call is kept in one line, and its promise comes back as a task on its day while something is owed', async () => {
  const { asProvince, asThirdCentre } = world
  await database.at('2099-03-20T11:00:00+08:00')
  const noted = dataOf<{ noteCall: Owing[] }>(
    await call(asProvince, asThirdCentre, { promisedOn: '2099-03-23' }),
  )
  const one = noted.noteCall.find(({ organisation }) => organisation.key === 'js-yaoke')
  expect(one?.call).toEqual({ person: '李老师', answer: '正在盖章，三日内报送。', promisedOn: '2099-03-23' })
  expect(await tasksOf(asProvince)).toEqual([])
  await database.at('2099-03-23T09:00:00+08:00')
  expect((await tasksOf(asProvince)).map(({ kind, detail, overdue }) => [kind, detail, overdue])).toEqual([
    ['promised', '优秀案例征集第一阶段：1 个单位承诺的日期已到，尚未报齐', false],
  ])
  await database.at('2099-03-24T09:00:00+08:00')
  expect((await tasksOf(asProvince)).map(({ overdue }) => overdue)).toEqual([true])
  expect(await tasksOf(world.asOtherProvince)).toEqual([])
  await fileCase(world, asThirdCentre, { title: '如约报送的案例' })
  expect(await tasksOf(asProvince)).toEqual([])
})

test('the log tells reminders and calls to the one who made them alone', async () => {
  expect(await logOf(world.asProvince)).toEqual([
    {
      kind: 'call',
      phase: '第一阶段',
      unit: expect.stringContaining('药科') as string,
      text: '李老师：正在盖章，三日内报送。',
    },
    { kind: 'reminder', phase: '第一阶段', unit: expect.stringContaining('钟山') as string, text: '' },
  ])
  expect(await logOf(world.asOtherProvince)).toEqual([])
  expect((await world.perform(world.asCentre, questions.log, { c: world.campaignId })).code).toBe('REFUSED')
})

test('a long log is told whole, page by page', async () => {
  const { asOtherProvince, asOtherCentre, campaignId: c } = world
  await database.rows(
    `insert into reminder (id, campaign_id, phase, organisation_id, by_organisation_id, seen_by, peer, by_name, at)
     select gen_random_uuid(), $1, 'phase1', $2, $3, '/' || $4 || '/', false, '', timestamptz '2099-03-01T00:00:00Z' + g * interval '1 minute'
     from generate_series(1, 301) g`,
    [c, asOtherCentre.organisationId, asOtherProvince.organisationId, asOtherProvince.organisationKey],
  )
  const pages = await Promise.all(
    [1, 2, 3, 4].map((n) => world.ask<{ chaseLog: Log }>(asOtherProvince, questions.log, { c, n })),
  )
  expect(pages.map(({ chaseLog: { items, total } }) => [items.length, total])).toEqual([
    [100, 301],
    [100, 301],
    [100, 301],
    [1, 301],
  ])
  await database.rows('delete from reminder where by_organisation_id = $1', [asOtherProvince.organisationId])
})

test('a call without an answer, or with a promise for a day that is over, is not kept', async () => {
  const says = async (given: object): Promise<(string | undefined)[]> =>
    (await call(world.asProvince, world.asSecondCentre, given)).violations.map((one) => one.says)
  expect(await says({ answer: '  ' })).toEqual(['“答复”共 0 个字，应为 1 至 200 个字，请修改。'])
  expect(await says({ person: '长'.repeat(21) })).toEqual(['“接听人”共 21 个字，应为 1 至 20 个字，请修改。'])
  expect(await says({ promisedOn: '2099-03-23' })).toEqual([
    '承诺日期 2099-03-23 不是通话当天（2099-03-24）或以后的日期，请核对。',
  ])
  for (const promisedOn of ['2099-13-40', '2099-06-31'])
    expect(await says({ promisedOn })).toEqual([
      `承诺日期 ${promisedOn} 不是通话当天（2099-03-24）或以后的日期，请核对。`,
    ])
  expect((await call(world.asProvince, world.asOtherCentre)).code).toBe('NOT_FOUND')
})

needsTool('poppler', 'calc')(
  '催办单 names who owes, whom to call and what was said, on paper and as a table',
  async () => {
    await database.at('2099-03-27T09:00:00+08:00')
    await call(world.asProvince, world.asSecondCentre, { promisedOn: '2099-03-29' })
    const fetched = async (actor: Actor, format: string) =>
      download(world, actor, `/files/campaigns/${world.campaignId}/chase.${format}`)
    const owing = await owingOf(world.asProvince)
    const pages = packed(pdfPages((await fetched(world.asProvince, 'pdf')).bytes).join(''))
    for (const said of [
      '优秀案例征集催办单',
      '单位：江苏省知识产权局',
      '0510-0000-2028',
      `共${owing.length}项`,
    ])
      expect(pages).toContain(said)
    const [head, ...lines] = asCsv('a.xlsx', (await fetched(world.asProvince, 'xlsx')).bytes)
      .trim()
      .split('\n')
    expect(head?.replaceAll('"', '')).toBe(
      '序号,单位,阶段,截止时间,尚缺,迟报,按时率,联系人,电话,负责人,最近提醒,通话记录',
    )
    expect(lines).toHaveLength(owing.length + 1)
    const cells = (line = '') => line.replaceAll('"', '').split(',')
    const rates = lines.map(cells).filter(([, , phase]) => phase === '第一阶段')
    const { matrix } = await world.ask<{ matrix: { totals: Parameters<typeof onTimeRate>[0][] } }>(
      world.asProvince,
      'query ($c: ID!) { matrix(campaignId: $c) { totals { came late overdue } } }',
      { c: world.campaignId },
    )
    const [total] = matrix.totals
    expect(rates.at(-1)?.slice(0, 7)).toEqual([
      '',
      '全部单位',
      '第一阶段',
      '',
      '',
      '',
      sayRate(total && onTimeRate(total)),
    ])
    expect(new Set(rates.slice(0, -1).map((line) => line[6]))).toEqual(new Set(['0%']))
    expect(lines.filter((line) => line.includes('李老师'))).toEqual([
      expect.stringContaining('09:00 李老师：正在盖章，三日内报送。（承诺2099-03-29前报送）'),
    ])
    expect(pages).not.toContain('湖北')
    expect([
      (await fetched(world.asCentre, 'pdf')).status,
      (await fetched(world.asApprover, 'xlsx')).status,
    ]).toEqual([422, 422])
  },
)

test('who owes is found in as many statements with fifty centres more, and never in more than twelve', async () => {
  const read = async () => {
    const made = [
      await world.perform(world.asProvince, questions.owing, { c: world.campaignId }),
      await world.perform(world.asProvince, questions.tasks),
      await world.perform(world.asThirdProvince, questions.tasks),
    ]
    return made.map(({ statements }) => statements)
  }
  const before = await read()
  await fiftyMore(database, world, world.asThirdCentre)
  expect(await read()).toEqual(before)
  expect(Math.max(...before)).toBeLessThanOrEqual(12)
})
