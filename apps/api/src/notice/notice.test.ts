import { edited } from '@huibian/domain'
import { blankPdf } from '../../../../test/harness/cases'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { download, upload } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage?.close())

const closes = [
  { phase: 'phase1', date: '2022-03-25' },
  { phase: 'phase2', date: '2022-06-24' },
]
const acts = {
  create: `mutation ($closes: [PhaseClose!]!) { made: createCampaign(preset: "n2-cases", title: "新一年征集", closes: $closes) { id version } }`,
  clone: `mutation ($campaignId: ID!, $closes: [PhaseClose!]!) { made: cloneCampaign(campaignId: $campaignId, title: "又一年征集", closes: $closes) { id version } }`,
  import: `mutation ($text: String!) { made: importCampaign(title: "导入的征集", text: $text) { id version } }`,
  save: `mutation ($id: ID!, $version: Int!, $text: String!) { saveCampaign(id: $id, version: $version, title: "新一年征集", text: $text) { version phases { key closesAt } } }`,
  issue:
    'mutation ($id: ID!, $version: Int!) { issueCampaign(id: $id, version: $version) { issue { issued by } } }',
  publish: 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }',
  settle: 'mutation ($alone: Boolean!, $reason: String!) { settleIssuing(alone: $alone, reason: $reason) }',
  attach: `mutation ($id: ID!, $kind: String!, $uploadId: ID!) { attachPaper(campaignId: $id, kind: $kind, uploadId: $uploadId) {
    papers { id kind by file { name url } } } }`,
}
const source = 'query ($id: ID!) { campaignSource(id: $id) { text version writtenBy uppers { id } } }'

type Made = { id: string; version: number }
type Source = { text: string; version: number; writtenBy: string; uppers: { id: string }[] }

const make = async (act: string, variables: object): Promise<Made> =>
  (await stage.world.ask<{ made: Made }>(stage.world.asNation, act, variables)).made
const sourceOf = async (id: string): Promise<Source> =>
  (await stage.world.ask<{ campaignSource: Source }>(stage.world.asNation, source, { id })).campaignSource
const says = async (actor: Actor, act: string, variables: object): Promise<(string | undefined)[]> =>
  (await stage.world.perform(actor, act, variables)).violations.map((one) => one.says)

test('a draft made from a notice is written on as the notice’s own file, with its comments', async () => {
  const { id } = await make(acts.create, { closes })
  const { text, version, writtenBy } = await sourceOf(id)
  expect([version, writtenBy]).toEqual([1, stage.world.asNation.name])
  expect(text.split('\n').filter((line) => line.startsWith('# ')).length).toBeGreaterThan(5)
  expect(text).toContain("closes: '2022-03-25'")
})

test('the days that rules set go on with the year, in a new draft and in a clone, and their words stay', async () => {
  const drafts = [
    await make(acts.create, { closes }),
    await make(acts.clone, { campaignId: stage.world.campaignId, closes }),
  ]
  for (const { id } of drafts) {
    const { text } = await sourceOf(id)
    const [line] = text.split('\n').filter((each) => each.includes('to: today'))
    expect(line?.trim()).toBe("params: { field: period, from: '2021-01-01', to: today }")
    expect(text).toContain('says: { zh: 服务时间自2020年1月1日起，至报送之日止')
    const [version] = await stage.database.rows<{ from: string }>(
      `select rule->'params'->>'from' as from from campaign_version, jsonb_array_elements(file->'rules') rule
       where campaign_id = $1 and rule->>'id' = 'withinPeriod'`,
      [id],
    )
    expect(version).toEqual({ from: '2021-01-01' })
  }
})

test('a save is a version more, moves the deadlines, and is taken only on the version it was written on', async () => {
  const { world } = stage
  const { id } = await make(acts.create, { closes })
  const { text } = await sourceOf(id)
  const later = edited(text, { at: ['phases', { id: 'phase2' }, 'closes'], value: '2022-07-01' })
  const saved = await world.ask<{ saveCampaign: object }>(world.asNation, acts.save, {
    id,
    version: 1,
    text: later,
  })
  expect(saved.saveCampaign).toEqual({
    version: 2,
    phases: [
      { key: 'phase1', closesAt: '2022-03-25T15:59:59.000Z' },
      { key: 'phase2', closesAt: '2022-07-01T15:59:59.000Z' },
    ],
  })
  const again = await world.perform(world.asNation, acts.save, { id, version: 1, text })
  expect([again.code, again.current]).toEqual(['CONFLICT', { version: 2 }])
  expect((await sourceOf(id)).text).toBe(later)
})

