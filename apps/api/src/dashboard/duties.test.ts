import { v7 } from 'uuid'
import { put } from '../../../../test/access/sown'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'
import { closeWords } from '../mail/close.words'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
  await put(stage.database, 'counter', [
    { participation_id: await lineOf(stage.unit), phase: 'summary', state: 'submitted', mark: '', n: 1 },
  ])
}, 60_000)
afterAll(() => stage?.close())

async function lineOf({ organisationId }: Actor): Promise<string> {
  const [line] = await stage.database.rows<{ id: string }>(
    'select id from participation where campaign_id = $1 and organisation_id = $2',
    [stage.campaignId, organisationId],
  )
  return line?.id ?? ''
}

type Overview = {
  tasks: { kind: string; title: string; detail: string; link: string; due: string; count: number }[]
  matrices: { rows: { organisation: { key: string }; cells: { duties: object[] }[] }[] }[]
}

const first = async (actor: Actor): Promise<Overview> =>
  (
    await stage.world.ask<{ overview: Overview }>(
      actor,
      `{ overview { tasks { kind title detail link due count }
        matrices { rows { organisation { key } cells { duties { name unit n } } } } } }`,
    )
  ).overview

const record = (given: object): Promise<unknown> =>
  stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input: activityInput(given) })

const task = (n: number) => ({
  kind: 'duty',
  title: '完成活动任务',
  detail: `宣传周活动总结报送：展板块数还差 ${n} 块`,
  link: `/campaigns/${stage.campaignId}/activities`,
  due: '2022-04-30T15:59:59.000Z',
  count: 1,
})
const owed = (n: number) => [{ name: '展板块数', unit: '块', n }]

test('what a unit owes beside its report is its task until it is done, and planning does not do it', async () => {
  expect((await first(stage.unit)).tasks).toEqual([task(2)])
  await record({ state: 'planned', day: '2022-04-25', until: '2022-04-25' })
  await record({ state: 'held', figures: [{ measure: 'boards.1', text: '1' }] })
  expect((await first(stage.unit)).tasks).toEqual([task(1)])
})

test('the office finds on its first screen what each unit owes, and has no such task itself', async () => {
  const { tasks, matrices } = await first(stage.office)
  expect(tasks.filter(({ kind }) => kind === 'duty')).toEqual([])
  expect(
    matrices.flatMap(({ rows }) =>
      rows.map(({ organisation, cells }) => [organisation.key, cells[0]?.duties]),
    ),
  ).toEqual([
    ['js-xixia', owed(1)],
    ['hb-nanwang', owed(2)],
  ])
})

test('a unit whose report is in is reminded before the close of what it owes, and not once that is done', async () => {
  const until = new Date('2022-04-30T23:59:59+08:00').getTime() / 1000
  const words = () =>
    stage.world.within(stage.unit, (ctx) => closeWords(ctx, stage.campaignId, `summary ${until} day`))
  await stage.database.at('2022-04-30T10:00:00+08:00')
  expect(await words()).toMatchObject({
    subject: expect.stringMatching(/^【需办理】/) as string,
    says: expect.stringContaining('完成活动任务（宣传周活动总结报送：展板块数还差 1 块）') as string,
  })
  await record({ state: 'held', figures: [{ measure: 'boards.1', text: '1' }] })
  expect((await first(stage.unit)).tasks).toEqual([])
  expect(await words()).toBeUndefined()
})

test('the office’s editor is told after the close to compile the report, until that is done', async () => {
  const { database, office, campaignId } = stage
  const compiling = async (): Promise<string[]> =>
    (await first(office)).tasks.filter(({ kind }) => kind === 'compile').map(({ detail }) => detail)
  expect(await compiling()).toEqual([])
  await database.at('2022-05-01T00:00:00+08:00')
  expect(await compiling()).toEqual(['宣传周活动总结报送：报送已截止，总结报告尚未编制'])
  const made = (mime: string, id: string) => ({
    id,
    sha256: 'a'.repeat(64),
    size: 1,
    mime,
    name: '文件',
    noun: 'week',
    subject_id: campaignId,
    seen_by: `/${office.organisationKey}/`,
    created_at: '2022-05-01T00:00:01+08:00',
  })
  await put(database, 'file', [made('application/zip', v7())])
  expect(await compiling()).toHaveLength(1)
  await put(database, 'file', [made('application/pdf', v7())])
  expect(await compiling()).toEqual([])
})

