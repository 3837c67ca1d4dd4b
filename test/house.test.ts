import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { code, files, imports, isTest, linesThat, product, read, room, root } from './house/sources'

const architecture = read('docs/architecture.md')

/** `console → domain ← documents ← api ← cli`; `db` and `bin` import nothing of ours; `test` may see all. */
const mayImport: { [room: string]: string[] } = {
  domain: [],
  documents: ['domain'],
  api: ['documents', 'domain'],
  cli: ['api', 'documents', 'domain'],
  console: ['domain'],
  db: [],
  bin: [],
}

const ownRooms = new Set([...Object.keys(mayImport), 'test'])

/** The room that an import leads to; undefined for other people's packages. */
function roomOf(to: string): string | undefined {
  const name = /^@huibian\/([^/]+)/.exec(to)?.[1] ?? room(to)
  return to.startsWith('@huibian/') || /^(apps|packages|bin|db|test)\//.test(to) ? name : undefined
}

test('rooms import one way', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [here, there] = [room(from), roomOf(to)]
    if (there === undefined || there === here || here === 'test' || !ownRooms.has(here)) return false
    return !(isTest(from) && there === 'test') && !mayImport[here]?.includes(there)
  })
  expect(wrong).toEqual([])
})

const order = (/leftwards in this order: ([^.]+)\./.exec(architecture)?.[1] ?? '').split(/,\s+/)
const nounOf = (path: string) => /^apps\/api\/src\/([^/]+)\/./.exec(path)?.[1]

test('the order of the nouns names every noun of the api', () => {
  const nouns = new Set(code.map(nounOf).filter((noun) => noun !== undefined && noun !== 'platform'))
  expect([...nouns].filter((noun) => !order.includes(noun ?? ''))).toEqual([])
})

test('nouns import leftwards, and the platform imports none', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [here, there] = [nounOf(from), nounOf(`${to}/`) ?? nounOf(to)]
    if (isTest(from) || !here || !there || here === there || there === 'platform') return false
    return here === 'platform' || order.indexOf(there) >= order.indexOf(here)
  })
  expect(wrong).toEqual([])
})

test('no folder has a name that means nothing', () => {
  const meaningless = /(^|\/)(common|utils?|helpers?|services?|shared|core|lib|misc|managers?)\//
  expect(files.filter((path) => meaningless.test(path))).toEqual([])
})

test('no file is longer than 300 lines, and half of the product’s are at most 60', () => {
  const lengths = code.map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  const own = lengths.filter(({ path }) => product.includes(path)).map(({ lines }) => lines)
  const median = own.sort((a, b) => a - b)[Math.floor(own.length / 2)]
  expect(median).toBeLessThanOrEqual(60)
})

test('no form leaves it to the browser to say what is missing', () => {
  const tags = product
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) =>
      (read(path).match(/<form\b[^]*?\n|<\w+\s[^<]*?component="form"[^<]*/g) ?? []).map((tag) => ({
        path,
        tag,
      })),
    )
  expect(tags.length).toBeGreaterThan(5)
  expect(tags.filter(({ tag }) => !tag.includes('noValidate'))).toEqual([])
})

test('the environment is read in one place', () => {
  const allowed = /^(bin|test)\/|^apps\/api\/src\/platform\/config\.ts$/
  const readers = product.filter((path) => !allowed.test(path))
  expect(
    linesThat(readers, (line) => line.replace('readConfig(process.env)', '').includes('process.env')),
  ).toEqual([])
})

