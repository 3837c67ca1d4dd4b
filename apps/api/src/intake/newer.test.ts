import { answered, shiftCampaign } from '@huibian/domain'
import {
  acceptCase,
  acceptedCase,
  blankPdf,
  fileCase,
  forwardPhase,
  returnAccepted,
  sendAgain,
} from '../../../../test/harness/cases'
import { acts } from '../../../../test/harness/filing'
import { readNotice } from '../../../../test/harness/notices'
import { unzipped } from '../../../../test/harness/unzipped'
import { zipped } from '../../../../test/harness/zipped'
import {
  archiveOf,
  differingIn,
  messagesOf,
  readPackage,
  rowsOf,
  sendPackage,
  takePackage,
  twoInstallations,
  type Installations,
  type Side,
} from '../../../../test/harness/installations'
import { reopenEntry } from '../review/return'

const forgedPdf = Buffer.concat([blankPdf, Buffer.from('% another\n')])

const rule = { clause: '三', strength: 'hard' as const, says: '限报' }
const read = shiftCampaign(readNotice('db/presets/n2-cases.yaml'), {
  closes: { phase1: '2099-03-26', phase2: '2099-06-25' },
})
/** The case call with a greatest number a province, and a way straight to the nation on which nothing is filed twice. */
const counting = answered(
  {
    ...read,
    routes: [...read.routes, { id: 'straight', name: '直接报送', levels: ['centre', 'nation'] }],
    rules: [
      ...read.rules,
      {
        ...rule,
        id: 'four',
        kind: 'atMost',
        params: { per: 'sender', max: 4 },
        at: ['forward'],
        routes: ['byLevel'],
      },
      {
        ...rule,
        id: 'oneWay',
        kind: 'onlyOnce',
        params: { same: ['title'], across: 'routes' },
        at: ['submit'],
      },
    ],
  },
  { sichuanSender: 'both' },
)

let both: Installations
let below: Side
let above: Side
beforeAll(async () => {
  both = await twoInstallations('2099-03-20T10:00:00+08:00', counting)
  ;({ below, above } = both)
})
afterAll(() => both?.stop())

test('a correction replaces what it changed; what is selected is taken out of the selection first', async () => {
  const { world } = below
  await acceptedCase(
    world,
    { centre: world.asCentre, province: world.asProvince },
    { title: '第一个案例', route: 'byLevel' },
  )
  const second = await acceptedCase(
    world,
    { centre: world.asSecondCentre, province: world.asProvince },
    { title: '第二个案例', route: 'byLevel' },
  )
  const sent = await forwardPhase(world, world.asProvince)
  const whole = await archiveOf(below, world.asProvince, sent.id)
  const first = await sendPackage(above, whole)
  // A second copy of each paper, sent along before: what is kept is what was measured.
  const papers = [...(await unzipped(whole)).keys()].filter((name) => name.endsWith('扫描件.pdf'))
  const forged = await sendPackage(above, await zipped(papers.map((name) => [name, forgedPdf] as const)))
  expect((await readPackage(above, [first, forged])).faults.map(({ message }) => message)).toEqual(
    papers.map(() => 'exchange.fileChanged'),
  )
  expect((await takePackage(above, [forged, first])).violations).toEqual([])
  await above.world.ask(above.world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', {
    e: second,
  })
  const sendBack =
    'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }'
  await world.ask(world.asNation, sendBack, { p: sent.id, e: second })
  await returnAccepted(world, world.asProvince, second)
  await sendAgain(world, world.asSecondCentre, second, { title: '更正的案例' })
  await acceptCase(world, world.asProvince, second)
  const next = await forwardPhase(world, world.asProvince, { reason: '按国家局意见更正数据。' })
  const uploadId = await sendPackage(above, await archiveOf(below, world.asProvince, next.id))
  const opened = await readPackage(above, [uploadId])
  expect([opened.changes, messagesOf(opened.faults)]).toEqual([
    {
      added: [],
      replaced: [{ entry: second, number: expect.any(String), title: '更正的案例', n: 2, before: 1 }],
      removed: [],
    },
    ['package.selected'],
  ])
  const contentOf = async (n: number): Promise<unknown> =>
    (
      await below.database.rows<{ content: unknown }>(
        'select content from entry_version where entry_id = $1 and n = $2',
        [second, n],
      )
    )[0]?.content
  expect(await differingIn(above, [uploadId])).toEqual([
    { id: second, title: '更正的案例', before: await contentOf(1), after: await contentOf(2) },
  ])
  await above.world.ask(above.world.asNation, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', {
    e: second,
  })
  const taken = await takePackage(above, [uploadId])
  expect(taken.violations).toEqual([])
  expect(await rowsOf(above)).toEqual(await rowsOf(below))
})

