import { readTable } from '@huibian/documents'
import { keysOf, olderFormats } from '@huibian/domain'
import { original, sentIn } from '../../../../test/harness/alike'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { download, upload } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'
import { sheetBytes } from '../platform/sheet'
import { markRound } from './anew'
import { pastCaseColumns } from './pastCase.sheet'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Pair = {
  title: number
  phones: number
  persons: number
  entry: { id: string }
  other: { id: string } | null
  pastCase: { title: string; year: number } | null
}
type Seen = { perhapsFiled: boolean; likenesses: Pair[] }

const read = `query($id: ID!) { entry(id: $id) { perhapsFiled
  likenesses { title phones persons entry { id } other { id } pastCase { title year } } } }`

const lookAt = async (actor: Actor, id: string): Promise<Seen> =>
  (await stage.world.ask<{ entry: Seen }>(actor, read, { id })).entry

const pastRow = (year: string, title: string): { values: { [key: string]: string } } => ({
  values: { year, campaign: '某年优秀案例征集', title, unit: '某大学知识产权信息服务中心', phone: '' },
})

type Brought = { created: number; updated: number; refused: number; errors: { name: string; url: string } }

async function bring(rows: ReturnType<typeof pastRow>[], language: 'zh' | 'en' = 'zh'): Promise<Brought> {
  const { world } = stage
  const table = { sheet: '往年案例', columns: pastCaseColumns, rows, created: '2021-01-01T00:00:00Z' }
  const bytes = await sheetBytes(table)
  const id = await upload(world, world.asProvince, bytes, { purpose: 'sheet', filename: '往年.xlsx' })
  const asked =
    'mutation($id: ID!) { importPastCases(uploadId: $id) { created updated refused errors { name url } } }'
  const answer = await world.perform(world.asProvince, asked, { id }, { 'accept-language': language })
  return answer.data?.['importPastCases'] as Brought
}

test('a catalogue of former years is searched, and bad rows are handed back', async () => {
  const { world } = stage
  const catalogue = [
    pastRow('2019', '稀土永磁专利预警护航出海'),
    pastRow('去年', '另一案例'),
    pastRow('2018', ''),
  ]
  const errors = expect.objectContaining({ name: '往年案例导入错误.xlsx' })
  expect(await bring(catalogue)).toEqual({ created: 1, updated: 0, refused: 2, errors })
  expect(await bring(catalogue)).toEqual({ created: 0, updated: 0, refused: 2, errors })
  const id = await sentIn(world, world.asCentre, original('稀土永磁专利预警护航出海', 700))
  expect(
    (await lookAt(world.asProvince, id)).likenesses.map(({ title, pastCase }) => ({ title, pastCase })),
  ).toEqual([{ title: 1, pastCase: { title: '稀土永磁专利预警护航出海', year: 2019 } }])
  expect(await lookAt(world.asCentre, id)).toEqual({ perhapsFiled: true, likenesses: [] })
})

const zhou = { name: '周某', title: '馆员', phone: '', mobile: '15500007001', email: 'zhou@example.cn' }

test('a person whom a catalogue names is told, and people are filled in when it is brought again', async () => {
  const { world } = stage
  const { values } = pastRow('2017', '水稻品种权布局')
  const named = { values: { ...values, contact: zhou.name, email: zhou.email } }
  expect(await bring([{ values }])).toEqual({ created: 1, updated: 0, refused: 0, errors: null })
  expect(await bring([named, named])).toEqual({ created: 0, updated: 1, refused: 0, errors: null })
  expect(await bring([{ values }])).toEqual({ created: 0, updated: 0, refused: 0, errors: null })
  const id = await sentIn(world, world.asCentre, original('钢渣处理工艺检索', 740, { contact: zhou }))
  expect(
    (await lookAt(world.asProvince, id)).likenesses.map(({ persons, title, pastCase }) => ({
      persons,
      title,
      pastCase,
    })),
  ).toEqual([{ persons: 1, title: 0, pastCase: { title: '水稻品种权布局', year: 2017 } }])
})

test('a catalogue that comes late is compared with what was sent in before it', async () => {
  const { world, database } = stage
  const title = '竹缠绕管道专利布局'
  const id = await sentIn(world, world.asCentre, original(title, 770))
  const other = await sentIn(world, world.asOtherCentre, original(title, 780))
  await bring([pastRow('2016', title)])
  await markRound(world.serving.platform)
  const found = async (actor: Actor, entry: string) =>
    (await lookAt(actor, entry)).likenesses.map(({ title: share, pastCase }) => [share, pastCase?.year])
  expect(await found(world.asProvince, id)).toEqual([[1, 2016]])
  // Another office's cases are none of whoever brought the catalogue.
  expect(await found(world.asOtherProvince, other)).toEqual([])
  expect(await database.rows('select 1 from fingerprint where again')).toEqual([])
})

