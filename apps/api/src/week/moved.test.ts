import { countedOfActivities, editedAll, parseCampaign, type Campaign, type Count } from '@huibian/domain'
import { activityInput, putWeek, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
})
afterAll(() => stage?.close())

type Source = { text: string; version: number }

/** The file of a week in which other things are counted of its boards. */
async function counting(id: string, change: (counts: Count[]) => Count[]): Promise<Source> {
  const query = 'query ($id: ID!) { campaignSource(id: $id) { text version } }'
  const { campaignSource } = await stage.world.ask<{ campaignSource: Source }>(stage.office, query, { id })
  const counts = fileOf(campaignSource.text).activities?.find((one) => one.id === 'boards')?.counts ?? []
  const at = ['activities', { id: 'boards' }, 'counts']
  return { ...campaignSource, text: editedAll(campaignSource.text, [{ at, value: change(counts) }]) }
}

function fileOf(text: string): Campaign {
  const read = parseCampaign(text)
  if (!('campaign' in read)) throw new Error('the file cannot be read')
  return read.campaign
}

const correct = `mutation ($id: ID!, $version: Int!, $text: String!) { correctCampaign(id: $id, version: $version, text: $text,
  title: "关于调整统计项目的通知", number: "联席办〔2022〕3号", words: "因故调整，请周知。") { version } }`
const totals = 'query ($c: ID!) { week(campaignId: $c) { measures { key name } totals { measure sum } } }'

test('after a correction figures stay with what they count, though another thing stands in its place', async () => {
  const { world, unit, office, campaignId: c } = stage
  await world.ask(unit, weekActs.save, {
    c,
    input: activityInput({
      figures: [
        { measure: 'boards.1', text: '6' },
        { measure: 'boards.2', text: '300' },
      ],
    }),
  })
  const corrected = await counting(c, ([boards = '', handouts = '']) => [boards, '观展人次', handouts])
  await world.ask(office, correct, { id: c, ...corrected })
  const { week } = await world.ask<{
    week: { measures: { key: string; name: string }[]; totals: { measure: string; sum: number }[] }
  }>(office, totals, { c })
  const sums = new Map(week.totals.map(({ measure, sum }) => [measure, sum]))
  expect(
    week.measures
      .filter(({ key }) => key.startsWith('boards.'))
      .map(({ key, name }) => [name, key, sums.get(key)]),
  ).toEqual([
    ['展板块数', 'boards.1', 6],
    ['观展人次', 'boards.3', 0],
    ['发放资料份数', 'boards.2', 300],
  ])
})

test('last year’s stands beside what has its name this year, wherever the notice counts it', async () => {
  const { world, database, office, unit } = stage
  const c = await putWeek(database, office, [unit])
  await database.rows(`update campaign set created_at = '2023-04-12T00:00:00Z' where id = $1`, [c])
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{activities}', (
       select jsonb_agg(case a->>'id' when 'boards' then jsonb_set(a, '{counts}', '["发放资料份数", "展板块数"]') else a end)
       from jsonb_array_elements(file->'activities') a)) where campaign_id = $1`,
    [c],
  )
  const [row] = await database.rows<{ file: Campaign }>(
    'select file from campaign_version where campaign_id = $1',
    [c],
  )
  const own = row ? countedOfActivities(row.file).filter(({ plan }) => plan === 'boards') : []
  expect(own.map(({ key, name }) => [key, name])).toEqual([
    ['boards.1', '发放资料份数'],
    ['boards.2', '展板块数'],
  ])
  const query = 'query ($c: ID!) { week(campaignId: $c) { rows { lastYear { measure value } } } }'
  const { week } = await world.ask<{ week: { rows: { lastYear: { measure: string }[] }[] } }>(unit, query, {
    c,
  })
  const lines = week.rows.flatMap(({ lastYear }) => lastYear)
  expect(lines.toSorted((one, other) => one.measure.localeCompare(other.measure))).toEqual([
    { measure: 'boards.1', value: 300 },
    { measure: 'boards.2', value: 6 },
  ])
})
