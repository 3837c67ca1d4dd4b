import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { dataOf, makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
let cases: string[]

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  const people = { centre: world.asCentre, province: world.asProvince }
  cases = []
  for (const title of ['甲案例', '乙案例']) cases.push(await acceptedCase(world, people, { title }))
  await forwardPhase(world, world.asProvince)
  for (const id of cases) {
    await world.ask(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: id })
  }
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Text = {
  revision: number
  note: string
  content: { [field: string]: unknown }
  confirmation: { revision: number; person: string; way: string; by: string } | null
}

async function textOf(id: string | undefined): Promise<Text> {
  const { entry } = await world.ask<{ entry: { selection: { edited: Text } } }>(
    world.asNation,
    `query ($e: ID!) { entry(id: $e) { selection { edited { revision note content
       confirmation { revision person way by } } } } }`,
    { e: id },
  )
  return entry.selection.edited
}

const note = (id: string | undefined, words: string, before = '') =>
  world.perform(
    world.asNation,
    'mutation ($e: ID!, $n: String!, $b: String!) { noteSelection(entryId: $e, note: $n, before: $b) { id } }',
    { e: id, n: words, b: before },
  )

const confirm = (id: string | undefined, given: { revision: number; person?: string; way?: string }) =>
  world.perform(
    world.asNation,
    `mutation ($e: ID!, $r: Int!, $p: String!, $w: String!) {
       confirmText(entryId: $e, revision: $r, person: $p, way: $w) { edited { confirmation { person } } } }`,
    { e: id, r: given.revision, p: given.person ?? '陆知微', w: given.way ?? '电话确认' },
  )

const edit = (id: string | undefined, { revision, content }: Text, changed: object) =>
  world.perform(
    world.asNation,
    `mutation ($e: ID!, $r: Int!, $c: JSON!) {
       editText(entryId: $e, revision: $r, content: $c, reason: "文字规范") { edited { revision } } }`,
    { e: id, r: revision, c: { ...content, ...changed } },
  )

const front = { title: '优秀案例集', preface: [], editorsNote: [], colophon: [], authorConfirmation: false }

async function save(part: object) {
  const { book } = await world.ask<{ book: { revision: number } }>(
    world.asNation,
    'query ($c: ID!) { book(campaignId: $c) { revision } }',
    { c: world.campaignId },
  )
  return world.perform(
    world.asNation,
    `mutation ($c: ID!, $r: Int!, $title: String!, $preface: JSON!, $editorsNote: JSON!, $colophon: JSON!, $authorConfirmation: Boolean) {
       saveBook(campaignId: $c, revision: $r, title: $title, preface: $preface, editorsNote: $editorsNote, colophon: $colophon,
         authorConfirmation: $authorConfirmation) { revision } }`,
    { c: world.campaignId, r: book.revision, ...front, ...part },
  )
}

const compile = (kind: string) =>
  world.perform(
    world.asNation,
    'mutation ($c: ID!, $k: String!) { compileEdition(campaignId: $c, kind: $k) { id } }',
    { c: world.campaignId, k: kind },
  )

const compiled = async (kind: string): Promise<string> =>
  dataOf<{ compileEdition: { id: string } }>(await compile(kind)).compileEdition.id

const says = (answer: { violations: readonly { says?: string }[] }): (string | undefined)[] =>
  answer.violations.map((violation) => violation.says)

test('编者按 stands with the edited text, is printed in the book, and is compared between editions', async () => {
  const before = await compiled('consultation')
  expect(says(await note(cases[0], '长'.repeat(501)))).toEqual(['编者按不超过 500 个字，现为 501 个字。'])
  expect((await note(cases[0], ' 该案例典型性强，\n值得借鉴。 ')).errors).toBeUndefined()
  expect((await textOf(cases[0])).note).toBe('该案例典型性强，值得借鉴。')
  const over = await note(cases[0], '另一位编辑从空白写起。')
  expect([over.code, over.current]).toEqual(['CONFLICT', { note: '该案例典型性强，值得借鉴。' }])
  await save({ preface: [{ type: 'paragraph', inlines: [{ text: '序言一段。' }] }] })
  const after = await compiled('consultation')
  const { editionChanges } = await world.ask<{ editionChanges: object[] }>(
    world.asNation,
    'query ($a: ID!, $b: ID!) { editionChanges(fromId: $a, toId: $b) { entryId title change sections } }',
    { a: before, b: after },
  )
  expect(editionChanges).toEqual([
    { entryId: null, title: '优秀案例集', change: 'edited', sections: ['序言'] },
    { entryId: cases[0], title: '甲案例', change: 'edited', sections: ['编者按'] },
  ])
  const texts = async (entryId?: string) =>
    (
      await world.ask<{ editionTexts: object[] }>(
        world.asNation,
        'query ($a: ID!, $b: ID!, $e: ID) { editionTexts(fromId: $a, toId: $b, entryId: $e) { heading before after } }',
        { a: before, b: after, e: entryId },
      )
    ).editionTexts
  expect(await texts()).toEqual([{ heading: '序言', before: '', after: '序言一段。' }])
  expect(await texts(cases[0])).toEqual([
    { heading: '编者按', before: '', after: '该案例典型性强，值得借鉴。' },
  ])
  const [printed] = await database.rows<{ note: string }>(
    `select snapshot #>> '{chapters,0,cases,0,editorsNote}' as note from edition where id = $1`,
    [after],
  )
  expect(printed?.note).toBe('该案例典型性强，值得借鉴。')
})

