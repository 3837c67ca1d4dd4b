import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { arrivedOf, register, type Incoming } from '../../../../test/harness/incoming'
import {
  archiveOf,
  messagesOf,
  twoInstallations,
  type Installations,
} from '../../../../test/harness/installations'
import { readNotice } from '../../../../test/harness/notices'
import { proxyActs } from '../../../../test/harness/proxies'
import type { Actor } from '../../../../test/harness/world'
import type { Content } from '@huibian/domain'

const at = '2099-03-20T10:00:00+08:00'

let both: Installations
let arrived: () => Promise<Incoming>
beforeAll(async () => {
  both = await twoInstallations(at)
  const { below, above } = both
  const { world } = below
  for (const [centre, title] of [
    [world.asCentre, '邮件来的案例'],
    [world.asSecondCentre, '另一个案例'],
  ] as const)
    await acceptedCase(world, { centre, province: world.asProvince }, { title })
  const sent = await forwardPhase(world, world.asProvince)
  const archive = await archiveOf(below, world.asProvince, sent.id)
  const written = await below.database.rows<{ content: Content }>(
    `select v.content from package_entry h join entry_version v on v.id = h.version_id order by h.position`,
  )
  const [sender] = await above.database.rows<{ id: string }>(
    `select id from organisation where key = 'jiangsu'`,
  )
  const of = {
    archive,
    contents: written.map(({ content }) => content),
    notice: readNotice('db/presets/n2-cases.yaml'),
  }
  arrived = () => arrivedOf(above, of, { senderId: sender?.id ?? '', phase: 'phase1', at })
  expect((await register(above, await arrived())).violations).toEqual([])
})
afterAll(() => both?.stop())

type Marked = {
  id: string
  title: string
  proxy: { source: string; by: string; knownBy: string | null; organisation: { key: string } } | null
}

/** What an actor sees of the cases: who entered each of them, and from what. */
async function seen(actor: Actor): Promise<Marked[]> {
  const { world } = both.above
  const { entries } = await world.ask<{ entries: { items: Marked[] } }>(
    actor,
    `query ($c: ID!) { entries(filter: { campaignId: $c }, page: { number: 1, size: 50 }, sort: submitted) { items {
      id title proxy { source by knownBy organisation { key } } } } }`,
    { c: world.campaignId },
  )
  return entries.items.toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

test('what is registered by hand is 代录: its source and who entered it are told to all who see the case', async () => {
  const { world } = both.above
  const proxy = { source: 'mail', by: world.asNation.name, knownBy: null, organisation: { key: 'cnipa' } }
  const told = (await seen(world.asNation)).map(({ title, proxy: by }) => [title, by])
  expect(told).toEqual([
    ['另一个案例', proxy],
    ['邮件来的案例', proxy],
  ])
  expect((await seen(world.asProvince)).map(({ title, proxy: by }) => [title, by])).toEqual(told)
  expect((await seen(world.asCentre)).map(({ title, proxy: by }) => [title, by])).toEqual([told[1]])
})

test('its unit is asked to look at it, takes note of it, and objects; the office that entered it answers', async () => {
  const { world } = both.above
  const { asCentre, asSecondCentre, asNation, asProvince } = world
  const tasks = async (actor: Actor, kind: string): Promise<number[]> =>
    (
      await world.ask<{ tasks: { kind: string; count: number }[] }>(actor, 'query { tasks { kind count } }')
    ).tasks
      .filter((task) => task.kind === kind)
      .map(({ count }) => count)
  const [[mine], [other]] = [await seen(asCentre), await seen(asSecondCentre)]
  expect([await tasks(asCentre, 'proxied'), await tasks(asSecondCentre, 'proxied')]).toEqual([[1], [1]])
  expect(await world.ask(asCentre, proxyActs.know, { id: mine?.id })).toEqual({
    acknowledgeProxy: { proxy: { knownBy: asCentre.name } },
  })
  await world.ask(asSecondCentre, proxyActs.object, { id: other?.id, reason: '联系电话与来件不符。' })
  expect([await tasks(asCentre, 'proxied'), await tasks(asSecondCentre, 'proxied')]).toEqual([[], []])
  expect([await tasks(asNation, 'objected'), await tasks(asProvince, 'objected')]).toEqual([[1], []])
  const kept = { id: other?.id, corrected: false, answer: '与来件一致，维持原内容。' }
  expect(await world.ask(asNation, proxyActs.answer, kept)).toEqual({
    answerObjection: { objections: [{ decision: 'kept', answer: kept.answer }] },
  })
})

test('of what is registered again, only what changed is to be looked at anew', async () => {
  const { above } = both
  await above.database.at('2099-03-20T11:00:00+08:00')
  const incoming = await arrived()
  const [first, ...others] = incoming.rows
  const corrected = { ...first, cells: { ...first?.cells, serviceObject: '更正后的服务对象' } }
  const again = {
    ...incoming,
    source: 'usb',
    rows: [corrected, ...others],
    reason: '省局来信更正。',
  } as Incoming
  expect(messagesOf((await register(above, again)).violations)).toEqual([])
  const marks = (await seen(above.world.asNation)).map(({ title, proxy }) => [
    title,
    proxy?.source,
    proxy?.knownBy,
  ])
  expect(marks).toEqual([
    ['另一个案例', 'mail', above.world.asSecondCentre.name],
    ['邮件来的案例', 'usb', null],
  ])
})
