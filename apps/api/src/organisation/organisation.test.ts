import { readTable } from '@huibian/documents'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { download, upload } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { sheetBytes } from '../platform/sheet'
import { organisationSheet } from './organisation.sheet'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false })

const fields = `id revision key name shortName types region order hostName sealingName formerNames phone state parent { key }`
const one = `query ($id: ID!) { organisation(id: $id) { ${fields} } }`
const list = `query ($parentId: ID, $type: String, $search: String, $n: Int!) {
  organisations(parentId: $parentId, type: $type, search: $search, page: { number: 1, size: $n }) { total items { key name parent { name } } } }`
const save = `mutation ($input: OrganisationInput!) { saveOrganisation(input: $input) { ${fields} } }`

type Unit = {
  [field: string]: unknown
  id: string
  revision: number
  name: string
  parent: { key: string } | null
}
type Listed = { organisations: { total: number; items: { key: string; name: string }[] } }

const unitOf = async (key: string): Promise<Unit> => {
  const id = world.organisationIds.get(key)
  return (await world.ask<{ organisation: Unit }>(world.asNation, one, { id })).organisation
}
const inputOf = async (key: string, more: object = {}): Promise<object> => {
  const { parent, state, ...unit } = await unitOf(key)
  expect(state).toBe('valid')
  return { ...unit, parentId: parent && world.organisationIds.get(parent.key), ...more }
}
const saved = (actor: Actor, input: object): ReturnType<World['perform']> =>
  world.perform(actor, save, { input })
const rules = (answer: { violations: { rule: string }[] }): string[] =>
  answer.violations.map((violation) => violation.rule)

test("the nation's units stand in the order of the administrative divisions, 兵团 last", async () => {
  const { organisations } = await world.ask<Listed>(world.asCentre, list, {
    parentId: world.organisationIds.get('cnipa'),
    n: 100,
  })
  expect(organisations.total).toBe(49)
  const keys = organisations.items.map((item) => item.key)
  expect([keys[0], keys[1], keys.at(-2), keys.at(-1)]).toEqual(['beijing', 'tianjin', 'xinjiang', 'bingtuan'])
})

test('a search finds a unit by its former name, its host and its short name', async () => {
  const found = async (search: string): Promise<string[]> => {
    const { organisations } = await world.ask<Listed>(world.asCentre, list, { search, n: 10 })
    return organisations.items.map((item) => item.key)
  }
  expect(await found('中国专利局')).toEqual(['cnipa'])
  expect(await found('徐州彭城装备')).toEqual(['js-pengcheng'])
  expect(await found('栖霞工大')).toEqual(['js-xixia'])
  expect(await found('%')).toEqual([])
  expect(await found(`' or 1=1 --`)).toEqual([])
})

test('units of one type are listed', async () => {
  const { organisations } = await world.ask<Listed>(world.asCentre, list, {
    type: 'separatelyPlannedCity',
    n: 10,
  })
  expect(organisations.items.map((item) => item.key)).toEqual([
    'dalian',
    'ningbo',
    'xiamen',
    'qingdao',
    'shenzhen',
  ])
})

test('a list of units takes as many statements for fifty as for two', async () => {
  const [two, fifty] = [
    await world.perform(world.asNation, list, { n: 2 }),
    await world.perform(world.asNation, list, { n: 50 }),
  ]
  expect([two.statements, fifty.statements]).toEqual([3, 3])
})

test('a unit that is renamed keeps its former name', async () => {
  const before = await inputOf('js-taihu')
  const answer = await saved(world.asProvince, { ...before, name: '太湖大学知识产权信息服务中心' })
  expect(answer.data?.['saveOrganisation']).toMatchObject({
    name: '太湖大学知识产权信息服务中心',
    formerNames: ['太湖师范大学知识产权信息服务中心'],
    revision: 2,
  })
})

test('a stale save is refused with what stands now', async () => {
  const stale = await inputOf('js-hudong')
  await saved(world.asProvince, { ...stale, phone: '0512-0000-0001' })
  const answer = await saved(world.asProvince, { ...stale, phone: '0512-0000-0002' })
  expect(answer.code).toBe('CONFLICT')
  expect(answer.current).toMatchObject({ key: 'js-hudong', phone: '0512-0000-0001', revision: 2 })
})

test('of two saves of one revision at once one is written', async () => {
  const input = await inputOf('js-jianghai')
  const answers = await Promise.all(
    ['0513-0000-0001', '0513-0000-0002'].map((phone) => saved(world.asProvince, { ...input, phone })),
  )
  expect(answers.map((answer) => answer.code ?? 'saved').toSorted()).toEqual(['CONFLICT', 'saved'])
})

