import { readTable } from '@huibian/documents'
import type { Content } from '@huibian/domain'
import { approvedTable, forward, stampTable } from '../../../../test/harness/cases'
import { acts, type Filed } from '../../../../test/harness/filing'
import {
  association as body,
  greenReady,
  greenStage,
  greenWork,
  provinceAndFactory,
} from '../../../../test/harness/green'
import {
  accepts,
  begins,
  begunBy,
  broke,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let stage: NoticeStage
let province: Actor
let association: Actor
let factories: Actor[]
let alone: Actor

beforeAll(async () => {
  const [office] = provinceAndFactory
  if (!office) throw new Error('no province')
  stage = await greenStage([
    office,
    body,
    ...Array.from({ length: 6 }, (_, n) => ({
      key: `factory-${n}`,
      name: `第${n}工厂`,
      types: ['factory'],
      under: 'province',
    })),
    { key: 'group', name: '某集团工厂', types: ['factory'] },
  ])
  const { world } = stage
  province = await world.appoint('reviewingClerk', 'province')
  association = await world.appoint('reviewingClerk', 'union')
  factories = []
  for (let n = 0; n < 6; n += 1) factories.push(await world.appoint('filingClerk', `factory-${n}`))
  alone = await world.appoint('filingClerk', 'group')
})
afterAll(() => stage?.close())

const finalised = (actor: Actor, route: string, content: Content): Promise<Filed> =>
  greenReady(stage.world, actor, { route, content })

async function accepted(actor: Actor, route: string, written: Content): Promise<Filed> {
  const filed = await finalised(actor, route, written)
  expect(broke(await submits(stage.world, actor, filed))).toEqual([])
  const reviewer = { byProvince: province, byAssociation: association, byGroup: stage.receiver }[route]
  if (!reviewer) throw new Error(route)
  expect(broke(await accepts(stage.world, reviewer, filed))).toEqual([])
  return filed
}

test('each of three routes leads to its own receiver', async () => {
  const { world } = stage
  const [factory] = factories
  if (!factory) throw new Error('no factory')
  const to = async (route: string): Promise<string> =>
    (await begunBy(world, factory, { phase: 'call', route })).receiver.key
  expect([await to('byProvince'), await to('byAssociation'), await to('byGroup')]).toEqual([
    'province',
    'union',
    'host',
  ])
  const wrong = { phase: 'call', route: 'byProvince', receiverId: association.organisationId }
  expect(broke(await begins(world, factory, wrong))).toEqual(['entry.chooseBody'])
})

test('2000 字 are taken and one more is not; an abstract far from 300 字 wants a reason', async () => {
  const { world } = stage
  const begun = await begunBy(world, alone, { phase: 'call', route: 'byGroup' })
  const long = await savedAs(world, alone, begun, greenWork('过长', { n: 2001 }))
  expect(broke(await world.perform(alone, acts.finalise, long))).toEqual(['length'])
  const short = await finalised(alone, 'byGroup', greenWork('过短', { about: 100 }))
  expect(broke(await submits(world, alone, short))).toEqual(['abstract'])
  const waivers = [{ rule: 'abstract', reason: '内容单一，摘要从简。' }]
  expect(broke(await submits(world, alone, short, { waivers }))).toEqual([])
})

test('an association asks for its reason, and a work goes by one route alone', async () => {
  const { world } = stage
  const [factory] = factories
  if (!factory) throw new Error('no factory')
  const bare = await finalised(factory, 'byAssociation', greenWork('余热回收'))
  expect(broke(await submits(world, factory, bare))).toEqual(['filled'])
  await accepted(factory, 'byAssociation', { ...greenWork('余热利用'), reason: '成效突出。' })
  const twice = await finalised(factory, 'byProvince', greenWork('余热 利用'))
  expect(broke(await submits(world, factory, twice))).toEqual(['once'])
})

test('a province sends three to five: two want a reason, six are too many', async () => {
  const { world } = stage
  const blocks = async (): Promise<string[]> => {
    const { summary } = await world.ask<{ summary: { blocks: { rule: string }[] } }>(
      province,
      'query ($c: ID!) { summary(campaignId: $c, phase: "call") { blocks { rule } } }',
      { c: world.campaignId },
    )
    return summary.blocks.map(({ rule }) => rule)
  }
  const told: string[][] = []
  for (const [n, factory] of factories.entries()) {
    await accepted(factory, 'byProvince', greenWork(`经验${n}`))
    if (n === 1)
      await world.ask(province, 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "call") { id } }', {
        c: world.campaignId,
      })
    if (n > 0) told.push(await blocks())
  }
  expect(told).toEqual([['atLeastThree'], [], [], [], ['atMostFive']])
})

