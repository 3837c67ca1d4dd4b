import { attestedFor } from '../../../../test/harness/attested'
import { approveTable, forward, stampTable } from '../../../../test/harness/cases'
import type { Measures } from '../../../../test/harness/film'
import { anyTable, refusedFor } from '../../../../test/harness/forwardable'
import type { Filed } from '../../../../test/harness/filing'
import {
  accepts,
  begins,
  broke,
  finalisedAs,
  noticeStage,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { checked, declared, drafted, good, type Work } from '../../../../test/harness/science'
import type { Actor } from '../../../../test/harness/world'
import { download } from '../../../../test/harness/upload'
import { needsTool } from '../../../../test/harness/tools'
import { asPdf, packed, pdfPages } from '../../../../packages/documents/test/read'

jest.setTimeout(300_000)

let stage: NoticeStage
let province: Actor
let city: Actor
const authors: Actor[] = []
let citizen: Actor
let cityAuthor: Actor

const under = (key: string, n: number) => ({
  key,
  name: `第${n}制作所`,
  types: ['legalBody'],
  under: 'js-science',
})

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n4-science-videos.yaml',
    at: '2024-10-10T10:00:00+08:00',
    answers: { winners: '100', membersImported: 'registered', citiesConfirmed: true, bonusEarmarked: false },
    units: [
      { key: 'js-science', name: '江苏省科学技术厅', shortName: '江苏', types: ['province'] },
      { key: 'sz-science', name: '深圳市科技创新局', shortName: '深圳', types: ['department'] },
      ...Array.from({ length: 7 }, (_, n) => under(`maker-${n + 1}`, n + 1)),
      { key: 'sz-maker', name: '深圳制作所', types: ['legalBody'], under: 'sz-science' },
      { key: 'person', name: '李某', types: ['citizen'] },
    ],
  })
  province = await stage.world.appoint('reviewingClerk', 'js-science')
  city = await stage.world.appoint('reviewingClerk', 'sz-science')
  for (let n = 1; n <= 7; n += 1) authors.push(await stage.world.appoint('filingClerk', `maker-${n}`))
  citizen = await stage.world.appoint('filingClerk', 'person')
  cityAuthor = await stage.world.appoint('filingClerk', 'sz-maker')
})
afterAll(() => stage?.close())

async function finalised(actor: Actor, work: Work): Promise<Filed> {
  return finalisedAs(stage.world, actor, await drafted(stage.world, actor, work), { stamped: true })
}

test('without the way chosen nothing is begun, and each way leads to whom the notice says', async () => {
  const { world } = stage
  expect(broke(await begins(world, authors[0] as Actor, { phase: 'collection' }))).toEqual(['choice.route'])
  const { campaign } = await world.ask<{ campaign: { ways: object[] } }>(
    authors[0] as Actor,
    'query ($id: ID!) { campaign(id: $id) { ways { route straight receivers { name } } } }',
    { id: world.campaignId },
  )
  expect(campaign.ways).toEqual([
    { route: 'recommended', straight: false, receivers: [{ name: '江苏省科学技术厅' }] },
    { route: 'selfNominated', straight: true, receivers: [] },
  ])
})

const submitted = async (actor: Actor, work: Work): Promise<Filed> => {
  const filed = await finalised(actor, work)
  expect(broke(await submits(stage.world, actor, filed, declared))).toEqual([])
  return filed
}

const declare = `mutation ($e: ID!, $f: ID!, $m: MediaInput!) { declareMedia(entryId: $e, fileId: $f, media: $m) { id } }`
const finalise =
  'mutation ($id: ID!, $revision: Int!) { finaliseEntry(id: $id, revision: $revision) { state } }'

test('a film outside the limits of the notice is refused at 定稿, each by its own rule', async () => {
  const { world } = stage
  const [, , , , , , actor] = authors as [Actor, Actor, Actor, Actor, Actor, Actor, Actor]
  const draft = await drafted(stage.world, actor, { title: '越界的影片', route: 'recommended' })
  const { entry } = await world.ask<{ entry: { content: { film: string[] } } }>(
    actor,
    'query ($id: ID!) { entry(id: $id) { content } }',
    { id: draft.id },
  )
  const with_ = async (media: Measures): Promise<string[]> => {
    await world.ask(actor, declare, { e: draft.id, f: entry.content.film[0], m: media })
    return broke(await world.perform(actor, finalise, draft))
  }
  expect(await with_({ ...good, seconds: 119 })).toEqual(['length', 'mostlyOriginal'])
  // Two minutes are long enough; 20 s of others' material are too much of them.
  expect(await with_({ ...good, seconds: 120 })).toEqual(['mostlyOriginal'])
  expect(await with_({ ...good, seconds: 301 })).toEqual(['length'])
  expect(await with_({ ...good, seconds: 199 })).toEqual(['mostlyOriginal'])
  expect(await with_({ seconds: 200, width: 1080, height: 1920 })).toEqual(['aspect'])
  expect(await with_({ seconds: 200, width: 1280, height: 720 })).toEqual(['resolution'])
  expect(await with_({ seconds: 300, width: 3840, height: 2160 })).toEqual([])
})