test('a province can neither write nor read what the editors add', async () => {
  const write = 'mutation ($e: ID!) { noteSelection(entryId: $e, note: "省里写的", before: "") { id } }'
  expect((await world.perform(world.asProvince, write, { e: cases[0] })).code).toBe('NOT_FOUND')
  const sign =
    'mutation ($e: ID!) { confirmText(entryId: $e, revision: 1, person: "某", way: "电话") { id } }'
  expect((await world.perform(world.asProvince, sign, { e: cases[0] })).code).toBe('NOT_FOUND')
  const read = 'query ($e: ID!) { entry(id: $e) { title selection { edited { note } } } }'
  expect((await world.perform(world.asProvince, read, { e: cases[0] })).data).toEqual({
    entry: { title: '甲案例', selection: null },
  })
})

test('a case whose title was emptied is not printed, and what a correction struck does not keep its text from being saved', async () => {
  const { content } = await textOf(cases[0])
  const edits = async (changed: object) => edit(cases[0], await textOf(cases[0]), changed)
  expect((await edits({ title: ' ' })).errors).toBeUndefined()
  const [{ named } = { named: '' }] = await database.rows<{ named: string }>(
    `select o.name || '的 ' || e.number || ' 号编辑稿' as named from entry e join organisation o on o.id = e.filer_id where e.id = $1`,
    [cases[0]],
  )
  expect(says(await compile('print'))).toEqual([`${named}没有名称，请先补上名称，再编制付印稿。`])
  expect((await compile('review')).errors).toBeUndefined()
  await database.rows(
    `update selection set edited = edited || '{"struck": "从前的一栏"}' where entry_id = $1 and deselected_at is null`,
    [cases[0]],
  )
  expect((await edits({ title: '甲案例' })).errors).toBeUndefined()
  expect((await textOf(cases[0])).content).toEqual(content)
  expect((await edits({ never: '不是一栏' })).code).toBe('REFUSED')
})

test('where authors are asked, 付印稿 waits for each of them, and an edit asks anew', async () => {
  await save({ authorConfirmation: true })
  expect(says(await compile('print'))).toEqual([
    '《甲案例》的编辑稿尚未经作者单位确认。',
    '《乙案例》的编辑稿尚未经作者单位确认。',
  ])
  expect((await compile('review')).errors).toBeUndefined()
  const { revision } = await textOf(cases[0])
  expect(says(await confirm(cases[0], { revision, way: '' }))).toEqual([
    '请填写确认方式（如电话、来函、邮件），应为 2 至 200 个字符。',
  ])
  for (const id of cases) expect((await confirm(id, await textOf(id))).errors).toBeUndefined()
  expect(says(await confirm(cases[0], { revision }))).toEqual(['这一次修改后的编辑稿已有作者单位的确认。'])
  await edit(cases[1], await textOf(cases[1]), { title: '乙案例（编辑稿）' })
  const second = await textOf(cases[1])
  expect([second.revision, second.confirmation?.revision, second.confirmation?.person]).toEqual([
    2,
    1,
    '陆知微',
  ])
  expect(says(await compile('print'))).toEqual(['《乙案例（编辑稿）》的编辑稿尚未经作者单位确认。'])
  expect((await confirm(cases[1], { revision: 1 })).code).toBe('CONFLICT')
  expect((await confirm(cases[1], { revision: 2 })).errors).toBeUndefined()
  expect((await compile('print')).errors).toBeUndefined()
})

test('what could not be printed is told before the book is made', async () => {
  const picture = {
    type: 'figure',
    file: '01890000-0000-7000-8000-000000000000',
    width: 2,
    height: 1,
    caption: '',
  }
  expect(says(await save({ preface: [picture] }))).toEqual(['“序言”不能加入图片，请删去图片。'])
  const gap = { type: 'gap', reason: '图.wmf' }
  expect((await save({ editorsNote: [gap] })).errors).toBeUndefined()
  const text = await textOf(cases[0])
  await edit(cases[0], text, { insights: [...(text.content['insights'] as object[]), gap] })
  expect(says(await compile('consultation'))).toEqual([
    '“编写说明”有 1 处图片未能读入，请删去标记后再编制。',
    '《甲案例》有 1 处图片未能读入，请在编辑稿中删去标记或补上图片。',
  ])
})
