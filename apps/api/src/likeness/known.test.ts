import { approveTable, forward, stampTable } from '../../../../test/harness/cases'
import { acts, type EntryState, type Filed } from '../../../../test/harness/filing'
import {
  accepts,
  broke,
  finalisedAs,
  noticeStage,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { checked, declared, drafted, type Work } from '../../../../test/harness/science'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let stage: NoticeStage
const makers: Actor[] = []
let province: Actor

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n4-science-videos.yaml',
    at: '2024-10-10T10:00:00+08:00',
    answers: { winners: '100', membersImported: 'registered', citiesConfirmed: true, bonusEarmarked: false },
    units: [
      { key: 'office', name: '江苏省科学技术厅', shortName: '江苏', types: ['province'] },
      ...Array.from({ length: 11 }, (_, n) => ({
        key: `maker-${n + 1}`,
        name: `第${n + 1}制作所`,
        types: ['legalBody'],
        under: 'office',
      })),
    ],
  })
  for (let n = 1; n <= 11; n += 1) makers.push(await stage.world.appoint('filingClerk', `maker-${n}`))
  province = await stage.world.appoint('reviewingClerk', 'office')
})
afterAll(() => stage?.close())

type Table = Parameters<typeof approveTable>[2]

const maker = (n: number): Actor => makers[n] as Actor

const finalised = async (by: Actor, work: Work): Promise<Filed> =>
  finalisedAs(stage.world, by, await drafted(stage.world, by, work), { stamped: true })

const reasoned = { ...declared, waivers: [{ rule: 'oneWay', reason: '另一部为同名人员所作，请核实。' }] }

async function sent(by: Actor, work: Work, said: object = declared): Promise<Filed> {
  const filed = await finalised(by, work)
  expect(broke(await submits(stage.world, by, filed, said))).toEqual([])
  return filed
}

type Pair = { id: string; title: number; persons: number; entry: { id: string }; other: { id: string } }
type Seen = { id: string; title: number; persons: number; with: string }

/** What the organiser sees beside an entry that looks like it. */
async function pairsOf({ id }: Filed, by = stage.receiver): Promise<Seen[]> {
  const read =
    'query ($id: ID!) { entry(id: $id) { likenesses { id title persons entry { id } other { id } } } }'
  const { entry } = await stage.world.ask<{ entry: { likenesses: Pair[] } }>(by, read, { id })
  return entry.likenesses.map(({ entry: one, other, ...pair }) => ({
    ...pair,
    with: one.id === id ? other.id : one.id,
  }))
}

/** Has the province send on what it accepted: what speaks against it without a reason, and with one. */
async function forwarded(reason: { rule: string; reason: string }): Promise<string[][]> {
  const { world } = stage
  const build = 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "collection") { id revision } }'
  const { buildSummary } = await world.ask<{ buildSummary: Omit<Table, 'code'> }>(province, build, {
    c: world.campaignId,
  })
  const attest = `mutation ($id: ID!, $r: Int!) {
    attestSummary(id: $id, revision: $r, attestations: ["politicalScientific", "trueIdentity"]) { id revision state code } }`
  const asked = { id: buildSummary.id, r: buildSummary.revision }
  const { attestSummary } = await world.ask<{ attestSummary: Table }>(province, attest, asked)
  const freeze = 'mutation ($id: ID!, $r: Int!) { freezeSummary(id: $id, revision: $r, waivers: []) { id } }'
  const { id, revision: r } = attestSummary
  const without = broke(await world.perform(province, freeze, { id, r }))
  const table = await approveTable(world, province, attestSummary, [reason])
  await stampTable(world, province, table.id)
  return [without, broke(await forward(world, province, table.id))]
}

const self = (n: number, by: Partial<Work> & { mobile?: string }): Work => ({
  title: [...'金木水火土日月星辰山河'].map((word) => word.repeat(n))[n - 1] ?? '',
  route: 'selfNominated',
  ...by,
  more: {
    contact: {
      name: '联系人',
      title: '',
      phone: by.mobile ? '' : `025-0000-${3000 + n}`,
      mobile: by.mobile ?? '',
      email: '',
    },
  },
})

