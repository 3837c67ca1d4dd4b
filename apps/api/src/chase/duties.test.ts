import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
}, 60_000)
afterAll(() => stage?.close())

const owing = `query ($c: ID!) { owing(campaignId: $c) { organisation { key } missing overdue } }`

async function missing(): Promise<[string, string][]> {
  const asked = await stage.world.ask<{ owing: { organisation: { key: string }; missing: string }[] }>(
    stage.office,
    owing,
    { c: stage.campaignId },
  )
  return asked.owing.map(({ organisation, missing: said }) => [organisation.key, said])
}

async function record(text: string, state = 'held', reason = ''): Promise<void> {
  const input = activityInput({ state, reason, figures: [{ measure: 'boards.1', text }] })
  await stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input })
}

test('who recorded nothing owes all of a week’s duties beside the report, and less with each thing done', async () => {
  const all = '还差 1 个，展板块数还差 2 块'
  expect(await missing()).toEqual([
    ['js-xixia', all],
    ['hb-nanwang', all],
  ])
  await record('1')
  expect((await missing())[0]).toEqual(['js-xixia', '还差 1 个，展板块数还差 1 块'])
  await record('1')
  expect((await missing())[0]).toEqual(['js-xixia', '还差 1 个'])
})

test('a duty of certain units is theirs alone: in the week’s table, in what is owed, and in no other unit’s', async () => {
  const named = await weekStage()
  const { world, office, campaignId: c, database } = named
  // The notice has 作品件数 done by one unit, and 参与人次 by all of a type.
  const owed = async (plan: string, least: number, whom: string): Promise<void> => {
    await database.rows(
      `update campaign_version v set file = jsonb_set(v.file, array['activities', (a.at - 1)::text, 'counts', '0'],
         (a.one -> 'counts' -> 0) || jsonb_build_object('least', $3::int, 'for', jsonb_build_array($4::text)))
       from campaign_version w, jsonb_array_elements(w.file -> 'activities') with ordinality as a(one, at)
       where v.campaign_id = $1 and w.campaign_id = v.campaign_id and w.number = v.number and a.one ->> 'id' = $2`,
      [c, plan, least, whom],
    )
  }
  await owed('youth', 5, 'js-xixia')
  await owed('quiz', 100, 'tisc')
  const types = await database.rows<{ key: string; types: string[] }>(
    `select key, types from organisation where key in ('js-xixia', 'hb-nanwang') order by key desc`,
  )
  const ofType = types.map(({ types: own }) => (own.includes('tisc') ? '，参与人次还差 100 人次' : ''))
  const { owing: found } = await world.ask<{ owing: { organisation: { key: string }; missing: string }[] }>(
    office,
    owing,
    { c },
  )
  expect(found.map(({ organisation, missing: said }) => [organisation.key, said])).toEqual([
    ['js-xixia', `还差 1 个，展板块数还差 2 块，作品件数还差 5 件${ofType[0]}`],
    ['hb-nanwang', `还差 1 个，展板块数还差 2 块${ofType[1]}`],
  ])
  type Row = { cells: { measure: string; least: number | null }[] }
  const { week } = await world.ask<{ week: { rows: Row[] } }>(
    office,
    'query ($c: ID!) { week(campaignId: $c) { rows { cells { measure least } } } }',
    { c },
  )
  expect(week.rows.map(({ cells }) => cells.find(({ measure }) => measure === 'youth.1')?.least)).toEqual([
    5,
    null,
  ])
  await named.close()
})
