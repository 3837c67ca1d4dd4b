import { readFile } from 'node:fs/promises'
import type { Content } from '@huibian/domain'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import {
  begunBy,
  broke,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { sheetsIn } from '../../../../test/harness/packets'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(120_000)

let stage: NoticeStage
let court: Actor
let below: Actor
const filed = new Map<Actor, string>()

const text = (said: string): Content[string] => [{ type: 'paragraph', inlines: [{ text: said }] }]
const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }
const whole: Content = {
  done: text('布展两块。'),
  effect: text('效果良好。'),
  experience: text('经验三条。'),
  boards: { value: 2 },
  minors: 'consented',
  leader: person,
  contact: person,
}

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    answers: {
      membersImported: 'registered',
      boardUnit: 'metre',
      warmUpDays: 'dates',
      beforeIncludesDay: true,
    },
    units: [
      { key: 'court', name: '某市中级人民法院', types: ['memberUnit', 'peer'] },
      { key: 'centre', name: '某服务中心', types: ['memberUnit'] },
    ],
  })
  court = await stage.world.appoint('filingClerk', 'court')
  below = await stage.world.appoint('filingClerk', 'centre')
})
afterAll(() => stage?.close())

/** Sends a summary after the close, and tells what the answer says of its time. */
async function sentLate(actor: Actor): Promise<unknown> {
  const { world, database } = stage
  await database.at('2022-04-27T10:00:00+08:00')
  const begun = await begunBy(world, actor, { phase: 'summary' })
  const done = await finalisedAs(world, actor, await savedAs(world, actor, begun, whole))
  await database.at('2022-05-01T10:00:00+08:00')
  const waivers = ['onTime', 'withPictures'].map((rule) => ({ rule, reason: '单位换人，材料补报。' }))
  const sent = await submits(world, actor, done, { waivers })
  expect(broke(sent)).toEqual([])
  filed.set(actor, done.id)
  return (sent.data as { submitEntry: { mark: unknown } }).submitEntry.mark
}

async function marks(reader: Actor, mark?: string): Promise<(string | null)[]> {
  const { entries } = await stage.world.ask<{ entries: { items: { mark: string | null }[] } }>(
    reader,
    `query ($f: EntryFilter!) { entries(filter: $f, sort: filer, page: { number: 1, size: 20 }) { items { mark } } }`,
    { f: { campaignId: stage.world.campaignId, ...(mark ? { mark } : {}) } },
  )
  return entries.items.map((entry) => entry.mark)
}

async function exported(reader: Actor): Promise<(string | undefined)[]> {
  const path = `/files/export/entries.xlsx?campaignId=${stage.world.campaignId}`
  const sheets = await sheetsIn((await download(stage.world, reader, path)).bytes)
  return Object.values(sheets).flatMap((rows) => rows.map((row) => row['时效']))
}

async function receipt(reader: Actor, filer: Actor): Promise<string> {
  const path = `/files/entries/${filed.get(filer) ?? ''}/receipt.pdf`
  return packed(pdfPages((await download(stage.world, reader, path)).bytes).join(''))
}

/** What the history of a summary says of its coming in; nothing for whom there is no such summary. */
async function toldOfSending(reader: Actor, filer: Actor): Promise<unknown> {
  const answer = await stage.world.perform(
    reader,
    'query ($id: ID!) { records(noun: "entry", subject: $id, page: { number: 1, size: 100 }) { items { act after } } }',
    { id: filed.get(filer) },
  )
  const lines = (answer.data?.['records'] as { items: { act: string; after: object }[] } | undefined)?.items
  return lines ? lines.find(({ act }) => act === 'entry.submitted')?.after : answer.code
}

needsTool('poppler')(
  'a peer of the office reads no mark of its own summary; a unit below and the office read that it was late, and of nobody’s consent',
  async () => {
    expect([await sentLate(court), await sentLate(below)]).toEqual([null, 'late'])
    const late = 'late'
    expect([await marks(court), await marks(below), await marks(stage.receiver)]).toEqual([
      [null],
      [late],
      [late, late],
    ])
    expect([await marks(court, late), await marks(below, late)]).toEqual([[], [late]])
    const said = '迟报'
    expect([await exported(court), await exported(below), await exported(stage.receiver)]).toEqual([
      [''],
      [said],
      [said, said],
    ])
    const told = [
      await receipt(court, court),
      await receipt(below, below),
      await receipt(stage.receiver, court),
    ]
    expect(
      told.map((page) => [page.includes('报送回执'), page.includes(said), page.includes('经同意')]),
    ).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, false],
    ])
    const [own, unders, offices] = [
      await toldOfSending(court, court),
      await toldOfSending(below, below),
      await toldOfSending(stage.receiver, court),
    ]
    expect(offices).toMatchObject({ state: 'submitted', mark: late, number: expect.any(String) })
    const { mark: _, ...rest } = offices as { mark: string }
    expect(own).toEqual(rest)
    expect(unders).toMatchObject({ mark: late })
    expect([await toldOfSending(court, below), await toldOfSending(below, court)]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ])
  },
)

test('what came late for a reason before this mark was known is told so, and counted so; what was permitted is not', async () => {
  const { database } = stage
  const counted = () =>
    database.rows(
      `select k.mark, sum(k.n)::int as n from counter k where k.state = 'submitted' and k.n > 0 group by 1`,
    )
  const standing = async (): Promise<object[]> => [
    ...(await database.rows('select mark from entry where submitted_at is not null order by id')),
    ...(await counted()),
  ]
  const now = await standing()
  expect(now).toEqual([{ mark: 'late' }, { mark: 'late' }, { mark: 'late', n: 2 }])
  const before = 'lateWithConsent'
  const asBefore = async (): Promise<void> => {
    await database.rows(`update entry set mark = '${before}' where submitted_at is not null`)
    await database.rows(`delete from counter where mark = '${before}'`)
    await database.rows(`update counter set mark = '${before}' where mark = 'late'`)
  }
  await asBefore()
  const migration = await readFile('db/migrations/0650-late-by-reason.sql', 'utf8')
  await database.rows(migration)
  expect(await standing()).toEqual(now)
  await asBefore()
  await database.rows(`delete from waiver where rule = 'onTime'`)
  await database.rows(migration)
  expect(await standing()).toEqual([{ mark: before }, { mark: before }, { mark: before, n: 2 }])
})
