import { marksOf, MARKS_FORMAT, type Content } from '@huibian/domain'
import { contact, original, picturedIn, sentIn } from '../../../../test/harness/alike'
import { acts, bound, drafted, finalised, submission } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import type { Actor } from '../../../../test/harness/world'
import { noteLimits } from './note'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Pair = {
  id: string
  title: number
  text: number
  files: number
  phones: number
  persons: number
  decision: string | null
  entry: { id: string }
  other: { id: string } | null
  pastCase: { title: string; year: number } | null
}

const read = `query($id: ID!) { entry(id: $id) { perhapsFiled
  likenesses { id title text files phones persons decision entry { id } other { id } pastCase { title year } } } }`

const lookAt = async (actor: Actor, id: string): Promise<{ perhapsFiled: boolean; likenesses: Pair[] }> =>
  (await stage.world.ask<{ entry: { perhapsFiled: boolean; likenesses: Pair[] } }>(actor, read, { id })).entry

const sent = (actor: Actor, content: Content): Promise<string> => sentIn(stage.world, actor, content)

test('a case sent by two centres is told to their receiver, and each centre learns at most that there may be one', async () => {
  const { world } = stage
  const first = await sent(world.asCentre, original('专利导航支撑轴承企业突围', 1))
  const rewritten = original('专利导航支撑轴承企业突围记', 1)
  const second = await sent(world.asSecondCentre, rewritten)
  const [pair, ...more] = (await lookAt(world.asProvince, second)).likenesses
  expect(more).toEqual([])
  expect(pair).toEqual({
    id: pair?.id,
    title: expect.closeTo(11 / 12, 5),
    text: 1,
    files: 0,
    phones: 0,
    persons: 0,
    decision: null,
    entry: { id: second },
    other: { id: first },
    pastCase: null,
  })
  expect((await lookAt(world.asProvince, first)).likenesses.map(({ id }) => id)).toEqual([pair?.id])
  expect(await lookAt(world.asCentre, first)).toEqual({ perhapsFiled: false, likenesses: [] })
  expect(await lookAt(world.asSecondCentre, second)).toEqual({ perhapsFiled: true, likenesses: [] })
})

test('cases of their own are told to nobody', async () => {
  const { world } = stage
  await sent(world.asCentre, original('一封许可函背后的较量', 100))
  const other = await sent(world.asSecondCentre, original('一朵牡丹花型的维权路', 200))
  expect(await lookAt(world.asProvince, other)).toEqual({ perhapsFiled: false, likenesses: [] })
})

test('the same telephone at two units is told, at one unit it is not', async () => {
  const { world } = stage
  const shared = { contact: contact('15500009999') }
  await sent(world.asCentre, original('高校存量专利盘活', 300, shared))
  const own = await sent(world.asCentre, original('海外参展预警服务', 400, shared))
  const others = await sent(world.asSecondCentre, original('中药配方颗粒布局', 500, shared))
  expect(
    (await lookAt(world.asProvince, own)).likenesses.map(({ phones: n, entry, other }) => [
      n,
      entry.id,
      other?.id,
    ]),
  ).toEqual([[1, others, own]])
})

test('the same person at two units is told though the telephones differ, at one unit it is not', async () => {
  const { world } = stage
  const person = (mobile: string): Content => ({
    contact: { name: '赵某', title: '馆员', phone: '', mobile, email: 'zhao@example.cn' },
  })
  const first = await sent(world.asCentre, original('种业企业布局', 310, person('15500008001')))
  const own = await sent(world.asCentre, original('船舶设计维权', 410, person('15500008002')))
  const others = await sent(world.asSecondCentre, original('茶叶商标保护', 510, person('15500008003')))
  const { likenesses } = await lookAt(world.asProvince, others)
  const told = likenesses.map(({ persons, phones: same, files, text, other }) => [
    persons,
    same,
    files,
    text,
    other?.id,
  ])
  expect(told.sort()).toEqual(
    [
      [1, 0, 0, 0, first],
      [1, 0, 0, 0, own],
    ].sort(),
  )
  expect(await lookAt(world.asSecondCentre, others)).toEqual({ perhapsFiled: true, likenesses: [] })
})

test('the very same file in two cases is told to their receiver', async () => {
  const { world } = stage
  const first = await picturedIn(world, world.asCentre, '风电叶片检索', 320)
  const second = await picturedIn(world, world.asSecondCentre, '陶瓷釉料分析', 420)
  const { likenesses } = await lookAt(world.asProvince, second)
  expect(likenesses.map(({ files, text, other }) => [files, text, other?.id])).toEqual([[1, 0, first]])
})

const decide = `mutation($id: ID!, $decision: LikenessDecision, $reason: String!) {
  decideLikeness(id: $id, decision: $decision, reason: $reason) { decision reason by } }`

