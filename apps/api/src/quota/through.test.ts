import { createHash } from 'node:crypto'
import { wordsOf } from '@huibian/domain'
import type { approveTable } from '../../../../test/harness/cases'
import {
  accepts,
  broke,
  finalisedAs,
  noticeStage,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { checked, declared, drafted } from '../../../../test/harness/science'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let stage: NoticeStage
let maker: Actor

const bodies = [
  { key: 'hebei-science', name: '河北省科学技术厅', shortName: '河北', types: ['province'] },
  { key: 'zhejiang-science', name: '浙江省科学技术厅', shortName: '浙江', types: ['province'] },
  { key: 'beijing-science', name: '北京市科学技术委员会', shortName: '北京', types: ['province'] },
  { key: 'member-unit', name: '某部办公厅', types: ['memberUnit'] },
  { key: 'xpcc-science', name: '新疆生产建设兵团科技局', types: ['xpcc'] },
  { key: 'shanxi-science', name: '山西省科学技术厅', shortName: '山西', types: ['province'] },
]

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n4-science-videos.yaml',
    at: '2024-10-10T10:00:00+08:00',
    answers: { winners: '100', membersImported: 'registered', citiesConfirmed: true, bonusEarmarked: true },
    units: [...bodies, { key: 'maker', name: '某制作所', types: ['legalBody'] }],
  })
  maker = await stage.world.appoint('filingClerk', 'maker')
})
afterAll(() => stage?.close())

const idOf = (key: string): string => stage.world.organisationIds.get(key) ?? ''

const fields = 'name used usedBonus max bonus bonusCalled earmarked type'

async function through(by: Actor, route: string, receiverId: string): Promise<object[]> {
  const read = `query ($campaignId: ID!, $route: String!, $receiverId: ID!) {
    quotasThrough(campaignId: $campaignId, route: $route, receiverId: $receiverId) { ${fields} } }`
  const asked = { campaignId: stage.world.campaignId, route, receiverId }
  return (await stage.world.ask<{ quotasThrough: object[] }>(by, read, asked)).quotasThrough
}

test('who chooses among many bodies is told of the places of the one that it chose, and of no other’s', async () => {
  const { world } = stage
  const all = 'query ($id: ID!) { campaign(id: $id) { quotas { rule } ways { route receivers { id } } } }'
  const { campaign } = await world.ask<{ campaign: { quotas: object[]; ways: { receivers: object[] }[] } }>(
    maker,
    all,
    {
      id: world.campaignId,
    },
  )
  expect([
    campaign.quotas.map((quota) => (quota as { rule: string }).rule),
    campaign.ways[0]?.receivers.length,
  ]).toEqual([['oneEach'], 6])
  const none = { used: 0, usedBonus: 0 }
  expect(await through(maker, 'recommended', idOf('hebei-science'))).toEqual([
    {
      ...none,
      name: '河北省科学技术厅',
      max: 6,
      bonus: 1,
      bonusCalled: '三区',
      earmarked: true,
      type: '省、自治区、直辖市科技管理部门',
    },
  ])
  const plain = { ...none, bonus: 0, bonusCalled: null, earmarked: false }
  expect(await through(maker, 'recommended', idOf('xpcc-science'))).toEqual([
    { ...plain, name: '新疆生产建设兵团科技局', max: 3, type: '新疆生产建设兵团科技局' },
  ])
  expect(await through(maker, 'selfNominated', idOf('hebei-science'))).toEqual([])
  expect(await through(maker, 'recommended', idOf('maker'))).toEqual([])
  expect(
    await through(
      await world.appoint('reviewingClerk', 'xpcc-science'),
      'recommended',
      idOf('hebei-science'),
    ),
  ).toEqual([])
})

let made = 0

/** A work that a body accepted. */
async function accepted(
  body: string,
  by: Actor,
  threeArea = false,
): Promise<{ id: string; versionId: string }> {
  const { world } = stage
  const title = String.fromCodePoint(...Array.from({ length: 6 }, (_, n) => 0x4e00 + made * 6 + n))
  made += 1
  const work = {
    title,
    route: 'recommended',
    receiverId: idOf(body),
    more: { threeArea, authorRegion: body === 'shanxi-science' ? '山西' : '河北' },
  }
  const filed = await finalisedAs(world, maker, await drafted(world, maker, work), { stamped: true })
  expect(broke(await submits(world, maker, filed, declared))).toEqual([])
  expect(broke(await accepts(world, by, filed, checked))).toEqual([])
  return filed
}

