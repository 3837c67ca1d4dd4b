import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getNamedType } from 'graphql'
import { readDocx } from '../../apps/api/src/attachment/readWord'
import { acts, drafted } from '../harness/filing'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { download } from '../harness/upload'
import { makeWorld, type World } from '../harness/world'
import { caseContent } from '../harness/cases'
import { tableHashes } from './tables'
import { rootsOf, wire } from './wire'

let database: TestDatabase
let world: World
let folder: string
let server: Server
/** Nobody writes into this pipe: whoever opens it to read waits for ever, and the test with it. */
let pipe: string
let address: string
const asked: (string | undefined)[] = []

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  folder = mkdtempSync(join(tmpdir(), 'huibian-canary-'))
  pipe = join(folder, 'canary.png')
  execFileSync('mkfifo', [pipe])
  server = createServer((request, response) => {
    asked.push(request.url)
    response.end('seen')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server?.close()
  rmSync(folder, { recursive: true, force: true })
  await world?.stop()
  await database?.drop()
})

/** What a document definition would take for a picture, a drawing, a file or an address. */
const objects = (): unknown[] => [
  { image: pipe },
  { text: 'x', link: address },
  { svg: `<svg xmlns="http://www.w3.org/2000/svg"><image href="file://${pipe}"/></svg>` },
  { attachment: { src: address } },
  { stack: [{ image: `${address}/a.png` }] },
  [{ image: pipe }],
  [[{ qr: 'x' }]],
  { toString: 'x', constructor: { prototype: { image: pipe } } },
  { $ref: address },
]

/** The same and other markup as text. */
const texts = (): string[] => [
  `{"image":"${pipe}"}`,
  `<image href="file://${pipe}"/>`,
  `<w:t>内</w:t></w:r><w:instrText>INCLUDEPICTURE "${address}/b.png"</w:instrText>`,
  `]]><!ENTITY x SYSTEM "file://${pipe}">&x;`,
  `![图](${address}/c.png)`,
  `\\input{${pipe}} \${7*7} {{7*7}} <%= 7*7 %>`,
]

/** Every place of a document that is not a string by its type. */
const loose = rootsOf(wire).flatMap(({ name, inputs }) =>
  inputs
    .filter(({ type }) => getNamedType(type).name.startsWith('JSON'))
    .map((input) => `${name}.${input.name}`),
)

test('these are the places that take more than strings', () => {
  expect(loose).toEqual([
    'createCampaign.answers',
    'editText.content',
    'markTemplate.marks',
    'saveBook.colophon',
    'saveBook.editorsNote',
    'saveBook.preface',
    'saveDraft.content',
  ])
})

/** A body in which something stands where text, a picture's id or a block should. */
const bodies = (bad: unknown): unknown[] => [
  bad,
  [bad],
  [{ type: 'paragraph', inlines: [{ text: bad }] }],
  [{ type: 'paragraph', inlines: bad }],
  [{ type: 'paragraph', inlines: [{ text: 'x', image: bad }] }],
  [{ type: bad, inlines: [] }],
  [{ type: 'figure', file: bad, caption: 'x', width: 9, height: 9 }],
  [{ type: 'figure', file: pipe, caption: 'x', width: 9, height: 9 }],
  [{ type: 'figure', file: `${address}/d.png`, caption: 'x', width: 9, height: 9 }],
  [{ type: 'table', caption: bad, headerRows: 0, rows: [[{ blocks: [] }]] }],
  [{ type: 'table', caption: 'x', headerRows: 0, rows: [[{ blocks: [bad] }]] }],
  [{ type: 'list', ordered: false, items: [[bad]] }],
]

test('an object or a list where a text should stand is refused in a draft, and nothing is fetched', async () => {
  const draft = await drafted(world, world.asCentre)
  const before = await tableHashes(database)
  const whole = caseContent({ unitType: 'tisc' }, { title: '完整的案例' })
  const taken: object[] = []
  const save = async (content: object): Promise<void> => {
    const answer = await world.perform(world.asCentre, acts.save, {
      id: draft.id,
      revision: draft.revision,
      content,
    })
    if (answer.code !== 'REFUSED') taken.push({ content, code: answer.code })
  }
  for (const bad of objects()) {
    for (const field of [
      'title',
      'summary',
      'serviceObject',
      'theme',
      'period',
      'contact',
      'previouslyFiled',
    ])
      await save({ ...whole, [field]: bad })
    await save({ ...whole, contact: { ...(whole['contact'] as object), name: bad } })
    await save({ ...whole, [String(pipe)]: bad })
    for (const body of bodies(bad)) await save({ ...whole, background: body })
  }
  expect(taken).toEqual([])
  expect([asked, await tableHashes(database)]).toEqual([[], before])
  // The same without any of it is taken.
  await save(whole)
  expect(taken).toEqual([{ content: whole }])
})

test('so it is in what surrounds a book', async () => {
  const query = `mutation ($c: ID!, $p: JSON!, $e: JSON!, $k: JSON!) {
    saveBook(campaignId: $c, revision: 1, title: "案例集", preface: $p, editorsNote: $e, colophon: $k) { revision } }`
  const taken: object[] = []
  const save = async (parts: object): Promise<void> => {
    const given = { c: world.campaignId, p: [], e: [], k: [], ...parts }
    const answer = await world.perform(world.asNation, query, given)
    if (answer.code !== 'REFUSED') taken.push({ parts, code: answer.code })
  }
  for (const bad of objects()) {
    for (const body of bodies(bad)) {
      await save({ p: body })
      await save({ e: body })
    }
    await save({ k: bad })
    await save({ k: [{ label: bad, value: 'x' }] })
    await save({ k: [{ label: 'x', value: 'x', image: pipe }] })
  }
  expect([taken, asked]).toEqual([[], []])
  await save({ p: [{ type: 'paragraph', inlines: [{ text: 'x' }] }], k: [{ label: 'x', value: 'x' }] })
  expect(taken).toHaveLength(1)
})

test('markup in words is printed as it was written', async () => {
  for (const [at, text] of texts().entries()) {
    const paragraph = [{ type: 'paragraph', inlines: [{ text }] }]
    const content = caseContent({ unitType: 'tisc' }, { title: `标记 ${at}`, background: [] })
    const written = {
      ...content,
      summary: text,
      serviceObject: text,
      background: paragraph,
      process: paragraph,
    }
    const draft = await drafted(world, world.asCentre, { title: `标记 ${at}` })
    await world.ask(world.asCentre, acts.save, { id: draft.id, revision: draft.revision, content: written })
    const [page, word] = await Promise.all(
      ['preview.pdf', 'draft.docx'].map((name) =>
        download(world, world.asCentre, `/files/entries/${draft.id}/${name}`),
      ),
    )
    expect([page?.status, word?.status]).toEqual([200, 200])
    const { blocks } = await readDocx(word?.bytes ?? Buffer.alloc(0))
    expect(JSON.stringify(blocks)).toContain(JSON.stringify(text).slice(1, -1))
  }
  expect(asked).toEqual([])
})
