import { v7 } from 'uuid'
import { countedOfActivities, editedAll, parseCampaign, type Campaign, type Count } from '@huibian/domain'
import { hash, put } from '../../../../test/access/sown'
import { activityInput, putWeek, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

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

/** A summary as it came to the office. */
async function putSummary(campaignId: string, by: Actor, content: object): Promise<void> {
  const { database, office } = stage
  const [part] = await database.rows<{ id: string; path: string; account: string }>(
    `select p.id, p.path, (select id from account limit 1) as account from participation p where campaign_id = $1 and organisation_id = $2`,
    [campaignId, by.organisationId],
  )
  const [id, version, at] = [v7(), v7(), '2022-04-25T00:00:00Z']
  const said = { campaign_version: 1, title: '总结', theme: '', words: 0 }
  await put(database, 'entry', [
    {
      ...said,
      id,
      campaign_id: campaignId,
      phase: 'summary',
      kind: 'summary',
      state: 'draft',
      mark: '',
      draft: content,
      revision: 1,
      created_by: part?.account,
      created_at: at,
      updated_at: at,
      filer_id: by.organisationId,
      receiver_id: office.organisationId,
      seen_by: part?.path,
      participation_id: part?.id,
    },
  ])
  await put(database, 'entry_version', [
    {
      ...said,
      id: version,
      entry_id: id,
      n: 1,
      code: id,
      content,
      attachments: [],
      sha256: hash,
      by_id: part?.account,
      by_name: '填报人',
      finalised_at: at,
      submitted_at: at,
    },
  ])
  await database.rows(
    `update entry set state = 'submitted', current_version_id = $2, submitted_version_id = $2 where id = $1`,
    [id, version],
  )
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

test('an event that another unit counts is that one’s last year alone, whatever the summary says', async () => {
  const { world, database, office, unit, other, campaignId } = stage
  const record = async (by: Actor): Promise<string> => {
    const input = activityInput({ figures: [{ measure: 'boards.1', text: '500' }] })
    const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(by, weekActs.save, {
      c: campaignId,
      input,
    })
    return saveActivity.id
  }
  await database.rows('delete from activity')
  await world.ask(office, weekActs.same, { a: await record(unit), s: await record(other) })
  await putSummary(campaignId, unit, { boards: { value: 500 } })
  const c = await putWeek(database, office, [unit, other])
  await database.rows(`update campaign set created_at = '2022-12-01T00:00:00Z' where id = $1`, [c])
  const query =
    'query ($c: ID!) { week(campaignId: $c) { rows { organisation { key } lastYear { measure value } } } }'
  const { week } = await world.ask<{
    week: { rows: { organisation: { key: string }; lastYear: object[] }[] }
  }>(office, query, { c })
  const units = new Map([
    [unit.organisationKey, []],
    [other.organisationKey, [{ measure: 'boards.1', value: 500 }]],
  ])
  expect(new Map(week.rows.map(({ organisation: { key }, lastYear }) => [key, lastYear]))).toEqual(units)
})

test('activities of a kind that a correction takes out are told under 其他活动, and can be saved as what they are', async () => {
  const { world, office, unit } = stage
  const c = await putWeek(stage.database, office, [unit])
  const input = activityInput({
    plan: 'quiz',
    title: '线上竞答',
    figures: [{ measure: 'quiz.1', text: '80' }],
  })
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, {
    c,
    input,
  })
  const source = await counting(c, (counts) => counts)
  const left = (fileOf(source.text).activities ?? []).filter(({ id }) => id !== 'quiz')
  const text = editedAll(source.text, [{ at: ['activities'], value: left }])
  await world.ask(office, correct, { id: c, version: source.version, text })
  const later = activityInput({ plan: 'quiz', title: '线上竞答', about: '两千人参加。' })
  const saving = { c, id: saveActivity.id, r: 1, input: later }
  const saved = await world.ask<{ saveActivity: object }>(unit, weekActs.save, saving)
  expect(saved.saveActivity).toMatchObject({ figures: [{ measure: 'quiz.1', text: '80' }] })
  const anew = await world.perform(unit, weekActs.save, { c, input: later })
  expect(anew.violations.map(({ says }) => says)).toEqual(['本次活动的安排中没有“quiz”，请重新选择。'])
  const query = 'query ($c: ID!) { reportSections(campaignId: $c) { heading text } }'
  const { reportSections } = await world.ask<{ reportSections: { heading: string; text: string }[] }>(
    office,
    query,
    { c },
  )
  expect(reportSections.find(({ heading }) => heading === '其他活动')?.text.split('\n')).toEqual([
    '共开展1项。',
    '栖霞工业大学知识产权信息服务中心：4月20日至21日，中心广场，线上竞答。两千人参加。',
  ])
})
