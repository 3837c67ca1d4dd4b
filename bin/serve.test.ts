import { bareClone } from '../test/harness/clone'
import { until } from '../test/harness/listener'

// Stands where the server does: notes which signals it hears, and ends a moment after the first.
const server = `
const fs = require('node:fs')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    fs.appendFileSync('heard', signal + '\\n')
    setTimeout(() => process.exit(7), 300)
  })
if (process.env.FAILS) process.exit(3)
setInterval(() => {}, 1000)
console.log('serving')
`

// Stands where nx does.
const builder = `
const fs = require('node:fs')
fs.mkdirSync('apps/api/dist', { recursive: true })
fs.writeFileSync('apps/api/dist/main.js', ${JSON.stringify(server)})
`

const clone = bareClone()
beforeAll(() => {
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) clone.write(path, '{}')
  for (const path of ['tsconfig.base.json', 'apps/api/package.json']) clone.copy(path)
  clone.write('packages/.keep', '')
  clone.write('node_modules/nx/dist/bin/nx.js', builder)
})
beforeEach(() => clone.write('heard', ''))
afterAll(() => clone.remove())

const heard = () => clone.read('heard')

async function serving() {
  const start = clone.start(['bin/start.mjs'])
  await until(() => start.said().includes('serving\n'))
  return start
}

test.each([
  ['SIGINT', 'SIGINT'],
  ['SIGTERM', 'SIGTERM'],
  ['SIGHUP', 'SIGTERM'],
] as const)('a start that gets %s tells the server %s once and ends with its code', async (signal, told) => {
  const { child, ended } = await serving()
  child.kill(signal)
  expect(await ended).toBe(7)
  expect(heard()).toBe(`${told}\n`)
})

test('the server leaves in good order when its start was killed', async () => {
  const { child, ended } = await serving()
  child.kill('SIGKILL')
  await until(() => heard() !== '')
  await ended
  expect(heard()).toBe('SIGTERM\n')
})

test('a start ends with the code of a server that ends by itself', async () => {
  expect(await clone.start(['bin/start.mjs'], { FAILS: 'yes' }).ended).toBe(3)
})
