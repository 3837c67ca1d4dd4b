import type { Content } from '@huibian/domain'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import {
  archiveOf,
  bookOf,
  endOf,
  messagesOf,
  pictured,
  queueTaking,
  readPackage,
  rowsOf,
  sendPackage,
  takePackage,
  twoInstallations,
  type Installations,
  type Side,
} from '../../../../test/harness/installations'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import { zipped } from '../../../../test/harness/zipped'

const at = '2099-03-20T10:00:00+08:00'

let both: Installations
let below: Side
let above: Side
beforeAll(async () => {
  both = await twoInstallations(at)
  ;({ below, above } = both)
})
afterAll(() => both?.stop())

let first = ''
let second = ''
let archive: Buffer = Buffer.alloc(0)

test('a package that one installation forwards gives the same rows in another that takes it', async () => {
  const { world } = below
  first = await pictured(below, '一张图里的检索')
  second = await acceptedCase(
    world,
    { centre: world.asSecondCentre, province: world.asProvince },
    { title: '第二个案例' },
  )
  const sent = await forwardPhase(world, world.asProvince)
  archive = await archiveOf(below, world.asProvince, sent.id)

  const uploadId = await sendPackage(above, archive)
  expect(await readPackage(above, [uploadId])).toEqual({
    sender: '江苏省知识产权局',
    n: 1,
    taken: false,
    newUnits: [],
    changes: {
      added: [
        { entry: first, number: expect.any(String), title: '一张图里的检索', n: 1 },
        { entry: second, number: expect.any(String), title: '第二个案例', n: 1 },
      ],
      replaced: [],
      removed: [],
    },
    faults: [],
  })
  const taken = await takePackage(above, [uploadId])
  expect(taken.violations).toEqual([])
  const here = await above.world.ask(
    above.world.asNation,
    `query ($id: ID!) { package(id: $id) { id n state kind mark origin { by } entries { position entry { id state } version { n } } } }`,
    { id: taken.done?.id },
  )
  expect(here['package']).toEqual({
    id: sent.id,
    n: 1,
    state: 'forwarded',
    kind: 'first',
    mark: 'onTime',
    origin: { by: above.world.asNation.name },
    entries: [
      { position: 1, entry: { id: first, state: 'forwarded' }, version: { n: 1 } },
      { position: 2, entry: { id: second, state: 'forwarded' }, version: { n: 1 } },
    ],
  })
  expect(await rowsOf(above)).toEqual(await rowsOf(below))
})