test('two people of one name at two units both enter, and the organiser is shown the two', async () => {
  const [one, two] = [
    await sent(maker(0), self(1, { author: '张伟' })),
    await sent(maker(1), self(2, { author: '张 伟' })),
  ]
  const pair = { persons: 1, title: expect.any(Number) as number }
  expect(await pairsOf(one)).toEqual([{ ...pair, with: two.id, id: expect.any(String) as string }])
  expect((await pairsOf(two)).map((each) => each.with)).toEqual([one.id])
})

test('two works of one title by two authors both enter, and the organiser is shown the two', async () => {
  const one = await sent(maker(2), self(3, { title: '月球', author: '赵一' }))
  const two = await sent(maker(3), { ...self(4, { title: '月球', author: '钱二' }), size: 100_000_001 })
  expect((await pairsOf(two)).map((each) => [each.with, each.title, each.persons])).toEqual([[one.id, 1, 0]])
  const third = { ...self(5, { title: '月球', author: '钱二' }), size: 100_000_002 }
  expect(broke(await submits(stage.world, maker(4), await finalised(maker(4), third), reasoned))).toEqual([
    'workOnce',
  ])
})

test('an author by both ways is let in with a reason, and both works are shown to whoever receives both', async () => {
  const one = await sent(maker(5), self(6, { author: '孙三' }))
  const work = { title: '孙三的另一部', route: 'recommended', author: '孙三' }
  const again = await finalised(maker(5), work)
  expect(broke(await submits(stage.world, maker(5), again, declared))).toEqual(['oneWay'])
  expect(broke(await submits(stage.world, maker(5), again, reasoned))).toEqual([])
  expect(broke(await accepts(stage.world, province, again, checked))).toEqual([])
  expect([await pairsOf(one), await pairsOf(again, province)]).toEqual([[], []])
  expect(await forwarded({ rule: 'oneWay', reason: '作者说明为同名人员。' })).toEqual([['oneWay'], []])
  expect((await pairsOf(one)).map((each) => [each.with, each.persons])).toEqual([[again.id, 1]])
  expect((await pairsOf(again)).map((each) => [each.with, each.persons])).toEqual([[one.id, 1]])
})

test('a co-author of one work who is the first author of another is known by the unit that both name', async () => {
  const { more, ...work } = self(7, { author: '李四' })
  const otherAuthors = { rows: [{ name: '周五', unit: '第8 制作所' }, { name: '吴六' }] }
  const one = await sent(maker(6), { ...work, more: { ...more, otherAuthors } })
  expect(
    broke(
      await submits(stage.world, maker(7), await finalised(maker(7), self(8, { author: '周五' })), declared),
    ),
  ).toEqual(['oneWay'])
  const two = await sent(maker(8), self(9, { author: '吴六' }))
  expect((await pairsOf(two)).map((each) => [each.with, each.persons])).toEqual([[one.id, 1]])
})

test('what the organiser judged to be two lifts the rule, and until then and after it was taken back the rule stands', async () => {
  const { world } = stage
  const one = await sent(maker(9), self(10, { author: '郑七', mobile: '13800000010' }))
  const draft = await finalised(maker(10), self(11, { author: '郑七', mobile: '138-0000-0010' }))
  expect(broke(await submits(world, maker(10), draft, declared))).toEqual(['oneWay'])
  expect(broke(await submits(world, maker(10), draft, reasoned))).toEqual([])
  const decide =
    'mutation ($id: ID!, $d: LikenessDecision, $r: String!) { decideLikeness(id: $id, decision: $d, reason: $r) { id } }'
  const [pair] = await pairsOf(draft)
  expect(pair?.with).toBe(one.id)
  const sentAgain = async (decision: string | null): Promise<string[]> => {
    await world.ask(stage.receiver, decide, { id: pair?.id, d: decision, r: '两人同名，共用联系电话。' })
    await world.ask(maker(10), acts.withdraw, { id: draft.id, reason: '再核对一次。' })
    const { entry } = await world.ask<{ entry: EntryState }>(
      maker(10),
      'query ($id: ID!) { entry(id: $id) { id revision state number mark } }',
      draft,
    )
    const filed = await finalisedAs(world, maker(10), entry, { stamped: true })
    const refused = broke(await submits(world, maker(10), filed, declared))
    if (refused.length > 0) await submits(world, maker(10), filed, reasoned)
    return refused
  }
  expect(await sentAgain('different')).toEqual([])
  expect(await sentAgain(null)).toEqual(['oneWay'])
})