const quotas = `query ($c: ID!) { campaign(id: $c) { quotas { rule name used max } } }`

test('a package takes the places and is known by the marks that it would have here, and what is here already is not taken again', async () => {
  const { world } = below
  const filed = { title: '两路报送的案例', route: 'byLevel', phase: 'phase2' }
  await acceptedCase(world, { centre: world.asCentre, province: world.asProvince }, filed)
  await acceptedCase(
    world,
    { centre: world.asSecondCentre, province: world.asProvince },
    { ...filed, title: '只报一次的案例' },
  )
  const { id: sent } = await forwardPhase(world, world.asProvince, {
    phase: 'phase2',
    waivers: [{ rule: 'enoughPerCentre', reason: '其余中心本年没有案例。' }],
  })
  const archive = await archiveOf(below, world.asProvince, sent)

  const there = above.world
  const first = await fileCase(there, there.asCentre, { ...filed, route: 'straight' })
  const uploadId = await sendPackage(above, archive)
  const told = (await readPackage(above, [uploadId])).faults
  const refused = await takePackage(above, [uploadId])
  expect(refused.violations.map(({ rule, says }) => [rule, says])).toEqual([
    ['oneWay', expect.stringContaining('与“两路报送的案例”')],
  ])
  expect(messagesOf(told)).toEqual(messagesOf(refused.violations))
  const places = `select 1 from place p join entry e on e.id = p.entry_id where e.phase = 'phase2'`
  expect(await above.database.rows(places)).toEqual([])

  await there.ask(there.asCentre, acts.withdraw, { id: first, reason: '改由省局报送。' })
  // A third case that holds one of the four places, as if it had come another way.
  const third = 'insert into place (entry_id, campaign_id, rule, subject, bonus, state)'
  await above.database.rows(
    `${third} select $1, campaign_id, rule, subject, false, 'forwarded' from place where rule = 'four' limit 1`,
    [first],
  )
  const again = [await sendPackage(above, archive)]
  const [seen, taken] = [(await readPackage(above, again)).faults, await takePackage(above, again)]
  expect(taken.violations.map(({ rule }) => rule)).toEqual(['four'])
  expect(messagesOf(seen)).toEqual(messagesOf(taken.violations))
  await above.database.rows('delete from place where entry_id = $1', [first])
  expect((await takePackage(above, [await sendPackage(above, archive)])).violations).toEqual([])
  // Beside them stands the draft that was withdrawn.
  expect({ ...(await rowsOf(above)), counts: [] }).toEqual({ ...(await rowsOf(below)), counts: [] })
  const held = { rule: 'four', name: '江苏省知识产权局', used: 4, max: 4 }
  for (const side of [above, below]) {
    const { asProvince, campaignId } = side.world
    const answer = await side.world.ask(asProvince, quotas, { c: campaignId })
    expect(answer).toEqual({ campaign: { quotas: [held] } })
  }
  const twice = fileCase(there, there.asCentre, { ...filed, route: 'straight' })
  await expect(twice).rejects.toMatchObject({ violations: [{ rule: 'oneWay' }] })
})

