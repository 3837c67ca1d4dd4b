import { attachAs } from '../../../../test/harness/film'
import { acts, type Filed } from '../../../../test/harness/filing'
import {
  accepts,
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
let person: Actor

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n1-ip-videos.yaml',
    at: '2021-09-10T10:00:00+08:00',
    answers: { codesImported: true },
    entered: coded,
    units: [{ key: 'nobody', name: '张某', types: ['person'] }],
  })
  person = await stage.world.appoint('filingClerk', 'nobody')
})
afterAll(() => stage?.close())

const [lastSecond, firstSecond] = ['2021-09-30T23:59:59+08:00', '2021-10-01T00:00:00+08:00']
const items = ['theme', 'playable', 'rights']

/** A script that a person sends straight to the organiser. */
async function sent(title: string): Promise<Filed> {
  const { world } = stage
  const sort = { phase: 'collection', kind: 'script', route: 'public' }
  const begun = await begunBy(world, person, sort)
  const bytes = Buffer.from(`%PDF-1.4\n${title}\n%%EOF\n`)
  const contact = { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' }
  const filed = await finalisedAs(
    world,
    person,
    await savedAs(world, person, begun, {
      title,
      scriptFor: 'microFilm',
      scriptFile: [await attachAs(world, person, { entryId: begun.id, bytes, filename: '脚本.pdf' })],
      summary: '简介',
      author: title,
      contact,
    }),
  )
  expect(broke(await submits(world, person, filed, { attestations: ['originality', 'licence'] }))).toEqual([])
  return filed
}

type Law = { verb: string; allowed: boolean; violations: { says: string }[] }
const told = (verbs: readonly Law[], names: readonly string[]): string[] =>
  names.flatMap((name) =>
    verbs
      .filter(({ verb }) => verb === name)
      .map(({ allowed, violations }) => (allowed ? `${name} open` : (violations[0]?.says ?? ''))),
  )

const reviewing = ['entry.beginReview', 'entry.accept', 'entry.decline', 'entry.return']

async function onEntry({ id }: Filed): Promise<string[]> {
  const asked = 'query ($id: ID!) { entry(id: $id) { verbs { verb allowed violations { says } } } }'
  const { entry } = await stage.world.ask<{ entry: { verbs: Law[] } }>(stage.receiver, asked, { id })
  return told(entry.verbs, reviewing)
}

/** How many wait to be chosen, as the first screen of whoever runs the call tells. */
async function toChoose(): Promise<number[]> {
  const asked = '{ overview { tasks { kind count } } }'
  const { overview } = await stage.world.ask<{ overview: { tasks: { kind: string; count: number }[] } }>(
    stage.host,
    asked,
  )
  return overview.tasks.filter(({ kind }) => kind === 'select').map(({ count }) => count)
}

async function onBook(): Promise<string[]> {
  const asked = 'query ($c: ID!) { book(campaignId: $c) { verbs { verb allowed violations { says } } } }'
  const { book } = await stage.world.ask<{ book: { verbs: Law[] } }>(stage.host, asked, {
    c: stage.world.campaignId,
  })
  return told(book.verbs, ['selection.select', 'selection.announce'])
}

const declines = async ({ id, versionId }: Filed): Promise<string[]> =>
  broke(await stage.world.perform(stage.receiver, acts.decline, { id, versionId, reason: '不合主题。' }))

const early = '“形式审查”于 2021年10月1日 开始，在此之前不能办理审核；需要修改的，可以退回。'

test('N1-03 to the last second of collection nothing is reviewed but sent back, from the first second of October it is', async () => {
  const { world, receiver, database } = stage
  const [kept, mended, declined] = [await sent('留下'), await sent('修改'), await sent('不合')]
  await database.at(lastSecond)
  const notYet = ['stage.notOpen.review']
  expect(broke(await world.perform(receiver, acts.begin, { id: kept.id }))).toEqual(notYet)
  expect(broke(await accepts(world, receiver, kept, items))).toEqual(notYet)
  expect(await declines(kept)).toEqual(notYet)
  expect(await onEntry(kept)).toEqual([early, early, early, 'entry.return open'])
  const { id, versionId } = mended
  const back = { id, versionId, reason: '请补充。', fields: [] }
  expect(broke(await world.perform(receiver, acts.return, back))).toEqual([])
  await database.at(firstSecond)
  expect(broke(await world.perform(receiver, acts.begin, { id: kept.id }))).toEqual([])
  expect(broke(await accepts(world, receiver, kept, items))).toEqual([])
  expect(await declines(declined)).toEqual([])
})

test('nothing is chosen or announced before the stage in which it is chosen', async () => {
  const { world, receiver, host, database } = stage
  await database.at('2021-09-20T10:00:00+08:00')
  const work = await sent('入选')
  await database.at(firstSecond)
  expect(broke(await accepts(world, receiver, work, items))).toEqual([])
  const select = 'mutation ($id: ID!) { selectEntry(entryId: $id) { chapter } }'
  const announce = 'mutation ($c: ID!) { announceSelection(campaignId: $c) { announcedAt } }'
  const choose = async (): Promise<string[]> => broke(await world.perform(host, select, { id: work.id }))
  const tell = async (): Promise<string[]> =>
    broke(await world.perform(host, announce, { c: world.campaignId }))
  await database.at(lastSecond)
  expect(await choose()).toEqual(['stage.notOpen.select'])
  const begins = '“专家线上评审”于 2021年10月1日 开始，在此之前不能'
  expect((await onBook())[0]).toBe(`${begins}办理评选。`)
  expect(await toChoose()).toEqual([])
  await database.at(firstSecond)
  expect(await toChoose()).toEqual([2])
  expect(await choose()).toEqual([])
  await database.at(lastSecond)
  expect(await tell()).toEqual(['stage.notOpen.announce'])
  expect(await onBook()).toEqual([`${begins}办理评选。`, `${begins}公布结果。`])
  await database.at(firstSecond)
  expect((await onBook())[0]).toBe('selection.select open')
  expect(await tell()).toEqual([])
})