type Table = Parameters<typeof approveTable>[2]

/** What speaks against freezing the table of all that a body accepted. */
async function sends(by: Actor): Promise<string[]> {
  const { world } = stage
  const build = 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "collection") { id revision } }'
  const open = 'query ($c: ID!) { summary(campaignId: $c, phase: "collection") { id revision state code } }'
  const begun = await world.perform(by, build, { c: world.campaignId })
  const { summary } = await world.ask<{ summary: Table }>(by, open, { c: world.campaignId })
  const attest = `mutation ($id: ID!, $r: Int!) {
    attestSummary(id: $id, revision: $r, attestations: ["politicalScientific", "trueIdentity"]) { id revision state code } }`
  const asked = { id: summary.id, r: summary.revision }
  const said = begun.errors
    ? summary
    : (await world.ask<{ attestSummary: Table }>(by, attest, asked)).attestSummary
  const freeze =
    'mutation ($id: ID!, $r: Int!) { freezeSummary(id: $id, revision: $r, waivers: []) { id revision state code } }'
  return broke(await world.perform(by, freeze, { id: said.id, r: said.revision }))
}

const works = async (body: string, by: Actor, areas: readonly boolean[]): Promise<void> => {
  for (const area of areas) await accepted(body, by, area)
}

const plainWorks = (n: number): boolean[] => Array.from({ length: n }, () => false)

test.each([
  ['N4-14', 'member-unit', 5],
  ['N4-15', 'beijing-science', 5],
  ['N4-16', 'xpcc-science', 3],
] as const)(
  '%s a table of one more than the places of %s, which are %i, is refused',
  async (_, body, most) => {
    const by = await stage.world.appoint('reviewingClerk', body)
    await works(body, by, plainWorks(most + 1))
    expect(await sends(by)).toEqual(['recommendQuota'])
  },
)

test('N4-17 a sixth of a province of listed areas may be listed where it is of such an area, and a seventh never', async () => {
  const by = await stage.world.appoint('reviewingClerk', 'zhejiang-science')
  await works('zhejiang-science', by, plainWorks(6))
  expect(await sends(by)).toEqual(['recommendQuota'])
  const other = await stage.world.appoint('reviewingClerk', 'hebei-science')
  await works('hebei-science', other, [...plainWorks(5), true])
  expect(await sends(other)).toEqual([])
  const more = await stage.world.appoint('reviewingClerk', 'shanxi-science')
  await works('shanxi-science', more, [...plainWorks(5), true, true])
  expect(await sends(more)).toEqual(['recommendQuota'])
})

test('N4-18 a work of a listed area by an author of another region is let in with a reason alone', async () => {
  const { world } = stage
  const more = { threeArea: true, authorRegion: '上海' }
  const work = { title: '高原牧歌', route: 'recommended', receiverId: idOf('shanxi-science'), more }
  const filed = await finalisedAs(world, maker, await drafted(world, maker, work), { stamped: true })
  expect(broke(await submits(world, maker, filed, declared))).toEqual(['areaAuthor'])
  const reason = { ...declared, waivers: [{ rule: 'areaAuthor', reason: '作者长期在该地工作。' }] }
  expect(broke(await submits(world, maker, filed, reason))).toEqual([])
})

test('what was affirmed is kept in the file’s own words, with their hash and the moment', async () => {
  const { world, database, file } = stage
  const work = { title: '草原之夜', route: 'recommended', receiverId: idOf('shanxi-science') }
  const filed = await finalisedAs(world, maker, await drafted(world, maker, work), { stamped: true })
  await database.at('2024-10-11T09:30:00+08:00')
  expect(broke(await submits(world, maker, filed, declared))).toEqual([])
  const kept = await database.rows(
    `select key, text, text_sha256, by_name, version_id, date_trunc('second', at) = '2024-10-11T01:30:00Z' as now
     from attestation where entry_id = $1 order by key`,
    [filed.id],
  )
  const said = file.attestations.filter(({ id }) => declared.attestations.includes(id))
  const words = said
    .map(({ id, says }) => ({ key: id, text: wordsOf(says) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  expect(kept).toEqual(
    words.map(({ key, text }) => ({
      key,
      text,
      text_sha256: createHash('sha256').update(text).digest('hex'),
      by_name: maker.name,
      version_id: filed.versionId,
      now: true,
    })),
  )
})
