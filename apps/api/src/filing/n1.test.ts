import { attestedFor } from '../../../../test/harness/attested'
import { approveTable, forward, stampTable } from '../../../../test/harness/cases'
import { attachAs, shortFilm, type Measures } from '../../../../test/harness/film'
import { anyTable, refusedFor } from '../../../../test/harness/forwardable'
import type { Filed } from '../../../../test/harness/filing'
import {
  accepts,
  begins,
  begunBy,
  broke,
  coded,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let stage: NoticeStage
let office: Actor
let entrant: Actor
let person: Actor

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n1-ip-videos.yaml',
    at: '2021-09-10T10:00:00+08:00',
    answers: { codesImported: true },
    entered: coded,
    units: [
      { key: 'js-office', name: '甲省知识产权局', shortName: '甲省', types: ['department'] },
      { key: 'firm', name: '某制作公司', types: ['organisation'], under: 'js-office' },
      { key: 'nobody', name: '张某', types: ['person'] },
    ],
  })
  office = await stage.world.appoint('reviewingClerk', 'js-office')
  entrant = await stage.world.appoint('filingClerk', 'firm')
  person = await stage.world.appoint('filingClerk', 'nobody')
})
afterAll(() => stage?.close())

type Work = { title: string; kind: string; route: string; code?: string; media?: Measures }
const good: Measures = { seconds: 80, width: 1920, height: 1080 }
const declared = { attestations: ['originality', 'licence'] }

/** A film with its measures, or a script with the kind of film that it is for. */
async function madeOf(actor: Actor, id: string, { title, kind, media }: Work): Promise<object> {
  const { world } = stage
  if (kind === 'script') {
    const bytes = Buffer.from(`%PDF-1.4\n${title}\n%%EOF\n`)
    return {
      scriptFor: 'microFilm',
      scriptFile: [await attachAs(world, actor, { entryId: id, bytes, filename: '脚本.pdf' })],
    }
  }
  const shown = media ?? good
  const film = { entryId: id, bytes: shortFilm(title, shown), filename: '成片.mp4', media: shown }
  return { film: [await attachAs(world, actor, film)] }
}

async function drafted(actor: Actor, work: Work) {
  const { title, kind, route, code } = work
  const begun = await begunBy(stage.world, actor, { phase: 'collection', kind, route })
  return savedAs(stage.world, actor, begun, {
    title,
    ...(await madeOf(actor, begun.id, work)),
    summary: '简介',
    author: title,
    contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
    ...(code === undefined ? {} : { code }),
  })
}

const finalise =
  'mutation ($id: ID!, $revision: Int!) { finaliseEntry(id: $id, revision: $revision) { state } }'
const finalisable = async (actor: Actor, work: Work): Promise<string[]> =>
  broke(await stage.world.perform(actor, finalise, await drafted(actor, work)))

async function submitted(actor: Actor, work: Work): Promise<Filed> {
  const filed = await finalisedAs(stage.world, actor, await drafted(actor, work))
  expect(broke(await submits(stage.world, actor, filed, declared))).toEqual([])
  return filed
}

const items = ['theme', 'playable', 'rights']

/** What comes straight is looked through in October; after it the clock is back in September, when works still come. */
async function acceptedInOctober(filed: Filed): Promise<void> {
  const { world, database, receiver } = stage
  await database.at('2021-10-01T00:00:00+08:00')
  expect(broke(await accepts(world, receiver, filed, items))).toEqual([])
  await database.at('2021-09-10T10:00:00+08:00')
}

test('kind and route are asked, and a form has the fields of its kind alone', async () => {
  const { world } = stage
  expect(broke(await begins(world, entrant, { phase: 'collection' }))).toEqual([
    'choice.kind',
    'choice.route',
  ])
  const script = await begunBy(world, entrant, { phase: 'collection', kind: 'script', route: 'public' })
  expect([script.kind, script.route, script.receiver.key]).toEqual(['script', 'public', 'host'])
  const wrong = { id: script.id, revision: script.revision, content: { film: [] } }
  const save =
    'mutation ($id: ID!, $revision: Int!, $content: JSON!) { saveDraft(id: $id, revision: $revision, content: $content) { id } }'
  expect(broke(await world.perform(entrant, save, wrong))).toEqual(['field.unknown'])
})

test('the length, the picture and the code of a film are judged at 定稿 by its kind and its route', async () => {
  const short = { title: '短片', kind: 'shortVideo', route: 'recommended', code: '116' }
  expect(await finalisable(entrant, { ...short, media: { ...good, seconds: 91 } })).toEqual([])
  expect(
    await finalisable(entrant, { ...short, title: '竖屏', media: { ...good, width: 1080, height: 1920 } }),
  ).toEqual(['resolution'])
  expect(await finalisable(entrant, { ...short, title: '编码', code: '999' })).toEqual(['codeKnown'])
  expect(await finalisable(entrant, { ...short, title: '公开', route: 'public' })).toEqual(['noCode'])
  const long = { title: '长片', kind: 'documentary', route: 'public' }
  expect(await finalisable(entrant, { ...long, media: { ...good, seconds: 1801 } })).toEqual(['longLength'])
  expect(await finalisable(entrant, { ...long, media: { ...good, seconds: 1800 } })).toEqual([])
})

