import { acts } from '../../../../test/harness/filing'
import { mailStage, type MailStage } from '../../../../test/harness/letters'
import { phoned, proxyActs } from '../../../../test/harness/proxies'

let stage: MailStage

// A province enters for a centre, whose close, 19 March, lies a week before its own.
beforeAll(async () => {
  stage = await mailStage(({ asProvince, asOtherProvince }) => ({
    province: asProvince,
    other: asOtherProvince,
  }))
  const { asProvince, asThirdCentre, campaignId, ask } = stage.world
  const entering = { organisationId: asThirdCentre.organisationId, phase: 'phase1' }
  await ask(asProvince, proxyActs.enter, {
    campaignId,
    entering,
    origin: { ...phoned, receivedAt: '2099-03-12T09:00:00+08:00' },
  })
})
afterAll(() => stage?.stop())

type Task = { kind: string; due: string; overdue: boolean }

const entering = async (): Promise<Task[]> => {
  const { tasks } = await stage.world.ask<{ tasks: Task[] }>(
    stage.world.asProvince,
    '{ tasks { kind due overdue } }',
  )
  return tasks.filter(({ kind }) => kind === 'entering')
}

const near = '【需办理】临近截止：优秀案例征集'

test('what a province enters for a centre is due by the centre’s close, and it is reminded of that', async () => {
  expect(await entering()).toEqual([{ kind: 'entering', due: '2099-03-19T15:59:59.000Z', overdue: false }])
  await stage.told('province', '2099-03-19T20:00:00+08:00')
  const [letter, ...more] = (await stage.told('province', '2099-03-19T20:59:59+08:00')).filter(
    ({ subject }) => subject === near,
  )
  expect(more).toEqual([])
  expect(letter?.text).toContain('“优秀案例征集”将于 2099-03-19 23:59 截止，以下事项尚未办理：\n· ')
  expect(letter?.text).toContain('代录')
})

test('the first screen of a province that enters for others takes no more than twelve statements', async () => {
  const asked = '{ overview { tasks { kind due } blocks { kind } matrices { region { overdue } } } }'
  const { statements } = await stage.world.perform(stage.world.asProvince, asked)
  expect(statements).toBeLessThanOrEqual(12)
})

test('a province that enters nothing is not told of its centres’ close', async () => {
  const told = stage.letters.map(({ to }) => to)
  expect(told.filter((to) => to.includes('province@example.cn'))).toHaveLength(1)
  expect(told.filter((to) => to.includes('other@example.cn'))).toEqual([])
})

test('once that close is over it is overdue, though the province’s own is not', async () => {
  await stage.database.at('2099-03-20T00:00:00+08:00')
  expect(await entering()).toEqual([{ kind: 'entering', due: '2099-03-19T15:59:59.000Z', overdue: true }])
  const { asProvince, asThirdCentre, campaignId } = stage.world
  const [entry] = await stage.database.rows<{ id: string; revision: number }>(
    'select id, revision from entry where filer_id = $1 and campaign_id = $2',
    [asThirdCentre.organisationId, campaignId],
  )
  const refused = await stage.world.perform(asProvince, acts.save, { ...entry, content: {} })
  expect(refused.violations.map(({ rule }) => rule)).toEqual(['onTime'])
})