/** A summary of the other unit, as it came to the middle between it and the office. */
async function summaryAt(middle: Actor, boards: number): Promise<void> {
  const { database, campaignId, office, other } = stage
  const [entry, version, part] = [v7(), v7(), v7()]
  const at = '2022-04-30T10:00:00+08:00'
  const line = await lineOf(other)
  const [path, contact] = [
    `/${office.organisationKey}/${middle.organisationKey}/`,
    { contact_name: '', contact_phone: '' },
  ]
  await put(database, 'participation', [
    {
      ...contact,
      id: part,
      campaign_id: campaignId,
      organisation_id: middle.organisationId,
      role: 'receiver',
      receiver_id: await lineOf(office),
      path,
      numbered: 0,
    },
  ])
  await database.rows('update participation set receiver_id = $2, path = $3 where id = $1', [
    line,
    part,
    `${path}${other.organisationKey}/`,
  ])
  const made = { title: '总结', theme: '', words: 0, campaign_version: 1 }
  await put(database, 'entry', [
    {
      ...made,
      id: entry,
      campaign_id: campaignId,
      participation_id: line,
      filer_id: other.organisationId,
      receiver_id: middle.organisationId,
      seen_by: `/${other.organisationKey}/${middle.organisationKey}/`,
      phase: 'summary',
      kind: 'summary',
      state: 'draft',
      mark: '',
      draft: {},
      revision: 1,
      created_by: other.accountId,
      created_at: at,
      updated_at: at,
    },
  ])
  await put(database, 'entry_version', [
    {
      ...made,
      id: version,
      entry_id: entry,
      n: 1,
      content: { boards: { value: boards } },
      attachments: [],
      sha256: 'a'.repeat(64),
      code: entry,
      by_id: other.accountId,
      by_name: other.name,
      finalised_at: at,
      submitted_at: at,
    },
  ])
  await database.rows(
    `update entry set state = 'submitted', current_version_id = $2, submitted_version_id = $2 where id = $1`,
    [entry, version],
  )
}

type Row = { organisation: { key: string }; cells: { measure: string; state: string; value: number }[] }

test('the first screen and the week say the same of what a summary states, to the middle and to the unit too', async () => {
  const { world, office, other, campaignId } = stage
  await summaryAt(world.asOtherProvince, 1)
  const told = async (actor: Actor) => {
    const { matrices, tasks } = await first(actor)
    const { week } = await world.ask<{ week: { rows: Row[] } }>(
      actor,
      `query ($c: ID!) { week(campaignId: $c) { rows { organisation { key } cells { measure state value } } } }`,
      { c: campaignId },
    )
    const cells = week.rows.map(({ organisation, cells: all }) => {
      const cell = all.find(({ measure }) => measure === 'boards.1')
      return [organisation.key, cell?.state === 'done' ? [] : owed(2 - (cell?.value ?? 0))]
    })
    const rows = matrices.flatMap(({ rows: all }) =>
      all.map(({ organisation, cells: own }) => [organisation.key, own[0]?.duties]),
    )
    return { cells, rows, duties: tasks.filter(({ kind }) => kind === 'duty').map(({ detail }) => detail) }
  }
  const own = ['hb-nanwang', owed(1)]
  expect(await told(world.asOtherProvince)).toEqual({ cells: [own], rows: [own], duties: [] })
  expect(await told(other)).toEqual({
    cells: [own],
    rows: [own],
    duties: ['宣传周活动总结报送：展板块数还差 1 块'],
  })
  // It has not gone on to the office.
  const atOffice = await told(office)
  expect(atOffice.cells).toEqual([
    ['js-xixia', []],
    ['hb-nanwang', owed(2)],
  ])
})