test('what the association took it forwards to the ministry', async () => {
  const { world } = stage
  const table = await approvedTable(world, association, 'call')
  await stampTable(world, association, table.id)
  expect(broke(await forward(world, association, table.id))).toEqual([])
})

test('a factory is told of the places of each body through which it may go', async () => {
  const [factory] = factories
  if (!factory) throw new Error('no factory')
  const { campaign } = await stage.world.ask<{ campaign: { quotas: { name: string; max: number }[] } }>(
    factory,
    'query ($id: ID!) { campaign(id: $id) { quotas { name max } } }',
    { id: stage.world.campaignId },
  )
  expect(campaign.quotas.map(({ name, max }) => [name, max])).toEqual([
    ['甲省节能办公室', 5],
    ['某行业协会', 10],
  ])
})

test('lead and joint units that a notice asks for stand in the form and in its own table, under its own heads', async () => {
  const { world, database } = stage
  const [factory] = factories
  if (!factory) throw new Error('no factory')
  const joint = [
    { name: '某电厂', part: '供热' },
    { name: '某研究院', part: '' },
  ]
  const units: Content = { lead: '某集团', joint: { rows: joint } }
  const filed = await accepted(factory, 'byProvince', { ...greenWork('联合节能'), ...units })
  const printed = await download(world, factory, `/files/entries/${filed.id}/form.docx`)
  const form = String((await unzipped(printed.bytes)).get('word/document.xml')).replaceAll(/<[^>]*>|\s/g, '')
  expect(form).toContain('牵头单位某集团')
  expect(form).toContain('联合单位某电厂供热某研究院')
  const [table] = await database.rows<{ id: string }>(
    'select s.id from summary s join organisation o on o.id = s.organisation_id where o.key = $1',
    ['province'],
  )
  const sheet = await download(world, province, `/files/summaries/${table?.id}/summary.xlsx`)
  const heads = ['序号', '经验名称', '申报企业', '牵头单位', '联合单位', '年节能量', '备注']
  const columns = heads.map((label) => ({ key: label, label, width: 20, kind: 'text' as const }))
  const { rows } = await readTable(sheet.bytes, columns, { rows: 50 })
  const at = rows.findIndex(({ values }) => values['经验名称'] === '联合节能')
  expect(heads.map((head) => rows[at]?.values[head])).toEqual([
    String(at + 1),
    '联合节能',
    '第0工厂',
    '某集团',
    '某电厂 供热；某研究院',
    '120',
    '',
  ])
})

test('what a province owes is told to it, and to no association', async () => {
  const owed = async (actor: Actor) =>
    (
      await stage.world.ask<{ campaign: { standing: { label: string; needed: number }[] } }>(
        actor,
        'query ($id: ID!) { campaign(id: $id) { standing { label needed } } }',
        { id: stage.world.campaignId },
      )
    ).campaign.standing.map(({ label, needed }) => `${label} ${needed}`)
  expect(await owed(province)).toEqual(['本地区推荐（省级推荐） 3'])
  expect(await owed(association)).toEqual([])
})

test('the host’s matrix expects three of the province and none of the association', async () => {
  const { matrix } = await stage.world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: { expected: number }[] }[] }
  }>(
    stage.host,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { expected } } } }',
    { c: stage.world.campaignId },
  )
  const expected = matrix.rows.map(({ organisation, cells }) => [
    organisation.key,
    ...cells.map((cell) => cell.expected),
  ])
  expect(expected).toEqual([
    ['province', 3],
    ['union', 0],
  ])
})
