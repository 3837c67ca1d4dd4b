import sharp from 'sharp'
import { acceptCase, acceptedCase, anotherCall, fileCase, forwardPhase } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { migrated } from '../../../../test/harness/migrated'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { writeJob } from './write.job'

const OPEN = '2099-03-20T10:00:00+08:00'

let database: TestDatabase
let base: World
let world: World
inWorld((made) => ({ database, world: base } = made), { at: OPEN, campaign: false })
beforeEach(async () => {
  world = await anotherCall(base)
})

const people = () => ({ centre: world.asCentre, province: world.asProvince })

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3366aa' } })
    .jpeg()
    .toBuffer()

/** Two accepted cases, the first with a picture. */
async function twoCases(): Promise<[first: string, second: string]> {
  const first = await fileCase(world, world.asCentre, { title: '有图的案例', picture: await picture() })
  await acceptCase(world, world.asProvince, first)
  return [first, await acceptedCase(world, people(), { title: '无图的案例' })]
}

const forwardNow = async (reason = ''): Promise<string> =>
  (await forwardPhase(world, world.asProvince, { reason })).id

const write = (packageId: string): Promise<string | undefined> =>
  world.within(world.asProvince, (ctx) => writeJob(ctx, { packageId }, async () => undefined))

const recall = (id: string): Promise<object> =>
  world.ask(
    world.asProvince,
    'mutation ($id: ID!) { recallPackage(id: $id, reason: "有一个案例需要核对。") { state } }',
    { id },
  )

/** The files of the cases, or of packages, in the order in which they were kept. */
const filesOf = async (...subjects: string[]): Promise<string[]> =>
  (
    await database.rows<{ id: string }>('select id from file where subject_id = any($1) order by id', [
      subjects,
    ])
  ).map(({ id }) => id)

/** How many of the files somebody fetches. */
async function fetched(actor: Actor, ids: readonly string[]): Promise<number> {
  const answers: number[] = []
  for (const id of ids) answers.push((await download(world, actor, `/files/${id}`)).status)
  return answers.filter((status) => status === 200).length
}

type Read = { file: object | null; eml: object | null; manifest: { files?: object[] }; changes: object }

const read = async (actor: Actor, id: string): Promise<Read & { job: object | null; failed: boolean }> =>
  (
    await world.ask<{ package: Read & { job: object | null; failed: boolean } }>(
      actor,
      'query ($id: ID!) { package(id: $id) { file { id } eml { id } parts { id } manifest changes failed job { id } } }',
      { id },
    )
  ).package

const nothing = {
  file: null,
  eml: null,
  parts: [],
  manifest: {},
  changes: { added: [], replaced: [], removed: [] },
  failed: false,
  job: null,
}

test('of a package that the province took back the nation fetches nothing, and the province all', async () => {
  const cases = await twoCases()
  const sent = await forwardNow()
  await write(sent)
  const files = [...(await filesOf(...cases)), ...(await filesOf(sent))]
  // A picture, two stamped forms, the archive and the mail.
  expect(files).toHaveLength(5)
  expect(await fetched(world.asNation, files)).toBe(5)
  expect((await read(world.asNation, sent)).manifest.files).not.toHaveLength(0)
  await recall(sent)
  expect(await fetched(world.asNation, files)).toBe(0)
  expect(await read(world.asNation, sent)).toEqual(nothing)
  expect(await fetched(world.asProvince, files)).toBe(5)
  expect((await read(world.asProvince, sent)).manifest.files).not.toHaveLength(0)
  await forwardNow('核对无误，重新上报。')
  expect(await fetched(world.asNation, await filesOf(...cases))).toBe(3)
  expect(await fetched(world.asNation, await filesOf(sent))).toBe(0)
})

test('what was taken back before recalls hid it is hidden when the database is brought up to date, and nothing else', async () => {
  const cases = await twoCases()
  const first = await forwardNow()
  await write(first)
  const third = await acceptedCase(world, people(), { title: '补报的案例' })
  const second = await forwardNow('经同意补报。')
  await write(second)
  const [kept, back] = [await filesOf(...cases, first), await filesOf(third, second)]
  await recall(second)
  // A recall of then left the owner on the line of every file.
  await database.rows(
    `update file set seen_by = seen_by || 'cnipa/' where id = any($1) and strpos(seen_by, '/cnipa/') = 0`,
    [back],
  )
  expect([await fetched(world.asNation, kept), await fetched(world.asNation, back)]).toEqual([5, 3])
  await migrated(database.ownerUrl, '0680-recalled-before.sql')
  expect([await fetched(world.asNation, kept), await fetched(world.asNation, back)]).toEqual([5, 0])
  expect(await fetched(world.asProvince, [...kept, ...back])).toBe(8)
})

test('what is written after a package was taken back is the province’s alone', async () => {
  await twoCases()
  const sent = await forwardNow()
  await recall(sent)
  await write(sent)
  const files = await filesOf(sent)
  expect(files).toHaveLength(2)
  expect([await fetched(world.asNation, files), await fetched(world.asProvince, files)]).toEqual([0, 2])
  expect(await read(world.asNation, sent)).toEqual(nothing)
})

test('what an earlier package brought stays with the nation when a later one is taken back', async () => {
  const cases = await twoCases()
  const first = await forwardNow()
  await write(first)
  const third = await acceptedCase(world, people(), { title: '补报的案例' })
  const second = await forwardNow('经同意补报。')
  const [before, since] = [await filesOf(...cases, first), await filesOf(third)]
  expect([before.length, since.length]).toEqual([5, 1])
  expect([await fetched(world.asNation, before), await fetched(world.asNation, since)]).toEqual([5, 1])
  await recall(second)
  expect([await fetched(world.asNation, before), await fetched(world.asNation, since)]).toEqual([5, 0])
})

test('a case that was sent back by itself is read on with its files when its package is taken back', async () => {
  const [first, second] = await twoCases()
  const sent = await forwardNow()
  await world.ask(
    world.asNation,
    'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }',
    { p: sent, e: first },
  )
  await recall(sent)
  expect(await fetched(world.asNation, await filesOf(first))).toBe(2)
  expect(await fetched(world.asNation, await filesOf(second))).toBe(0)
})
