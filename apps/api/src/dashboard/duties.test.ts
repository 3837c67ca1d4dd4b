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