test('a province makes a centre below it, and none below another', async () => {
  const fresh = {
    key: 'js-new',
    name: '江苏新设知识产权信息服务中心',
    shortName: '新设中心',
    types: ['tisc'],
    region: '320100',
    order: 15099,
    hostName: '江苏某大学',
    sealingName: '江苏某大学',
    formerNames: [],
    phone: '025-0000-0099',
  }
  const made = await saved(world.asProvince, { ...fresh, parentId: world.organisationIds.get('jiangsu') })
  expect(made.data?.['saveOrganisation']).toMatchObject({
    key: 'js-new',
    revision: 1,
    parent: { key: 'jiangsu' },
  })
  const [path] = await database.rows(`select path from organisation where key = 'js-new'`)
  expect(path).toEqual({ path: '/cnipa/jiangsu/js-new/' })
  const other = {
    ...fresh,
    key: 'hb-new',
    name: '湖北新设中心',
    parentId: world.organisationIds.get('hubei'),
  }
  expect(rules(await saved(world.asProvince, other))).toEqual(['act.notAllowed'])
  expect(
    rules(await saved(world.asProvince, { ...fresh, parentId: world.organisationIds.get('jiangsu') })),
  ).toEqual(['organisation.keyTaken'])
})

test('a unit keeps its own names, but its place and type are for the level above', async () => {
  const own = await inputOf('jiangsu')
  expect(
    (await saved(world.asProvince, { ...own, phone: '025-0000-0000' })).data?.['saveOrganisation'],
  ).toMatchObject({
    phone: '025-0000-0000',
  })
  const now = await inputOf('jiangsu')
  for (const change of [{ types: ['national'] }, { region: '100000' }, { order: 1 }])
    expect(rules(await saved(world.asProvince, { ...now, ...change }))).toEqual(['organisation.placeFixed'])
  expect(rules(await saved(world.asOtherProvince, { ...now, phone: '1' }))).toEqual(['act.notAllowed'])
  expect(rules(await saved(world.asNation, { ...now, key: 'jiangsu2' }))).toEqual(['organisation.keyFixed'])
})

test('what is wrong is said field by field with its limit', async () => {
  const input = await inputOf('js-yaoke', { region: '32', name: '长'.repeat(101), order: -1 })
  expect((await saved(world.asProvince, input)).violations.map(({ says }) => says)).toEqual([
    '单位全称现为 101 个字，应为 2 至 100 个字。',
    '行政区划代码应为 6 位数字。',
    '排序应为 0 至 10000000 的整数。',
  ])
})

test('a row may call the unit above by a former name; a closed unit is not changed by a row', async () => {
  await database.rows(`update organisation set former_names = '{江苏省专利局}' where key = 'jiangsu'`)
  await database.rows(`update organisation set valid_to = current_date where key = 'js-jianghai'`)
  const out = await download(world, world.asProvince, '/files/export/organisations.xlsx')
  const { rows } = await readTable(out.bytes, organisationSheet, { rows: 100 })
  const like = rows.find(({ values }) => values['key'] === 'js-hudong')?.values ?? {}
  const given = [
    { ...like, parent: '江苏省专利局', phone: '0512-0000-0009' },
    { ...like, key: 'js-jianghai', name: '江海新名中心' },
  ]
  const created = '2026-01-01T00:00:00Z'
  const table = given.map((values) => ({ values }))
  const bytes = await sheetBytes({ sheet: '单位', columns: organisationSheet, rows: table, created })
  const keeper = await world.appoint('systemAdministrator', 'jiangsu')
  const id = await upload(world, keeper, bytes, { purpose: 'sheet', filename: '单位.xlsx' })
  const answer = await world.ask(
    keeper,
    'mutation ($id: ID!) { importOrganisations(uploadId: $id) { created updated refused } }',
    { id },
  )
  expect(answer).toEqual({ importOrganisations: { created: 0, updated: 1, refused: 1 } })
  expect(await unitOf('js-hudong')).toMatchObject({ phone: '0512-0000-0009' })
  expect(await unitOf('js-jianghai')).toMatchObject({ state: 'closed' })
  await database.rows(`update organisation set valid_to = null where key = 'js-jianghai'`)
})

