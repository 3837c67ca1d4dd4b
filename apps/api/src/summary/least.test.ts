import type { Campaign } from '@huibian/domain'
import { approveTable, forward, stampTable } from '../../../../test/harness/cases'
import { greenStage, greenWork, inTwoPhases } from '../../../../test/harness/green'
import {
  accepts,
  begunBy,
  broke,
  finalisedAs,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const least = (id: string, params: Record<string, unknown>, more: object = {}) => ({
  id,
  clause: '二',
  kind: 'atLeast',
  params,
  strength: 'soft' as const,
  at: ['forward' as const],
  says: id,
  ...more,
})

/** A theme and a maker, by which works are counted too. */
function withTheme({ form, rules }: Campaign): Partial<Campaign> {
  const [theme, maker] = [
    { id: 'theme', label: '主题', type: 'choice', required: false, flags: [] },
    { id: 'maker', label: '作者', type: 'text', required: false, flags: ['author'] },
  ]
  const options = [
    { id: 'light', name: '照明' },
    { id: 'heat', name: '余热' },
  ]
  const fields = [...form.fields, { ...theme, options }, maker] as Campaign['form']['fields']
  return {
    form: { ...form, fields },
    rules: [
      ...rules.filter(({ kind }) => kind !== 'atLeast'),
      least('themed', { per: 'senderTheme', max: 1 }, { kind: 'atMost', strength: 'hard' }),
      least('maker', { per: 'person', min: 2 }, { phases: ['later'] }),
    ],
  }
}

/** Two phases, two kinds of works, and least numbers of a region over both phases, of one kind, of each body, and of each unit in a phase. */
function entered(file: Campaign): Campaign {
  const { form, rules = [] } = withTheme(file)
  return {
    ...file,
    form,
    kinds: [...file.kinds, { id: 'film', name: '短片' }],
    phases: inTwoPhases(file),
    rules: [
      ...rules,
      least('three', { per: 'region', min: 3 }, { routes: ['byProvince'] }),
      least('film', { per: 'region', min: 1 }, { kinds: ['film'] }),
      least('own', { per: 'sender', min: 1 }, { routes: ['byProvince'] }),
      least('each', { per: 'filerPhase', min: 1 }, { phases: ['later'] }),
    ],
  } as Campaign
}

let stage: NoticeStage
let office: Actor
let centre: Actor
let one: Actor
let two: Actor

beforeAll(async () => {
  stage = await greenStage(
    [
      { key: 'office', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
      { key: 'centre', name: '甲省节能中心', shortName: '甲省中心', types: ['provincialOffice'] },
      { key: 'one', name: '第一工厂', types: ['factory'], under: 'office' },
      { key: 'two', name: '第二工厂', types: ['factory'], under: 'centre' },
    ],
    entered,
  )
  const { world, database } = stage
  // The office and the centre send for one region.
  await database.rows(
    `update participation set counts_as_id = (select p.id from participation p join organisation o on o.id = p.organisation_id
       where o.key = 'office' and p.campaign_id = $1)
     where campaign_id = $1 and organisation_id = (select id from organisation where key = 'centre')`,
    [world.campaignId],
  )
  office = await world.appoint('reviewingClerk', 'office')
  centre = await world.appoint('reviewingClerk', 'centre')
  one = await world.appoint('filingClerk', 'one')
  two = await world.appoint('filingClerk', 'two')
})
afterAll(() => stage?.close())

async function accepted(
  filer: Actor,
  by: Actor,
  title: string,
  { phase, kind, ...counted }: { phase: string; kind: string; theme?: string; maker?: string },
) {
  const { world } = stage
  const begun = await begunBy(world, filer, { phase, kind, route: 'byProvince' })
  const content = { ...greenWork(title), ...counted }
  const filed = await finalisedAs(world, filer, await savedAs(world, filer, begun, content))
  expect(broke(await submits(world, filer, filed))).toEqual([])
  expect(broke(await accepts(world, by, filed))).toEqual([])
}

type Waivers = { rule: string; reason: string }[]

/** Freezes, stamps and forwards the table that stands. */
async function sends(actor: Actor, phase: string, waivers: Waivers): Promise<void> {
  const { world } = stage
  const { summary } = await world.ask<{ summary: Awaited<ReturnType<typeof approveTable>> }>(
    actor,
    'query ($c: ID!, $p: String!) { summary(campaignId: $c, phase: $p) { id revision state code } }',
    { c: world.campaignId, p: phase },
  )
  await approveTable(world, actor, summary, waivers)
  await stampTable(world, actor, summary.id)
  expect(broke(await forward(world, actor, summary.id))).toEqual([])
}

type Told = { says: string[]; minimum: string | null }

/** What the table of a body says of least numbers. */
async function told(actor: Actor, phase: string): Promise<Told> {
  const { world } = stage
  const asked = { c: world.campaignId, p: phase }
  await world.ask(
    actor,
    'mutation ($c: ID!, $p: String!) { buildSummary(campaignId: $c, phase: $p) { id } }',
    asked,
  )
  const { summary } = await world.ask<{
    summary: {
      blocks: { rule: string; says: string }[]
      minimum: { label: string; done: number; needed: number } | null
    }
  }>(
    actor,
    'query ($c: ID!, $p: String!) { summary(campaignId: $c, phase: $p) { blocks { rule says } minimum { label done needed } } }',
    asked,
  )
  const { blocks, minimum } = summary
  return {
    says: blocks
      .filter(({ rule }) => ['three', 'film', 'each'].includes(rule))
      .map(({ says }) => says.split('；')[0] ?? ''),
    minimum: minimum && `${minimum.label} ${minimum.done}/${minimum.needed}`,
  }
}

const standing = async (actor: Actor): Promise<string[]> =>
  (
    await stage.world.ask<{ campaign: { standing: { label: string; done: number; needed: number }[] } }>(
      actor,
      'query ($c: ID!) { campaign(id: $c) { standing { label done needed } } }',
      { c: stage.world.campaignId },
    )
  ).campaign.standing.map(({ label, done, needed }) => `${label} ${done}/${needed}`)

test('a region is counted over all phases, of both its bodies, and one kind apart', async () => {
  await accepted(one, office, '甲经验', { phase: 'call', kind: 'experience' })
  const whole = '本地区各阶段累计经验（省级推荐）'
  expect(await told(office, 'call')).toEqual({
    says: ['甲省共 1 个，少于 3 个，还差 2 个', '甲省共 0 个，少于 1 个，还差 1 个'],
    minimum: `${whole} 1/3`,
  })
  await sends(office, 'call', [
    { rule: 'three', reason: '其余随后报送。' },
    { rule: 'film', reason: '其余随后报送。' },
  ])
  await accepted(two, centre, '乙短片', { phase: 'call', kind: 'film', theme: 'light' })
  expect(await told(centre, 'call')).toEqual({
    says: ['甲省中心共 2 个，少于 3 个，还差 1 个'],
    minimum: `${whole} 2/3`,
  })
  await sends(centre, 'call', [{ rule: 'three', reason: '其余随后报送。' }])
  await accepted(two, centre, '丙经验', {
    phase: 'later',
    kind: 'experience',
    theme: 'light',
    maker: '张三',
  })
  expect(await told(centre, 'later')).toEqual({ says: [], minimum: `${whole} 3/3` })
})

test('a second work of a theme is too many for its body, before it begins and when it sends; an author is short of two', async () => {
  const { world } = stage
  const { campaign } = await world.ask<{
    campaign: { quotas: { rule: string; name: string; used: number; max: number }[] }
  }>(centre, 'query ($c: ID!) { campaign(id: $c) { quotas { rule name used max } } }', {
    c: world.campaignId,
  })
  expect(campaign.quotas.filter(({ rule }) => rule === 'themed')).toEqual([
    { rule: 'themed', name: '甲省节能中心（照明）', used: 1, max: 1 },
    { rule: 'themed', name: '甲省节能中心（余热）', used: 0, max: 1 },
  ])
  const { summary } = await world.ask<{
    summary: { id: string; revision: number; blocks: { rule: string; says: string }[] }
  }>(
    centre,
    'query ($c: ID!) { summary(campaignId: $c, phase: "later") { id revision blocks { rule says } } }',
    { c: world.campaignId },
  )
  const counted = summary.blocks.filter(({ rule }) => ['themed', 'maker'].includes(rule))
  expect(counted.map(({ says }) => says.split('；')[0])).toEqual([
    '张三共 1 个，少于 2 个，还差 1 个',
    '甲省节能中心（照明）已有 1 个，最多 1 个，不能再报。',
  ])
  const freeze =
    'mutation ($id: ID!, $r: Int!, $w: [WaiverInput!]!) { freezeSummary(id: $id, revision: $r, waivers: $w) { id } }'
  const waived = [{ rule: 'maker', reason: '另一件随后报送。' }]
  const refused = await world.perform(centre, freeze, { id: summary.id, r: summary.revision, w: waived })
  expect(broke(refused)).toEqual(['themed'])
})

test('what each unit owes in a phase, and a region over all, is told on their pages', async () => {
  expect(await standing(one)).toEqual(['本单位第二批 0/1'])
  expect(await standing(two)).toEqual(['本单位第二批 1/1'])
  const ofRegion = ['本地区各阶段累计推荐（省级推荐） 3/3', '本地区各阶段累计推荐（短片） 1/1']
  expect(await standing(office)).toEqual([...ofRegion, '本单位推荐（省级推荐） 1/1'])
  expect(await standing(centre)).toEqual([...ofRegion, '本单位推荐（省级推荐） 2/1'])
})

test('the host sees in its matrix what a region owes, and nobody sees another region', async () => {
  const { world, host } = stage
  const { matrix } = await world.ask<{
    matrix: {
      rows: { organisation: { key: string }; cells: { expected: number; came: number; short: number }[] }[]
    }
  }>(
    host,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { expected came short } } } }',
    { c: world.campaignId },
  )
  expect(
    matrix.rows.map(({ organisation, cells }) => [
      organisation.key,
      ...cells.map((c) => [c.expected, c.came, c.short]),
    ]),
  ).toEqual([['office', [2, 2, 0], [1, 0, 1]]])
})

test('a body that only observes is told what its region owes, and nothing of its own', async () => {
  const { world, database } = stage
  await database.rows(
    `update participation set role = 'observer' where campaign_id = $1
       and organisation_id = (select id from organisation where key = 'centre')`,
    [world.campaignId],
  )
  // What it had sent on counts no more: whoever observes recommends nothing.
  expect(await standing(centre)).toEqual([
    '本地区各阶段累计推荐（省级推荐） 1/3',
    '本地区各阶段累计推荐（短片） 0/1',
  ])
})
