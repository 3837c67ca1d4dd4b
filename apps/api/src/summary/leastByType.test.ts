import type { Campaign } from '@huibian/domain'
import { association, greenReady, greenWork } from '../../../../test/harness/green'
import {
  accepts,
  broke,
  noticeStage,
  submits,
  type Given,
  type NoticeStage,
} from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const byType = (id: string, params: object, at: string) => ({
  id,
  clause: '二',
  kind: 'atLeastByType',
  params,
  strength: 'soft',
  at: [at],
  says: id,
})

/** Least numbers that differ: of who recommends when it sends and when all is announced, and of who files. */
const entered = (file: Campaign): Campaign => {
  const { filers } = file.participation
  const bodies = {
    per: 'sender',
    lines: [
      { type: 'provincialOffice', min: 2 },
      { type: 'tradeBody', min: 1 },
      { type: 'centralGroup', min: 0 },
    ],
  }
  const lines = [
    { type: 'factory', min: 1 },
    { type: 'park', min: 3 },
  ]
  return {
    ...file,
    participation: {
      ...file.participation,
      filers: { ...filers, types: [...filers.types, { id: 'park', name: '工业园区' }] },
    },
    rules: [
      ...file.rules
        .filter(({ kind }) => kind !== 'atLeast')
        .map((rule) =>
          rule.kind === 'filedBy'
            ? { ...rule, params: { ...rule.params, types: ['factory', 'park'] } }
            : rule,
        ),
      byType('byBody', bodies, 'forward'),
      byType('units', { per: 'filer', lines }, 'forward'),
      byType('all', bodies, 'publish'),
    ],
  } as Campaign
}

const units: readonly Given[] = [
  { key: 'east', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
  { key: 'group', name: '某集团', types: ['centralGroup'] },
  { key: 'one', name: '第一工厂', types: ['factory'], under: 'east' },
  { key: 'two', name: '第一园区', types: ['factory', 'park'], under: 'east' },
  association,
]

let stage: NoticeStage
let east: Actor
let union: Actor
let one: Actor
let two: Actor
beforeAll(async () => {
  stage = await noticeStage({
    path: 'packages/domain/test/unlike.yaml',
    at: '2026-06-10T10:00:00+08:00',
    answers: { chosen: '30' },
    units,
    entered,
  })
  const { world } = stage
  east = await world.appoint('reviewingClerk', 'east')
  union = await world.appoint('reviewingClerk', 'union')
  one = await world.appoint('filingClerk', 'one')
  two = await world.appoint('filingClerk', 'two')
})
afterAll(() => stage?.close())

type Table = {
  blocks: { rule: string; args: { name: string; n: number; min: number } }[]
  minimum: Standing | null
}

/** How far the acting body is, and what its table lacks: of whom, how many there are and should be. */
async function told(actor: Actor): Promise<{ standing: string[]; lacks: string[]; minimum: string }> {
  const { world } = stage
  const asked = { c: world.campaignId }
  // The first time it is built; later it stands and takes in what was accepted.
  await world.perform(
    actor,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "call") { id } }',
    asked,
  )
  const { summary } = await world.ask<{ summary: Table }>(
    actor,
    'query ($c: ID!) { summary(campaignId: $c, phase: "call") { blocks { rule args } minimum { label done needed } } }',
    asked,
  )
  return {
    standing: await standing(actor),
    lacks: summary.blocks
      .filter(({ rule }) => ['byBody', 'units'].includes(rule))
      .map(({ args: { name, n, min } }) => `${name} ${n}/${min}`),
    minimum: lineOf(summary.minimum),
  }
}

type Standing = { label: string; done: number; needed: number }
const lineOf = (one: Standing | null): string => (one ? `${one.label} ${one.done}/${one.needed}` : '')

async function standing(actor: Actor): Promise<string[]> {
  const { world } = stage
  const asked = 'query ($c: ID!) { campaign(id: $c) { standing { label done needed } } }'
  const { campaign } = await world.ask<{ campaign: { standing: Standing[] } }>(actor, asked, {
    c: world.campaignId,
  })
  return campaign.standing.map(lineOf)
}