test('a file with mistakes is refused with line, column and what to write, and nothing of it is saved', async () => {
  const { id } = await make(acts.create, { closes })
  const { text } = await sourceOf(id)
  const wrong = text.replace("closes: '2022-03-25'", "closes: '2022-02-30'").replace('routes:', 'rautes:')
  const line = (word: string) => wrong.split('\n').findIndex((each) => each.includes(word)) + 1
  const told = await says(stage.world.asNation, acts.save, { id, version: 1, text: wrong })
  expect(told).toEqual(
    [
      `第 ${line("'2022-02-30'")} 行第 13 列：日历上没有“2022-02-30”这一天，请核对年月日。`,
      `第 ${line('rautes:')} 行第 1 列：不认识“rautes”，是否想写“routes”。`,
    ].sort((one, other) => Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0])),
  )
  expect(await sourceOf(id)).toMatchObject({ text, version: 1 })
  const before = await stage.database.rows('select count(*) from campaign')
  expect((await says(stage.world.asNation, acts.import, { text: 'id: [' })).length).toBe(1)
  expect(await stage.database.rows('select count(*) from campaign')).toEqual(before)
})

test('an exported file imports as the same campaign', async () => {
  const first = await make(acts.create, { closes })
  const { text } = await sourceOf(first.id)
  const second = await make(acts.import, { text })
  const files = await stage.database.rows<{ sha256: string }>(
    'select sha256 from campaign_version where campaign_id = any($1::uuid[])',
    [[first.id, second.id]],
  )
  expect(files.length).toBe(2)
  expect(files[0]).toEqual(files[1])
  expect((await sourceOf(second.id)).text).toBe(text)
})

test('a clone takes over rules, contacts and the book’s design, and closes on its own days', async () => {
  const { world, database } = stage
  await database.rows(
    `insert into campaign_contact (campaign_id, role, name, phone) values ($1, 'materials', '材料专班', '010-0000-0001')`,
    [world.campaignId],
  )
  await database.rows(
    `insert into book (campaign_id, title, preface, colophon) values ($1, '案例汇编', '[{"type":"paragraph"}]', '{"编者":"编写组"}')`,
    [world.campaignId],
  )
  const { id } = await make(acts.clone, { campaignId: world.campaignId, closes })
  const { text } = await sourceOf(id)
  expect(text).toContain("closes: '2022-06-24'")
  expect(
    await database.rows('select role, name, phone from campaign_contact where campaign_id = $1', [id]),
  ).toEqual([{ role: 'materials', name: '材料专班', phone: '010-0000-0001' }])
  expect(
    await database.rows('select title, preface, colophon, revision from book where campaign_id = $1', [id]),
  ).toEqual([{ title: '又一年征集汇编', preface: [], colophon: { 编者: '编写组' }, revision: 1 }])
})

test('nobody but the office’s editors opens, saves or imports a campaign', async () => {
  const { world } = stage
  const { id } = await make(acts.create, { closes })
  const { text } = await sourceOf(id)
  for (const actor of [world.asProvince, world.asCentre]) {
    expect((await world.perform(actor, source, { id })).code).toBe('NOT_FOUND')
    expect((await world.perform(actor, source, { id: world.campaignId })).code).toBe('NOT_FOUND')
    expect((await world.perform(actor, acts.save, { id, version: 1, text })).code).toBe('NOT_FOUND')
    expect(await says(actor, acts.import, { text })).toEqual([
      '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
    ])
  }
})

describe('核发', () => {
  const settle = (alone: boolean) =>
    stage.world.ask(stage.world.asAdministrator, acts.settle, { alone, reason: '编辑已有两人' })
  beforeAll(() => settle(false))
  afterAll(() => settle(true))

  test('what one person wrote another one issues, and a change after that needs it anew', async () => {
    const { world } = stage
    const other = await world.appoint('editor', 'cnipa')
    const { id } = await make(acts.create, { closes })
    expect(await says(world.asNation, acts.publish, { id })).toEqual([
      '本活动尚未核发，或核发后又有修改，须由另一人核发后再发布。',
    ])
    expect(await says(world.asNation, acts.issue, { id, version: 1 })).toEqual([
      '最后修改本活动的是您本人，须由另一人核发。',
    ])
    expect(await world.ask(other, acts.issue, { id, version: 1 })).toEqual({
      issueCampaign: { issue: { issued: true, by: other.name } },
    })
    const { text } = await sourceOf(id)
    await world.ask(world.asNation, acts.save, { id, version: 1, text })
    expect((await says(world.asNation, acts.publish, { id })).length).toBe(1)
    expect((await world.perform(other, acts.issue, { id, version: 1 })).code).toBe('CONFLICT')
    await world.ask(other, acts.issue, { id, version: 2 })
    expect(await world.ask(world.asNation, acts.publish, { id })).toEqual({
      publishCampaign: { state: 'published' },
    })
  })

  test('an administrator lets a one-person office do without, which the record keeps', async () => {
    const { world, database } = stage
    const { id } = await make(acts.create, { closes })
    expect(await says(world.asNation, acts.settle, { alone: true, reason: '只有一人' })).toEqual([
      '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
    ])
    await settle(true)
    expect((await stage.world.perform(world.asNation, acts.publish, { id })).violations).toEqual([])
    const lines = await database.rows(
      `select after from record where act = 'campaign.issuingSettled' order by id desc limit 1`,
    )
    expect(lines).toEqual([{ after: { alone: true, reason: '编辑已有两人' } }])
    await settle(false)
  })
})