test('the server lays papers out in threads, which nobody else waits for', () => {
  const server = product.filter((path) => path.startsWith('apps/api/src/'))
  const laysOut = /\b(writePdf|stampPdf|writeDocx|writeTables?|formWorkbook|summaryWorkbook|caseBook)\(/
  expect(linesThat(server, (line) => laysOut.test(line))).toEqual([])
})

test('no notice’s id, number or date stands in code', () => {
  const notice = /\bN[1-5]\b|\bn[1-5]-[a-z]|国知办|国知发|国知发运|〔20\d\d〕|《[^》]*的通知》/
  const places = product.filter((path) => !path.startsWith('db/presets/'))
  expect(linesThat(places, (line) => notice.test(line))).toEqual([])
})

test('queries are made where sight is scoped, and nowhere else', () => {
  const allowed = /^apps\/api\/src\/(platform\/|[^/]+\/([^/]+\.queries|lock)\.ts$)/
  const others = product.filter((path) => !allowed.test(path))
  expect(linesThat(others, (line) => /\.getRepository\(|\.createQueryBuilder\([A-Z]/.test(line))).toEqual([])
})

test('nothing written tells of the machine it was written on', () => {
  const text = files.filter(
    (path) =>
      /\.(ts|tsx|mjs|cjs|js|json|ya?ml|md|sql|html|css|txt)$/.test(path) && path !== 'test/house.test.ts',
  )
  const machine = /\/work\/(main|shared|plan)|\/root\/\.|\/(home|Users)\/[a-z]|\/tmp\/\w/i
  expect(linesThat(text, (line) => machine.test(line))).toEqual([])
})

test('the fonts lie beside their licences and take at most 60 MB', () => {
  const folder = join(root, 'packages/documents/fonts')
  const names = readdirSync(folder, { encoding: 'utf8', recursive: true })
  const fonts = names.filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
  const licences = names.filter((name) => /\.(OFL|COPYING|LICENSE)\.txt$/i.test(name))
  const families = fonts.map((name) => name.split(/[-.]/)[0])
  expect(families.filter((family) => !licences.some((name) => name.startsWith(`${family}.`)))).toEqual([])
  const bytes = fonts.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  expect(bytes).toBeLessThanOrEqual(60 * 1024 * 1024)
})

test('every act on the record has a name in both languages', () => {
  const files = product.filter((path) => /^apps\/console\/src\/.*\.messages\.ts$/.test(path))
  const lines = files.flatMap((path) => read(path).split('\n'))
  const named = lines.flatMap((line) => /^    'record\.act\.([\w.]+)':/.exec(line)?.[1] ?? [])
  const api = product.filter((path) => path.startsWith('apps/api/src/'))
  const acting = api.flatMap((path) => [
    ...read(path).matchAll(/\bact: (?:.*? \? )?'([\w.]+)'(?: : '([\w.]+)')?/g),
    ...(/const acts: (?:.|\n)*?\n}/.exec(read(path))?.[0].matchAll(/: '(\w+\.\w+)'/g) ?? []),
  ])
  const acts = new Set(acting.flatMap(([, one, other]) => [one, other].filter((act) => act !== undefined)))
  expect([...acts].filter((act) => named.filter((name) => name === act).length !== 2)).toEqual([])
  expect(acts.size).toBeGreaterThan(50)
})

test('messages carry no exclamation mark', () => {
  const messages = product.filter((path) => /messages(\.\w+)?\.ts$/.test(path))
  expect(linesThat(messages, (line) => /！|[a-z]!['"`]/.test(line))).toEqual([])
})

test('what a page shows is answered, and never stands alone behind a return that answers nothing', () => {
  const pages = product.filter((path) => path.endsWith('.tsx'))
  expect(linesThat(pages, (line) => /^\s*;\s*</.test(line))).toEqual([])
})

test('every kind of rule is one file, one sentence and one test', () => {
  const kinds = product.filter(
    (path) => path.startsWith('packages/domain/src/') && / = kind\(\{/.test(read(path)),
  )
  expect(kinds.length).toBeGreaterThan(40)
  const wrong = kinds.filter((path) => {
    const text = read(path)
    const sentence = /\*\/\n(?:export )?(?:const|function) find\b/.test(text)
    return (
      !sentence ||
      text.match(/ = kind\(\{/g)?.length !== 1 ||
      !files.includes(path.replace(/\.ts$/, '.test.ts'))
    )
  })
  expect(wrong).toEqual([])
})