test('units come out as a spreadsheet that goes in again, bad rows handed back', async () => {
  const out = await download(world, world.asProvince, '/files/export/organisations.xlsx')
  const table = await readTable(out.bytes, organisationSheet, { rows: 100 })
  expect(table.rows[0]?.values).toMatchObject({ key: 'jiangsu', types: '省、自治区、直辖市；知识产权局' })
  const rows = table.rows.map(({ values }) => values)
  const changed = rows.map((each) =>
    each['key'] === 'js-yaoke' ? { ...each, phone: '025-0000-7777' } : each,
  )
  const fresh = {
    ...changed[1],
    key: 'js-sheet',
    name: '江苏表格中心',
    types: 'tisc；高校中心；省级；联席会议 成员单位；firm',
    formerNames: '旧名一；旧名二',
  }
  const bad = [
    { ...fresh, key: 'js-bad', name: '另一中心', parent: '湖北省知识产权局' },
    { ...fresh, key: '坏代码', name: '某中心', types: '茶馆' },
    { ...fresh, key: 'js-none', name: '无类型中心', types: '；' },
  ]
  const bytes = await sheetBytes({
    sheet: '单位',
    columns: organisationSheet,
    rows: [...changed, fresh, ...bad].map((values) => ({ values })),
    created: '2026-01-01T00:00:00Z',
  })
  const nation = await world.appoint('systemAdministrator', 'jiangsu')
  const id = await upload(world, nation, bytes, { purpose: 'sheet', filename: '单位.xlsx' })
  const answer = await world.ask<{ importOrganisations: { errors: { url: string } } }>(
    nation,
    'mutation ($id: ID!) { importOrganisations(uploadId: $id) { created updated refused errors { url } } }',
    { id },
  )
  expect(answer.importOrganisations).toMatchObject({ created: 1, updated: 1, refused: 3 })
  expect(await unitOf('js-yaoke')).toMatchObject({ phone: '025-0000-7777' })
  const [made] = await database.rows(
    `select path, types, former_names from organisation where key = 'js-sheet'`,
  )
  expect(made).toEqual({
    path: '/cnipa/jiangsu/js-sheet/',
    types: ['tisc', 'universityCentre', 'province', 'memberUnit', 'firm'],
    former_names: ['旧名一', '旧名二'],
  })
  const withErrors = [
    ...organisationSheet,
    { key: 'errors', label: '错误原因', width: 40, kind: 'text' as const },
  ]
  const errors = await download(world, nation, answer.importOrganisations.errors.url)
  const back = await readTable(errors.bytes, withErrors, { rows: 10 })
  expect(back.rows.map(({ values }) => values['errors'])).toEqual([
    '不能在“湖北省知识产权局”之下增加单位。',
    '单位代码应为 2 至 41 位小写字母、数字或横线，以字母或数字开头。没有名为“茶馆”的类型；可以填写：国家局；知识产权局；省、自治区、直辖市；副省级城市；计划单列市；新疆生产建设兵团；接收单位；TISC；高校中心；同级单位；上级单位；单位；个人；地方知识产权管理部门；国家知识产权局内部门单位；联席会议成员单位；法人机构；团体；公民；计划单列市科技管理部门；副省级城市科技管理部门；其他有关单位；部门；机构；工业企业；市州工业和信息化局；省、自治区、直辖市、计划单列市和兵团工业和信息化主管部门。几个类型之间用分号隔开，通知另有的类型可写编号。',
    '类型不在可选范围内，请至少选择一个；表格中多个类型之间用分号隔开。',
  ])
})

test('the nation’s own file goes in again unchanged, though it lists units that provinces keep', async () => {
  const nation = await world.appoint('systemAdministrator', 'cnipa')
  const brought = async (change: (values: { [key: string]: string }) => { [key: string]: string }) => {
    const out = await download(world, nation, '/files/export/organisations.xlsx')
    const { rows } = await readTable(out.bytes, organisationSheet, { rows: 500 })
    const table = rows.map(({ values }) => ({ values: change(values) }))
    const created = '2026-01-01T00:00:00Z'
    const bytes = await sheetBytes({ sheet: '单位', columns: organisationSheet, rows: table, created })
    const id = await upload(world, nation, bytes, { purpose: 'sheet', filename: '单位.xlsx' })
    const asked = 'mutation ($id: ID!) { importOrganisations(uploadId: $id) { created updated refused } }'
    return (await world.ask<{ importOrganisations: object }>(nation, asked, { id })).importOrganisations
  }
  expect(await brought((values) => values)).toEqual({ created: 0, updated: 0, refused: 0 })
  const renumbered = { beijing: '010-0000-0001', 'js-yaoke': '025-0000-0001' }
  const called = await brought((values) => ({
    ...values,
    phone: new Map(Object.entries(renumbered)).get(values['key'] ?? '') ?? values['phone'] ?? '',
  }))
  expect(called).toEqual({ created: 0, updated: 1, refused: 1 })
})

test('a unit may be of a type that only a notice names, offered by the words of that notice', async () => {
  const { organisationTypes } = await world.ask<{ organisationTypes: { id: string; label: string }[] }>(
    world.asNation,
    '{ organisationTypes { id label } }',
  )
  expect(organisationTypes.filter(({ id }) => ['tisc', 'memberUnit'].includes(id))).toEqual([
    { id: 'tisc', label: '技术与创新支持中心（TISC）' },
    { id: 'memberUnit', label: '联席会议成员单位' },
  ])
  expect(new Set(organisationTypes.map(({ id }) => id)).size).toBe(organisationTypes.length)
})