test('the signed notice and its annexes are read by whoever sees the campaign, and by nobody before', async () => {
  const { world } = stage
  const { id } = await make(acts.create, { closes })
  type Paper = { id: string; kind: string; by: string; file: { name: string; url: string } }
  const attach = async (kind: 'notice' | 'annex', filename: string): Promise<Paper[]> => {
    const uploadId = await upload(world, world.asNation, blankPdf, { purpose: kind, filename })
    const answer = await world.ask<{ attachPaper: { papers: Paper[] } }>(world.asNation, acts.attach, {
      id,
      kind,
      uploadId,
    })
    return answer.attachPaper.papers
  }
  await attach('annex', '附件1.pdf')
  await attach('annex', '附件1.pdf')
  await attach('notice', '初稿.pdf')
  const papers = await attach('notice', '通知.pdf')
  expect(papers.map(({ kind, file }) => [kind, file.name])).toEqual([
    ['notice', '通知.pdf'],
    ['annex', '附件1.pdf'],
  ])
  const [notice] = papers
  const read = async (actor: Actor) => (await download(world, actor, notice?.file.url ?? '')).status
  expect([await read(world.asNation), await read(world.asCentre)]).toEqual([200, 404])
  await world.ask(world.asNation, acts.publish, { id })
  expect([await read(world.asProvince), await read(world.asCentre)]).toEqual([200, 200])
})

test('the text of an upper notice that runs nowhere here is exchanged by a save, and the relay is read beside the new one', async () => {
  const { world } = stage
  const relay = await make(
    `mutation { made: createCampaign(preset: "n5-hunan", title: "转发", answers: { officeCloses: "17:30" },
       closes: [{ phase: "collection", date: "2024-05-29" }]) { id version } }`,
    {},
  )
  const query = 'query ($id: ID!) { campaignSource(id: $id) { text version uppers { id text running } } }'
  type Opened = { text: string; version: number; uppers: { id: string; text: string; running: boolean }[] }
  const opened = async (): Promise<Opened> =>
    (await world.ask<{ campaignSource: Opened }>(world.asNation, query, { id: relay.id })).campaignSource
  const { text, version, uppers } = await opened()
  const [upper] = uppers
  expect(uppers).toEqual([{ id: 'n5-industry-videos', text: expect.any(String), running: false }])
  const closing = (day: string): string =>
    edited(upper?.text ?? '', { at: ['phases', { id: 'collection' }, 'closes'], value: day })
  const save = `mutation ($id: ID!, $version: Int!, $text: String!, $upper: String) {
    saveCampaign(id: $id, version: $version, title: "转发", text: $text, upper: $upper) { version } }`
  const given = { id: relay.id, version, text }
  expect(await says(world.asNation, save, { ...given, upper: closing('2024-05-28') })).toEqual([
    expect.stringContaining('上级：2024-05-28 23:59:59'),
  ])
  const other = edited(upper?.text ?? '', { at: ['id'], value: 'another' })
  expect(await says(world.asNation, save, { ...given, upper: other })).toEqual([
    '这份文件的编号是“another”，本活动转发的是“n5-industry-videos”，请选择所转发的上级通知文件。',
  ])
  await world.ask(world.asNation, save, { ...given, upper: closing('2024-05-30') })
  const after = await opened()
  expect([after.version, after.text, after.uppers]).toEqual([
    version + 1,
    text,
    [{ id: 'n5-industry-videos', text: closing('2024-05-30'), running: false }],
  ])
  const late = edited(text, { at: ['phases', { id: 'collection' }, 'closes'], value: '2024-05-31' })
  expect(await says(world.asNation, save, { id: relay.id, version: version + 1, text: late })).toEqual([
    expect.stringContaining('上级：2024-05-30 23:59:59'),
  ])
})