type Quota = {
  name: string
  used: number
  usedBonus: number
  max: number
  bonus: number
  bonusFor: string | null
  bonusCalled: string | null
  earmarked: boolean
}

async function quotaOf(actor: Actor, rule: string): Promise<Quota[]> {
  const { campaign } = await stage.world.ask<{ campaign: { quotas: (Quota & { rule: string })[] } }>(
    actor,
    'query ($id: ID!) { campaign(id: $id) { quotas { rule name used usedBonus max bonus bonusFor bonusCalled earmarked } } }',
    { id: stage.world.campaignId },
  )
  return campaign.quotas.flatMap(({ rule: by, ...quota }) => (by === rule ? [quota] : []))
}

type Table = Parameters<typeof approveTable>[2]

const attest = `mutation ($id: ID!, $r: Int!) {
  attestSummary(id: $id, revision: $r, attestations: ["politicalScientific", "trueIdentity"]) { id revision state code attested { key } } }`
const build = `mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "collection") { id revision } }`

test('a body sees its places, answers for what it sends, and recommends no more than they are', async () => {
  const { world } = stage
  const works = authors.slice(0, 6)
  const before = await quotaOf(authors[0] as Actor, 'recommendQuota')
  expect(before).toEqual([
    {
      name: '江苏省科学技术厅',
      used: 0,
      usedBonus: 0,
      max: 6,
      bonus: 1,
      bonusFor: '涉及“三区”的省、自治区、直辖市名单',
      bonusCalled: '三区',
      earmarked: false,
    },
  ])
  for (const [n, actor] of works.slice(0, 2).entries()) {
    const filed = await submitted(actor, {
      title: `江苏第${n}部`,
      route: 'recommended',
      more: { threeArea: n === 0 },
    })
    expect(broke(await accepts(world, province, filed, checked.slice(1)))).toEqual(['review.itemMissing'])
    expect(broke(await accepts(world, province, filed, checked))).toEqual([])
  }
  const { buildSummary } = await world.ask<{ buildSummary: { id: string; revision: number } }>(
    province,
    build,
    {
      c: world.campaignId,
    },
  )
  const { summary } = await world.ask<{ summary: { blocks: { rule: string }[] } }>(
    province,
    'query ($c: ID!) { summary(campaignId: $c, phase: "collection") { blocks { rule } } }',
    { c: world.campaignId },
  )
  expect(summary.blocks.map(({ rule }) => rule)).toContain('preReviewed')
  const { attestSummary } = await world.ask<{ attestSummary: Table & { attested: object[] } }>(
    province,
    attest,
    {
      id: buildSummary.id,
      r: buildSummary.revision,
    },
  )
  expect(attestSummary.attested).toEqual([{ key: 'politicalScientific' }, { key: 'trueIdentity' }])
  const { kept, asked } = await attestedFor(stage, { id: attestSummary.id, by: province })
  expect(kept).toEqual(asked)
  expect(asked.map(({ key }) => key)).toEqual(['politicalScientific', 'trueIdentity'])
  const table = await approveTable(world, province, attestSummary)
  await stampTable(world, province, table.id)
  expect(await refusedFor(stage, { id: table.id, by: province })).toEqual({
    ...anyTable,
    unsaid: ['preReviewed', 'preReviewed'],
  })
  expect(broke(await forward(world, province, table.id))).toEqual([])
  expect(await quotaOf(works[0] as Actor, 'recommendQuota')).toMatchObject([
    { used: 2, usedBonus: 1, max: 6 },
  ])
})

test('a city of both lists has three places once', async () => {
  expect(await quotaOf(cityAuthor, 'recommendQuota')).toMatchObject([
    { name: '深圳市科技创新局', max: 3, bonus: 0 },
  ])
  expect(await quotaOf(city, 'recommendQuota')).toMatchObject([{ name: '深圳市科技创新局', used: 0, max: 3 }])
})