test('a short film of 91 seconds goes with a reason, and without the declarations not at all', async () => {
  const { world } = stage
  const work = { title: '九十一秒', kind: 'shortVideo', route: 'public', media: { ...good, seconds: 91 } }
  const filed = await finalisedAs(world, person, await drafted(person, work))
  expect(broke(await submits(world, person, filed))).toEqual(['shortLength', 'rights', 'rights'])
  const waivers = [{ rule: 'shortLength', reason: '片尾字幕较长。' }]
  expect(broke(await submits(world, person, filed, { ...declared, waivers }))).toEqual([])
  await acceptedInOctober(filed)
})

const longKinds = ['微电影 microFilm', '微动漫 microAnimation', '纪录片 documentary', '公益片 publicFilm']

test.each(longKinds)(
  'a long film, %s, is filed and accepted with 30 minutes to the second, and with one more it is none of that kind',
  async (named) => {
    const { world } = stage
    const [title = '', kind = ''] = named.split(' ')
    const work = (seconds: number): Work => ({
      title: `${title}${seconds}`,
      kind,
      route: 'public',
      media: { ...good, seconds },
    })
    expect(await finalisable(person, work(1801))).toEqual(['longLength'])
    const filed = await submitted(person, work(1800))
    await acceptedInOctober(filed)
    const { entry } = await world.ask<{ entry: object }>(
      stage.receiver,
      'query ($id: ID!) { entry(id: $id) { kind state attachments { name mime seconds width height } } }',
      { id: filed.id },
    )
    const film = { name: '成片.mp4', mime: 'video/mp4', ...good, seconds: 1800 }
    expect(entry).toEqual({ kind, state: 'accepted', attachments: [film] })
  },
)

type Built = Parameters<typeof approveTable>[2]

test('a body recommends one script and any number of films, having answered for their content', async () => {
  const { world } = stage
  const of = (title: string, kind: string): Work => ({ title, kind, route: 'recommended', code: '116' })
  const sent: Filed[] = []
  for (const work of [of('脚本甲', 'script'), of('脚本乙', 'script'), of('影片甲', 'microFilm')]) {
    const filed = await submitted(entrant, work)
    expect(broke(await accepts(world, office, filed, items))).toEqual([])
    sent.push(filed)
  }
  const { buildSummary } = await world.ask<{ buildSummary: Built }>(
    office,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "collection") { id revision state code } }',
    { c: world.campaignId },
  )
  const blocks = async (): Promise<string[]> => {
    const { summary } = await world.ask<{ summary: { blocks: { rule: string }[] } }>(
      office,
      'query ($c: ID!) { summary(campaignId: $c, phase: "collection") { blocks { rule } } }',
      { c: world.campaignId },
    )
    return summary.blocks.map(({ rule }) => rule)
  }
  expect(await blocks()).toEqual(['contentReviewed', 'oneScript'])
  const { attestSummary } = await world.ask<{ attestSummary: Built }>(
    office,
    `mutation ($id: ID!, $r: Int!) {
       attestSummary(id: $id, revision: $r, attestations: ["contentReviewed"]) { id revision state code } }`,
    { id: buildSummary.id, r: buildSummary.revision },
  )
  expect(await blocks()).toEqual(['oneScript'])
  const { kept, asked } = await attestedFor(stage, { id: attestSummary.id, by: office })
  expect(kept).toEqual(asked)
  expect(asked.map(({ key }) => key)).toEqual(['contentReviewed'])
  const [, second] = sent
  await world.ask(
    office,
    'mutation ($id: ID!, $reason: String!) { reopenEntry(id: $id, reason: $reason) { id } }',
    {
      id: second?.id,
      reason: '只推荐一部脚本。',
    },
  )
  await world.ask(
    office,
    'mutation ($id: ID!, $v: ID!) { declineEntry(id: $id, versionId: $v, reason: "只推荐一部脚本。") { id } }',
    { id: second?.id, v: second?.versionId },
  )
  expect(await blocks()).toEqual([])
  const table = await approveTable(world, office, attestSummary)
  await stampTable(world, office, table.id)
  expect(await refusedFor(stage, { id: table.id, by: office })).toEqual({
    ...anyTable,
    unsaid: ['contentReviewed'],
  })
  const answer = await forward(world, office, table.id)
  expect(broke(answer)).toEqual([])
  expect(answer.data).toMatchObject({
    forwardPackage: { entries: [{ entry: { state: 'forwarded' } }, { entry: { state: 'forwarded' } }] },
  })
})

test('entries are taken until the last second of the last day', async () => {
  const { world, database } = stage
  const filed = await finalisedAs(
    world,
    person,
    await drafted(person, { title: '末日', kind: 'publicFilm', route: 'public' }),
  )
  await database.at('2021-10-01T00:00:00+08:00')
  expect(broke(await submits(world, person, filed, declared))).toEqual(['onTime'])
  await database.at('2021-09-30T23:59:59+08:00')
  expect(broke(await submits(world, person, filed, declared))).toEqual([])
})