async function expected(actor: Actor): Promise<unknown[][]> {
  const { world } = stage
  const asked =
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { expected short } } } }'
  const { matrix } = await world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: { expected: number; short: number }[] }[] }
  }>(actor, asked, { c: world.campaignId })
  return matrix.rows.map(({ organisation, cells }) => [
    organisation.key,
    ...cells.flatMap((cell) => [cell.expected, cell.short]),
  ])
}

const begin = async (actor: Actor): Promise<number[]> => {
  const { overview } = await stage.world.ask<{ overview: { tasks: { kind: string; count: number }[] } }>(
    actor,
    '{ overview { tasks { kind count } } }',
  )
  return overview.tasks.filter(({ kind }) => kind === 'file').map(({ count }) => count)
}

test('each body is asked the number of its own type, by its table, its page and its task', async () => {
  expect(await told(east)).toEqual({
    standing: ['本单位推荐 0/2'],
    lacks: ['甲省 0/2', '第一工厂 0/1', '第一园区 0/3'],
    minimum: '本单位各阶段累计经验 0/2',
  })
  expect(await told(union)).toEqual({
    standing: ['本单位推荐 0/1'],
    lacks: ['某行业协会 0/1'],
    minimum: '本单位各阶段累计经验 0/1',
  })
  expect([await standing(one), await standing(two)]).toEqual([
    ['本单位一个阶段累计 0/1'],
    ['本单位一个阶段累计 0/3'],
  ])
  expect([await begin(one), await begin(two)]).toEqual([[1], [3]])
})

test('what a table lacks is told in the words of its call', async () => {
  const { world } = stage
  const { summary } = await world.ask<{ summary: { blocks: { rule: string; says: string }[] } }>(
    east,
    'query ($c: ID!) { summary(campaignId: $c, phase: "call") { blocks { rule says } } }',
    { c: world.campaignId },
  )
  expect(summary.blocks.filter(({ rule }) => rule === 'units').map(({ says }) => says)).toEqual([
    '第一工厂各阶段累计 0 个经验，少于 1 个，还差 1 个；请督促报送或说明理由。',
    '第一园区各阶段累计 0 个经验，少于 3 个，还差 3 个；请督促报送或说明理由。',
  ])
})

test('the matrix expects of each row what its type owes, and nothing of a type that owes none', async () => {
  expect(await expected(stage.host)).toEqual([
    ['east', 2, 2],
    ['group', 0, 0],
    ['union', 1, 1],
  ])
  expect(await expected(east)).toEqual([
    ['one', 1, 1],
    ['two', 3, 3],
  ])
})

test('with one work fewer than owed the table wants a reason, with as many it wants none', async () => {
  const { world } = stage
  const seen: string[][] = []
  for (const [n, title] of ['甲经验', '乙经验'].entries()) {
    const filed = await greenReady(world, n === 0 ? one : two, {
      route: 'byProvince',
      content: greenWork(title),
    })
    expect(broke(await submits(world, n === 0 ? one : two, filed))).toEqual([])
    expect(broke(await accepts(world, east, filed))).toEqual([])
    seen.push((await told(east)).lacks)
  }
  expect(seen).toEqual([['甲省 1/2', '第一园区 0/3'], ['第一园区 1/3']])
})

test('when all is announced each body is asked by its type again', async () => {
  const { world, host } = stage
  const asked = 'query ($c: ID!) { book(campaignId: $c) { troubles { rule says } } }'
  const { book } = await world.ask<{ book: { troubles: { rule: string; says: string }[] } }>(host, asked, {
    c: world.campaignId,
  })
  expect(book.troubles.map(({ rule, says }) => `${rule} ${says.split('；')[0]}`)).toEqual([
    'all 甲省共 0 个，少于 2 个，还差 2 个',
    'all 某行业协会共 0 个，少于 1 个，还差 1 个',
  ])
})