test('who nominates its own work sends one, to the organiser, reviewed, and by that way alone', async () => {
  const { world } = stage
  const reviewers = { reviewWay: 'experts', reviewers: { rows: [{ name: '甲', title: '教授' }] } }
  const one = await finalised(citizen, {
    title: '自荐之一',
    route: 'selfNominated',
    author: '李某',
    more: reviewers,
  })
  expect(broke(await submits(world, citizen, one, declared))).toEqual(['reviewedBefore'])
  const filed = await submitted(citizen, { title: '自荐之二', route: 'selfNominated', author: '李某' })
  const second = await finalised(citizen, { title: '自荐之三', route: 'selfNominated', author: '李某' })
  expect(broke(await submits(world, citizen, second, declared))).toEqual(['oneEach'])
  await submitted(cityAuthor, { title: '同台首播的另一部', route: 'recommended', proof: '自荐之二' })
  const mark = `mutation ($e: ID!, $r: Boolean!) { markReceived(entryId: $e, key: "disc", received: $r) { receipts { key received } } }`
  const { markReceived } = await world.ask<{ markReceived: object }>(stage.receiver, mark, {
    e: filed.id,
    r: true,
  })
  expect(markReceived).toEqual({
    receipts: [
      { key: 'disc', received: true },
      { key: 'paperNomination', received: false },
    ],
  })
  expect(broke(await world.perform(province, mark, { e: filed.id, r: true }))).toEqual(['NOT_FOUND'])
  // What comes straight is checked once the collection is over: that stage follows it.
  expect(broke(await accepts(world, stage.receiver, filed, checked))).toEqual(['stage.notOpen.review'])
  await stage.database.at('2024-10-26T00:00:00+08:00')
  expect(broke(await accepts(world, stage.receiver, filed, checked))).toEqual([])
  await stage.database.at('2024-10-10T10:00:00+08:00')
})

const papersOf = async (actor: Actor, { id, versionId }: Filed, as: string): Promise<Buffer> => {
  const { status, bytes } = await download(
    stage.world,
    actor,
    `/files/entries/${id}/form.${as}?version=${versionId}`,
  )
  expect(status).toBe(200)
  return bytes
}

needsTool('poppler', 'writer', 'calc')(
  'the form is that of its route, in PDF, Word and Excel, with code, affirmations and places for seal or signatures',
  async () => {
    const recommended = await finalised(authors[5] as Actor, { title: '推荐的影片', route: 'recommended' })
    const people = ['甲某　研究员　某省农业科学院', '乙某　教授　某农业大学']
    const rows = people.map((one) => one.split('　')).map(([name, title, unit]) => ({ name, title, unit }))
    const nominated = await finalised(citizen, {
      title: '自荐的影片',
      route: 'selfNominated',
      more: { reviewWay: 'experts', reviewers: { rows } },
    })
    const said = (pdf: Uint8Array): string => packed(pdfPages(pdf).join(''))
    const lacks = (words: string, parts: string): string[] =>
      `${parts} ${recommended.code}`.split(' ').filter((part) => !words.includes(part))
    const [body] = authors.slice(5) as [Actor]
    const asked = '推荐表 推荐的影片 江苏省科学技术厅 同意推荐。 （盖章）'
    expect(lacks(said(await papersOf(body, recommended, 'pdf')), asked)).toEqual([])
    expect(lacks(said(asPdf('form.docx', await papersOf(body, recommended, 'docx'))), asked)).toEqual([])
    expect(lacks(said(asPdf('form.xlsx', await papersOf(body, recommended, 'xlsx'))), asked)).toEqual([])
    const own = said(await papersOf(citizen, nominated, 'pdf'))
    const parts = ['自荐表', '自荐的影片', '审读人1', ...people.map(packed), '无知识产权争议', nominated.code]
    expect(parts.filter((part) => !own.includes(part))).toEqual([])
    expect([own.includes('推荐单位'), own.includes('（盖章）')]).toEqual([false, false])
  },
  180_000,
)

test('sent in by the last second of the day, and refused after it', async () => {
  const { world, database } = stage
  const filed = await finalised(cityAuthor, { title: '最后一部', route: 'selfNominated' })
  await database.at('2024-10-26T00:00:00+08:00')
  expect(broke(await submits(world, cityAuthor, filed, declared))).toEqual(['onTime'])
  await database.at('2024-10-25T23:59:59+08:00')
  expect(broke(await submits(world, cityAuthor, filed, declared))).toEqual([])
})