test('a receiver decides on a pair, takes it back, and a centre cannot', async () => {
  const { world } = stage
  await sent(world.asCentre, original('商标恶意抢注应对', 600))
  const later = await sent(world.asSecondCentre, original('商标恶意抢注应对', 600, { summary: '另一摘要。' }))
  const [pair] = (await lookAt(world.asProvince, later)).likenesses
  const asked = { id: pair?.id, decision: 'different', reason: '两家中心分别服务，客户不同。' }
  expect((await world.perform(world.asSecondCentre, decide, asked)).code).toBe('NOT_FOUND')
  expect((await world.perform(world.asOtherProvince, decide, asked)).code).toBe('NOT_FOUND')
  const { decideLikeness } = await world.ask<{ decideLikeness: object }>(world.asProvince, decide, asked)
  expect(decideLikeness).toEqual({
    decision: 'different',
    reason: asked.reason,
    by: world.asProvince.name,
  })
  expect((await lookAt(world.asSecondCentre, later)).perhapsFiled).toBe(false)
  await world.ask(world.asProvince, decide, { ...asked, decision: null, reason: '重新核对。' })
  expect((await lookAt(world.asSecondCentre, later)).perhapsFiled).toBe(true)
})

test('the pairs of a call are listed for its province, the undecided alone when asked', async () => {
  const { world } = stage
  const list = `query($c: ID!, $open: Boolean!) { likenesses(filter: { campaignId: $c, open: $open }, page: { number: 1, size: 100 }) {
    total items { decision } } }`
  type List = { likenesses: { total: number; items: { decision: string | null }[] } }
  const ask = async (actor: Actor, open: boolean): Promise<List['likenesses']> =>
    (await world.ask<List>(actor, list, { c: world.campaignId, open })).likenesses
  const all = await ask(world.asProvince, false)
  const open = await ask(world.asProvince, true)
  expect(all.total).toBeGreaterThan(0)
  expect(open.total).toBe(all.items.filter(({ decision }) => decision === null).length)
  expect((await ask(world.asOtherProvince, false)).total).toBe(0)
  expect((await ask(world.asCentre, false)).total).toBe(0)
})

test('those alike that are sent in at once are all taken, and each pair is found once', async () => {
  const { world, database } = stage
  const entries = []
  for (const n of [1, 2, 3, 4]) {
    const content = original(`同时报送的同一案例之${n}`, 800)
    const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre, { content }))
    await bound(world, world.asCentre, entry)
    entries.push(entry)
  }
  await database.rows('delete from likeness where text = 1 and entry_id = any($1)', [
    entries.map(({ id }) => id),
  ])
  const answers = await Promise.all(
    entries.map((entry) => world.perform(world.asCentre, acts.submit, submission(entry))),
  )
  expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined, undefined])
  const pairs = await database.rows<{ one: string; other: string }>(
    'select least(entry_id, other_id) as one, greatest(entry_id, other_id) as other from likeness where entry_id = any($1) and text = 1',
    [entries.map(({ id }) => id)],
  )
  expect([pairs.length, new Set(pairs.map(({ one, other }) => one + other)).size]).toEqual([6, 6])
})

test('where sixty bear its very title, a text told again under another title is found all the same', async () => {
  const { world, database } = stage
  const title = '人人都用的一个案例题目'
  const first = await sent(world.asCentre, original('无人知晓的另一个名字', 4000))
  const marks = JSON.stringify({
    format: MARKS_FORMAT,
    ...marksOf({ title, text: '', files: [], phones: [], persons: [] }),
  })
  await database.rows(
    `with known as (
       insert into past_case (id, owner_id, year, campaign, title, unit)
       select gen_random_uuid(), (select id from organisation where key = 'jiangsu'), 2001, '往年活动 ' || n, $1, '某单位'
       from generate_series(1, 60) n returning id)
     select huibian.note_likeness(null, id, null, $2, $3) from known`,
    [title, marks, noteLimits],
  )
  // A quarter of it is new: what is left is alike by three fifths.
  const again = { ...original(title, 4000), background: original(title, 5000)['background'] ?? '' }
  const second = await sent(world.asSecondCentre, again)
  const { likenesses } = await lookAt(world.asProvince, second)
  expect(likenesses.filter(({ other }) => other).map(({ other, text }) => [other?.id, text])).toEqual([
    [first, expect.closeTo(0.6, 1)],
  ])
})

test('sixty that are alike are noted anew by many at once, and none is thrown out by another', async () => {
  const { world, database } = stage
  for (let n = 0; n < 60; n += 1)
    await finalised(
      world,
      world.asCentre,
      await drafted(world, world.asCentre, { content: original(`同一类案例之${n}`, 800) }),
    )
  const again = `select huibian.note_likeness(f.entry_id, null, f.filer_id,
      jsonb_build_object('format', f.format, 'keys', to_jsonb(f.keys), 'title', to_jsonb(f.title), 'text', to_jsonb(f.text)), $2)
    from fingerprint f join entry e on e.id = f.entry_id where e.title = $1`
  const titles = Array.from({ length: 60 }, (_, n) => `同一类案例之${n}`)
  const rounds = [1, 2, 3].flatMap(() => titles)
  const answers = await Promise.allSettled(rounds.map((title) => database.rows(again, [title, noteLimits])))
  const noted = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.length : answer.reason))
  expect(noted).toEqual(rounds.map(() => 1))
})