test('what was taken is read, printed and selected like what was forwarded here', async () => {
  const { world } = above
  const { entry } = await world.ask<{
    entry: { title: string; content: Content; attachments: { url: string }[] }
  }>(world.asNation, 'query ($id: ID!) { entry(id: $id) { title content attachments { url } } }', {
    id: first,
  })
  expect(entry.title).toBe('一张图里的检索')
  expect((await download(world, world.asNation, entry.attachments[0]?.url ?? '')).status).toBe(200)
  const form = await download(world, world.asNation, `/files/entries/${first}/form.pdf`)
  expect([form.status, form.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  const selected = await world.perform(
    world.asNation,
    'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }',
    { e: second },
  )
  expect(selected.errors).toBeUndefined()
})

test('taken again it is there once', async () => {
  const before = await rowsOf(above)
  const uploadId = await sendPackage(above, archive)
  expect((await readPackage(above, [uploadId])).taken).toBe(true)
  expect((await takePackage(above, [uploadId])).violations).toEqual([])
  expect(await rowsOf(above)).toEqual(before)
  const lines = await above.database.rows(`select 1 from record where act = 'package.taken'`)
  expect(lines).toHaveLength(1)
})

/** An archive whose files were changed on the way. */
async function bent(change: (files: Map<string, Buffer>) => void): Promise<Buffer> {
  const files = await unzipped(archive)
  change(files)
  return zipped(files)
}

const data = '4 报送数据/报送数据.json'
const inData = (from: string, to: string) => (files: Map<string, Buffer>) =>
  void files.set(data, Buffer.from(String(files.get(data)).replaceAll(from, to)))

test('taken as a job it is found again, there once, and what speaks against it is told and not tried again', async () => {
  const before = await rowsOf(above)
  const ends = []
  for (const bytes of [archive, archive, await bent(inData('先作检索', '不作检索'))])
    ends.push(await endOf(above, await queueTaking(above, [await sendPackage(above, bytes)])))
  const taken = { state: 'done', message: '已接收江苏省知识产权局第 1 包' }
  expect(ends).toEqual([taken, taken, { state: 'failed', message: expect.stringMatching(/^案例 .*校验码/) }])
  expect(await rowsOf(above)).toEqual(before)
  const tries = await above.database.rows(
    `select attempt from job where kind = 'package.take' order by created_at`,
  )
  expect(tries).toEqual([{ attempt: 1 }, { attempt: 1 }, { attempt: 1 }])
})

test('whoever does not own the call takes nothing', async () => {
  const { asProvince, asCentre, asOtherProvince, asAdministrator } = above.world
  for (const actor of [asProvince, asCentre, asOtherProvince, asAdministrator]) {
    const uploadId = await sendPackage(above, archive, actor)
    const answer = await takePackage(above, [uploadId], { actor })
    expect([actor.kind, messagesOf(answer.violations)]).toEqual([actor.kind, ['act.notAllowed']])
  }
})

test.each([
  ['a changed word', inData('先作检索', '不作检索'), ['exchange.caseChanged', 'intake.otherOfSameNumber']],
  [
    'a changed remark on the table',
    inData('"heading": "', '"heading": "改'),
    ['exchange.summaryChanged', 'intake.otherOfSameNumber'],
  ],
  [
    'a form that is missing',
    (files: Map<string, Buffer>) =>
      void files.delete([...files.keys()].find((name) => name.endsWith('报送表-盖章扫描件.pdf')) ?? ''),
    ['exchange.fileMissing'],
  ],
  [
    'a picture exchanged',
    (files: Map<string, Buffer>) => void files.set('4 报送数据/01-01.png', Buffer.from('another')),
    ['exchange.fileChanged'],
  ],
])('%s is told, and nothing is taken', async (_, change, told) => {
  const before = await rowsOf(above)
  const uploadId = await sendPackage(above, await bent(change))
  expect(messagesOf((await readPackage(above, [uploadId])).faults)).toEqual(told)
  expect(messagesOf((await takePackage(above, [uploadId])).violations)).toEqual(told)
  expect(await rowsOf(above)).toEqual(before)
})

test('what is no package is refused with what to do', async () => {
  const bare = await bent((files) => void files.delete(data))
  const large = await bent((files) => void files.set(data, Buffer.alloc(64 * 1024 * 1024 + 1, 32)))
  const answers = await Promise.all(
    [bare, large, Buffer.from('PK\u0003\u0004 not really a ZIP')].map(async (bytes) =>
      takePackage(above, [await sendPackage(above, bytes)]),
    ),
  )
  expect(answers.map(({ violations }) => messagesOf(violations))).toEqual([
    ['intake.noData'],
    ['intake.largeData'],
    ['archive.broken'],
  ])
})

test('parts are taken together, and one alone is told to be lacking', async () => {
  const half = async (rest: number): Promise<string> =>
    sendPackage(
      above,
      await bent((files) => {
        // The data lie in the first.
        ;[...files.keys()].forEach((name, place) => {
          if ((name === data ? 0 : place % 2) !== rest) files.delete(name)
        })
      }),
    )
  const [one, other] = [await half(0), await half(1)]
  expect((await readPackage(above, [one, other])).faults).toEqual([])
  // The second part alone holds no data; the first alone lacks what the second holds.
  const lacking = (await readPackage(above, [one])).faults
  expect(new Set(messagesOf(lacking))).toEqual(new Set(['exchange.fileMissing']))
})

test('the book of what was taken reads page by page like that of where it was forwarded', async () => {
  const there = await bookOf(below)
  expect(there.join('')).toContain('一张图里的检索')
  expect(await bookOf(above)).toEqual(there)
})
