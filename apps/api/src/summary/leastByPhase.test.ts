import type { Campaign } from '@huibian/domain'
import { greenReady, greenStage, greenWork, inTwoPhases } from '../../../../test/harness/green'
import { accepts, broke, submits, type NoticeStage } from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const least = (id: string, min: number, phase: string) => ({
  id,
  clause: '二',
  kind: 'atLeast',
  params: { per: 'sender', min },
  strength: 'soft',
  at: ['forward'],
  phases: [phase],
  says: id,
})

/** Two phases, in each of which a body that recommends owes a number of its own. */
const entered = (file: Campaign): Campaign => {
  return {
    ...file,
    phases: inTwoPhases(file),
    rules: [
      ...file.rules.filter(({ kind }) => kind !== 'atLeast'),
      least('first', 2, 'call'),
      least('second', 1, 'later'),
    ],
  } as Campaign
}

let stage: NoticeStage
let office: Actor
let one: Actor
beforeAll(async () => {
  stage = await greenStage(
    [
      { key: 'office', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
      { key: 'one', name: '第一工厂', types: ['factory'], under: 'office' },
    ],
    entered,
  )
  office = await stage.world.appoint('reviewingClerk', 'office')
  one = await stage.world.appoint('filingClerk', 'one')
})
afterAll(() => stage?.close())

type Line = { label: string; done: number; needed: number }
const lineOf = ({ label, done, needed }: Line): string => `${label} ${done}/${needed}`

/** What the table of a phase lacks and is held to. */
async function table(phase: string): Promise<string[]> {
  const { world } = stage
  const asked = { c: world.campaignId, p: phase }
  await world.perform(
    office,
    'mutation ($c: ID!, $p: String!) { buildSummary(campaignId: $c, phase: $p) { id } }',
    asked,
  )
  const { summary } = await world.ask<{
    summary: { blocks: { rule: string; says: string }[]; minimum: Line }
  }>(
    office,
    'query ($c: ID!, $p: String!) { summary(campaignId: $c, phase: $p) { blocks { rule says } minimum { label done needed } } }',
    asked,
  )
  const lacks = summary.blocks.filter(({ rule }) => ['first', 'second'].includes(rule))
  return [lineOf(summary.minimum), ...lacks.map(({ rule, says }) => `${rule} ${says.split('；')[0]}`)]
}

async function page(): Promise<string[]> {
  const asked = 'query ($c: ID!) { campaign(id: $c) { standing { label done needed } } }'
  const { campaign } = await stage.world.ask<{ campaign: { standing: Line[] } }>(office, asked, {
    c: stage.world.campaignId,
  })
  return campaign.standing.map(lineOf)
}

/** What the host's matrix expects of the body in each phase, and what its own first screen says is short there. */
async function matrix(): Promise<{ host: number[][]; own: number[] }> {
  const { world, host } = stage
  const cells = 'query ($c: ID!) { matrix(campaignId: $c) { rows { cells { expected short } } } }'
  const seen = await world.ask<{
    matrix: { rows: { cells: { expected: number; short: number }[] }[] }
  }>(host, cells, { c: world.campaignId })
  const { overview } = await world.ask<{ overview: { matrices: { region: { short: number }[] }[] } }>(
    office,
    '{ overview { matrices { region { short } } } }',
  )
  return {
    host: seen.matrix.rows.flatMap((row) => row.cells.map(({ expected, short }) => [expected, short])),
    own: overview.matrices.flatMap(({ region }) => region.map(({ short }) => short)),
  }
}

async function accepted(title: string): Promise<void> {
  const { world } = stage
  const filed = await greenReady(world, one, { route: 'byProvince', content: greenWork(title) })
  expect(broke(await submits(world, one, filed))).toEqual([])
  expect(broke(await accepts(world, office, filed))).toEqual([])
}

test('each phase asks a body its own number, by its table, its page and the matrix', async () => {
  expect([await table('call'), await table('later')]).toEqual([
    ['本单位第一批经验 0/2', 'first 甲省共 0 个，少于 2 个，还差 2 个'],
    ['本单位第二批经验 0/1', 'second 甲省共 0 个，少于 1 个，还差 1 个'],
  ])
  expect(await page()).toEqual(['本单位第一批推荐 0/2', '本单位第二批推荐 0/1'])
  expect(await matrix()).toEqual({
    host: [
      [2, 2],
      [1, 1],
    ],
    own: [2, 1],
  })
})

test('what comes in one phase makes good of nothing in the other', async () => {
  await accepted('甲经验')
  await accepted('乙经验')
  await accepted('丙经验')
  expect([await table('call'), await table('later')]).toEqual([
    ['本单位第一批经验 3/2'],
    ['本单位第二批经验 0/1', 'second 甲省共 0 个，少于 1 个，还差 1 个'],
  ])
  expect(await page()).toEqual(['本单位第一批推荐 3/2', '本单位第二批推荐 0/1'])
})