test('the people of a unit in its own cases of former years are no sign, in those of another unit they are, and a like title always is', async () => {
  const { world, database } = stage
  const [unit] = await database.rows<{ name: string; host: string }>(
    `select name, host_name as host from organisation where key = 'js-xixia'`,
  )
  const { mobile, email, name } = { ...zhou, name: '郑某', email: 'zheng@example.cn', mobile: '15500007011' }
  const of = (year: string, title: string, filer: string) => ({
    values: { ...pastRow(year, title).values, unit: filer, contact: name, email, phone: mobile },
  })
  const spaced = [...(unit?.name ?? '')].join(' ')
  await bring([of('2015', '石墨烯薄膜检索', spaced), of('2014', '锂电池回收导航', unit?.host || spaced)])
  const contact = { name, title: '馆员', phone: '', mobile, email }
  const own = await sentIn(world, world.asCentre, original('人形机器人关节布局', 810, { contact }))
  expect(await lookAt(world.asProvince, own)).toEqual({ perhapsFiled: false, likenesses: [] })
  const again = await sentIn(world, world.asCentre, original('石墨烯薄膜检索', 820, { contact }))
  expect(
    (await lookAt(world.asProvince, again)).likenesses.map(({ title, phones, persons, pastCase }) => [
      title,
      phones,
      persons,
      pastCase?.year,
    ]),
  ).toEqual([[1, 0, 0, 2015]])
  const others = await sentIn(world, world.asSecondCentre, original('深海采样装备分析', 830, { contact }))
  const years = (await lookAt(world.asProvince, others)).likenesses.flatMap(
    ({ phones, persons, pastCase }) => (pastCase ? [[phones, persons, pastCase.year]] : []),
  )
  expect(years.sort()).toEqual([
    [1, 1, 2014],
    [1, 1, 2015],
  ])
})

test('a text that cannot be marked anew is set aside and keeps no other waiting', async () => {
  const { world, database } = stage
  const told = jest.spyOn(console, 'error').mockReturnValue()
  const broken = await sentIn(world, world.asCentre, original('牡丹籽油标准', 840))
  const sound = await sentIn(world, world.asCentre, original('古琴斫制技艺', 850))
  const kept = await database.rows<{ content: object }>(
    `update entry_version v set content = 'null' from entry_version b where v.entry_id = $1 and b.id = v.id returning b.content`,
    [broken],
  )
  await database.rows('update fingerprint set again = true where entry_id = any($1)', [[broken, sound]])
  const waiting = async () =>
    (await database.rows<{ id: string }>('select entry_id as id from fingerprint where again')).map(
      ({ id }) => id,
    )
  await markRound(world.serving.platform)
  expect([await waiting(), told.mock.calls.length]).toEqual([[broken], 1])
  await markRound(world.serving.platform)
  expect([await waiting(), told.mock.calls.length]).toEqual([[broken], 1])
  await database.rows(
    `update fingerprint set aside_until = aside_until - interval '1 hour' where entry_id = $1`,
    [broken],
  )
  await markRound(world.serving.platform)
  expect(told).toHaveBeenCalledTimes(2)
  await database.rows('update entry_version set content = $2 where entry_id = $1', [
    broken,
    JSON.stringify(kept[0]?.content),
  ])
  await database.rows('update fingerprint set aside_until = null where entry_id = $1', [broken])
  await markRound(world.serving.platform)
  expect([await waiting(), told.mock.calls.length]).toEqual([[], 2])
})

test('people are found in what was marked before people were known', async () => {
  const { world, database } = stage
  const person = { contact: { ...zhou, name: '吴某', email: 'wu@example.cn', mobile: '15500007002' } }
  const first = await sentIn(world, world.asCentre, original('蚕桑种质资源', 750, person))
  const [from, to] = keysOf('person')
  const old = `update fingerprint set format = $2,
    keys = array(select key from unnest(keys) as key where key not between $3 and $4) where entry_id = $1`
  await database.rows(old, [first, olderFormats[0], from, to])
  const keys = 'select past_case_id, keys from fingerprint where past_case_id is not null order by 1'
  const before = await database.rows(keys)
  expect(before.length).toBeGreaterThan(0)
  await database.rows(`update fingerprint set format = $1, keys = '{}' where past_case_id is not null`, [
    olderFormats[0],
  ])
  const other = { contact: { ...person.contact, mobile: '15500007003' } }
  const second = await sentIn(world, world.asSecondCentre, original('低空飞行器适航', 760, other))
  expect((await lookAt(world.asProvince, first)).likenesses).toEqual([])
  await markRound(world.serving.platform)
  const { likenesses } = await lookAt(world.asProvince, first)
  expect(
    likenesses.map(({ persons, phones: same, entry, other: of }) => [persons, same, entry.id, of?.id]),
  ).toEqual([[1, 0, first, second]])
  const left = await database.rows('select 1 from fingerprint where format = any($1)', [olderFormats])
  expect(left).toEqual([])
  expect(await database.rows(keys)).toEqual(before)
})

test.each([
  ['zh', '“年份”应为 1985 至 2100 的四位数字。', '“案例名称”未填写。'],
  ['en', 'The year (年份) takes four digits from 1985 to 2100.', '“案例名称” is empty.'],
] as const)('a row that comes back says why in the language of whoever brought it: %s', async (...said) => {
  const { world } = stage
  const [language, ...why] = said
  const { errors } = await bring([pastRow('去年', '另一案例'), pastRow('2018', '')], language)
  const { bytes } = await download(world, world.asProvince, errors.url)
  const columns = [...pastCaseColumns, { key: 'why', label: '错误原因', width: 40, kind: 'text' as const }]
  const back = await readTable(bytes, columns, { rows: 20 })
  expect(back.rows.map(({ values }) => values['why'])).toEqual(why)
})