test('units that are not known here are registered below the sender when the office says so, and an earlier package is too late then', async () => {
  const { world } = below
  await above.database.rows(
    `update organisation set name = '更名之前的中心', former_names = '{}' where key = 'hb-nanwang'`,
  )
  await acceptedCase(
    world,
    { centre: world.asOtherCentre, province: world.asOtherProvince },
    { title: '湖北的案例', route: 'byLevel' },
  )
  await acceptedCase(
    world,
    { centre: world.asOtherCentre, province: world.asOtherProvince },
    { title: '湖北的另一案例', route: 'byLevel' },
  )
  const earlier = await forwardPhase(world, world.asOtherProvince)
  await acceptedCase(
    world,
    { centre: world.asOtherCentre, province: world.asOtherProvince },
    { title: '补报的案例', phase: 'phase1', route: 'byLevel' },
  )
  const sent = await forwardPhase(world, world.asOtherProvince, { reason: '经同意补报。' })
  const uploadId = await sendPackage(above, await archiveOf(below, world.asOtherProvince, sent.id))
  const { newUnits } = await readPackage(above, [uploadId])
  expect(newUnits).toHaveLength(1)
  expect(messagesOf((await takePackage(above, [uploadId])).violations)).toEqual(['intake.admitUnits'])
  expect((await takePackage(above, [uploadId], { admitUnits: true })).violations).toEqual([])
  const made = await above.database.rows(
    `select o.name, parent.key as parent, p.role, count(e.id)::int as cases from organisation o
     join organisation parent on parent.id = o.parent_id join participation p on p.organisation_id = o.id
     left join entry e on e.filer_id = o.id where o.name = $1 group by 1, 2, 3`,
    [newUnits[0]],
  )
  expect(made).toEqual([{ name: newUnits[0], parent: 'hubei', role: 'filer', cases: 3 }])

  const third = await below.database.rows<{ id: string; version: string }>(
    `select id, submitted_version_id as version from entry where title = '补报的案例'`,
  )
  const { id: e = '', version = '' } = third[0] ?? {}
  const recall = 'mutation ($id: ID!) { recallPackage(id: $id, reason: "有一个案例需要撤下。") { id } }'
  await world.ask(world.asOtherProvince, recall, { id: sent.id })
  await world.within(world.asOtherProvince, (ctx) => reopenEntry(ctx, e, '按国家局意见核对。'))
  await world.ask(world.asOtherProvince, acts.decline, { id: e, versionId: version, reason: '不符合要求。' })
  const fewer = await forwardPhase(world, world.asOtherProvince, { reason: '撤下一个案例。' })
  const last = await sendPackage(above, await archiveOf(below, world.asOtherProvince, fewer.id))
  expect((await readPackage(above, [last])).changes.removed).toEqual([
    { entry: e, number: expect.any(String), title: '补报的案例', n: 1 },
  ])
  expect((await takePackage(above, [last])).violations).toEqual([])
  const states = await above.database.rows(
    `select e.state, e.forwarded_version_id is null as out, sum(k.n)::int as counted from entry e
     join counter k on k.participation_id = e.participation_id and k.state = e.state where e.id = $1 group by 1, 2`,
    [e],
  )
  expect(states).toEqual([{ state: 'accepted', out: true, counted: 1 }])

  const older = await sendPackage(above, await archiveOf(below, world.asOtherProvince, earlier.id))
  expect(messagesOf((await readPackage(above, [older])).faults)).toEqual(['intake.older'])
})

test('a body that forwards in this system itself is not taken from a file', async () => {
  const { world } = above
  const { world: theirs } = below
  const people = { centre: world.asThirdProvincesCentre, province: world.asThirdProvince }
  await acceptedCase(world, people, { title: '四川的案例', route: 'byLevel' })
  await acceptedCase(world, people, { title: '四川的另一案例', route: 'byLevel' })
  await forwardPhase(world, world.asThirdProvince)
  const there = { centre: theirs.asThirdProvincesCentre, province: theirs.asThirdProvince }
  await acceptedCase(theirs, there, { title: '四川的案例', route: 'byLevel' })
  await acceptedCase(theirs, there, { title: '四川的另一案例', route: 'byLevel' })
  const sent = await forwardPhase(theirs, theirs.asThirdProvince)
  const uploadId = await sendPackage(above, await archiveOf(below, theirs.asThirdProvince, sent.id))
  expect(messagesOf((await readPackage(above, [uploadId])).faults)).toEqual([
    'intake.worksHere',
    'intake.older',
  ])
})
