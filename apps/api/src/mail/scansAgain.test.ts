import { fileCase } from '../../../../test/harness/cases'
import { acts } from '../../../../test/harness/filing'
import { mailStage, type MailStage } from '../../../../test/harness/letters'

let stage: MailStage

// The province closes on 19 March, the notice on Thursday, 26 March; three working days after it is Tuesday the 31st.
beforeAll(async () => {
  stage = await mailStage(({ asSecondCentre, asThirdCentre }) => ({
    second: asSecondCentre,
    third: asThirdCentre,
  }))
  const { world, database } = stage
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' = 'finalisedCountsOnTime' then q || '{"answer": true}' else q end order by at)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, at)))`,
  )
  await database.at('2099-03-18T10:00:00+08:00')
  const id = await fileCase(world, world.asSecondCentre, { title: '退回后定稿的案例' })
  const asked = 'query ($id: ID!) { entry(id: $id) { revision currentVersion { id } } }'
  const { entry } = await world.ask<{ entry: { currentVersion: { id: string } } }>(world.asProvince, asked, {
    id,
  })
  const given = { id, versionId: entry.currentVersion.id, reason: '须补充内部数据。', fields: [] }
  await world.ask(world.asProvince, acts.return, given)
  const { entry: back } = await world.ask<{ entry: { revision: number } }>(world.asSecondCentre, asked, {
    id,
  })
  await world.ask(world.asSecondCentre, acts.finalise, { id, revision: back.revision })
})
afterAll(() => stage?.stop())

const scans = async (): Promise<object[]> => {
  const { tasks } = await stage.world.ask<{ tasks: { kind: string; due: string; overdue: boolean }[] }>(
    stage.world.asSecondCentre,
    '{ tasks { kind due overdue } }',
  )
  return tasks.filter(({ kind }) => kind === 'scan')
}

/** The letters of the notice's first phase that come at a moment. */
const told = async (at: string) =>
  (await stage.told('second', at)).filter(({ text }) => text.includes('已定稿未报') || text.includes('盖章'))

const last = '2099-03-31T15:59:59.000Z'

test('the scan of what came back and was finalised again in time is due days after the notice’s close, and late only then', async () => {
  await stage.told('second', '2099-03-26T20:59:59+08:00')
  await stage.told('second', '2099-03-27T00:00:00+08:00')
  expect(await scans()).toEqual([{ kind: 'scan', due: last, overdue: false }])
  const [near] = await told('2099-03-31T20:59:59+08:00')
  expect(near?.subject).toBe('【需办理】临近截止：优秀案例征集')
  const [late, ...others] = await told('2099-04-01T00:00:00+08:00')
  expect([late?.subject, others]).toEqual(['【需办理】逾期未报：优秀案例征集', []])
  expect(late?.text).toContain(
    '“优秀案例征集”第一阶段盖章件补报期限已于 2099-03-31 23:59 截止，已定稿未报 1 个，请尽快报送。',
  )
})
