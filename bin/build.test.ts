import { bareClone } from '../test/harness/clone'

const projects = ['packages/documents', 'packages/domain', 'apps/api', 'apps/cli', 'apps/console']

// Stands where nx does: notes which projects it was to build, and leaves a folder for each.
const builder = `
const fs = require('node:fs')
const names = process.argv[process.argv.indexOf('-p') + 1].split(',')
fs.appendFileSync('asked', names.join(' ') + '\\n')
for (const project of ${JSON.stringify(projects)})
  if (names.includes(JSON.parse(fs.readFileSync(project + '/package.json', 'utf8')).name))
    fs.mkdirSync(project + '/dist', { recursive: true })
`

const clone = bareClone()
beforeAll(() => {
  for (const path of [
    'package-lock.json',
    'tsconfig.base.json',
    ...projects.map((each) => `${each}/package.json`),
  ])
    clone.copy(path)
  for (const project of projects) clone.write(`${project}/src/index.ts`, '1')
  clone.write('docs/pictures/phone.png', '1')
  clone.write('node_modules/nx/dist/bin/nx.js', builder)
})
afterAll(() => clone.remove())

/** What is built when a command makes sure of it. */
async function built({ without = [] as string[] } = {}): Promise<string[]> {
  clone.write('asked', '')
  const lines = `import { ensureBuilt } from './bin/build.mjs'
    await ensureBuilt({ without: ${JSON.stringify(without)} })`
  expect((await clone.run(lines)).code).toBe(0)
  return clone.read('asked').split(/\s+/).filter(Boolean)
}

const forCommands = ['documents', 'domain', 'api', 'cli'].map((name) => `@huibian/${name}`)
const all = [...forCommands, '@huibian/console']
const withoutConsole = { without: ['apps/console'] }

test('what was built is not built again until a source has changed', async () => {
  expect(await built()).toEqual(all)
  expect(await built()).toEqual([])
  clone.write('apps/api/src/index.ts', '2')
  expect(await built()).toEqual(all)
  expect(await built()).toEqual([])
})

test('a law that changed is built into the console, also when a command has built it without', async () => {
  await built()
  clone.write('packages/domain/src/index.ts', '2')
  expect(await built(withoutConsole)).toEqual(forCommands)
  expect(await built(withoutConsole)).toEqual([])
  expect(await built()).toEqual(all)
  expect(await built()).toEqual([])
})

test('a command builds nothing when only the console has changed', async () => {
  await built()
  clone.write('apps/console/src/index.ts', '2')
  expect(await built(withoutConsole)).toEqual([])
  expect(await built()).toEqual(all)
})

test('the pictures that the console shows are of what it is built from', async () => {
  await built()
  clone.write('docs/pictures/phone.png', '2')
  expect(await built(withoutConsole)).toEqual([])
  expect(await built()).toEqual(all)
})

test('the sources about fonts are noticed, the font files are left out', async () => {
  await built()
  clone.write('packages/documents/fonts/NotoSansSC-Medium.ttf', '1')
  expect(await built()).toEqual([])
  clone.write('packages/documents/src/fonts/bundled.ts', '1')
  expect(await built(withoutConsole)).toEqual(forCommands)
})
