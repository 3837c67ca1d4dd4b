import { drafted, finalised } from '../../../../test/harness/filing'
import { mailStage, type MailStage } from '../../../../test/harness/letters'

let stage: MailStage

beforeAll(async () => {
  stage = await mailStage(({ asSecondCentre, asThirdCentre }) => ({
    second: asSecondCentre,
    third: asThirdCentre,
  }))
  await stage.database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' = 'finalisedCountsOnTime' then q || '{"answer": true}' else q end order by at)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, at)))`,
  )
  const { world } = stage
  await finalised(world, world.asSecondCentre, await drafted(world, world.asSecondCentre))
})
afterAll(() => stage?.stop())

const subjects = async (name: string, at: string): Promise<string[]> =>
  (await stage.told(name, at)).map(({ subject }) => subject)

const near = '【需办理】临近截止：优秀案例征集'
const over = '【需办理】逾期未报：优秀案例征集'

// The province closes on Thursday, 19 March; three working days after it is Tuesday the 24th.
test('whose scan may follow is reminded of the day by which it has to, and called late only after it', async () => {
  await stage.told('second', '2099-03-19T20:59:59+08:00')
  const [after, ...more] = await stage.told('second', '2099-03-20T00:00:00+08:00')
  expect([after?.subject, more]).toEqual([near, []])
  expect(after?.text).toContain('“优秀案例征集”将于 2099-03-24 23:59 截止，以下事项尚未办理：')
  const { tasks } = await stage.world.ask<{ tasks: { kind: string; due: string; overdue: boolean }[] }>(
    stage.world.asSecondCentre,
    '{ tasks { kind due overdue } }',
  )
  expect(tasks.filter(({ kind }) => kind === 'scan')).toEqual([
    { kind: 'scan', due: '2099-03-24T15:59:59.000Z', overdue: false },
  ])
  expect(await subjects('second', '2099-03-24T20:59:59+08:00')).toEqual([near])
  const [late, ...others] = await stage.told('second', '2099-03-25T00:00:00+08:00')
  expect([late?.subject, others]).toEqual([over, []])
  expect(late?.text).toContain(
    '“优秀案例征集”第一阶段盖章件补报期限已于 2099-03-24 23:59 截止，还差 1 个，已定稿未报 1 个，请尽快报送。',
  )
})

test('who finalised nothing is late from the close on, and is told so once', async () => {
  const asked = `select m.about from mail m join account a on a.id = m.account_id
    where a.email = 'third@example.cn' and m.sent_at is not null and m.about like '%overdue'`
  expect(await stage.database.rows(asked)).toEqual([{ about: expect.stringMatching(/^phase1 \d+ overdue$/) }])
})
