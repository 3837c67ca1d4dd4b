import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forget, leave, said } from '../bin/said.mjs'
import { fromJest, line, sum } from '../bin/tally.mjs'

const root = join(__dirname, '..')
const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-bin-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function asNode(version: string, script: string) {
  const preload = join(folder, 'version.cjs')
  fs.writeFileSync(
    preload,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
  )
  return spawnSync(process.execPath, ['--require', preload, join(root, script)], { encoding: 'utf8' })
}

test.each(['bin/start.mjs', 'bin/test.mjs', 'bin/huibian.mjs'])(
  'an old Node gets one sentence from %s',
  (script) => {
    const { status, stderr, stdout } = asNode('20.18.3', script)
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr:
        '需要 Node.js 20.19 或更高版本，现为 20.18.3。\nNode.js 20.19 or newer is needed; this is 20.18.3.\n',
    })
  },
)

function jestResult(content: object): string {
  const path = join(folder, 'jest.json')
  fs.writeFileSync(path, JSON.stringify(content))
  return path
}

const counts = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
}

test('the last line adds up what the runs say', () => {
  const tally = fromJest(jestResult(counts), 1)
  expect(line(sum([tally, tally]))).toBe('tests: 10 passed, 2 failed, 4 skipped')
})

test('a test file that could not run is a failure', () => {
  const path = jestResult({ ...counts, numFailedTests: 0, numRuntimeErrorTestSuites: 3 })
  expect(fromJest(path, 1)).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

test('a run that ends badly without a failed test is a failure', () => {
  expect(fromJest(jestResult({ ...counts, numFailedTests: 0 }), 1)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 2,
  })
  expect(fromJest(join(folder, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('what tests leave to be said is said once, by name, and is gone with the next run', () => {
  expect(said(folder)).toEqual([])
  leave(folder, 'pages', '3 pages')
  leave(folder, 'notices', '2 rows')
  leave(folder, 'pages', '4 pages')
  expect(said(folder)).toEqual(['2 rows', '4 pages'])
  forget(folder)
  expect(said(folder)).toEqual([])
})

test('every tool that the tests ask for is brought by a package', () => {
  const tools: { name: string; package: string }[] = JSON.parse(
    fs.readFileSync(join(root, 'bin/tools.json'), 'utf8'),
  )
  const named = tools.map(({ name }) => name)
  expect(new Set(named).size).toBe(tools.length)
  expect(tools.filter((tool) => !tool.package)).toEqual([])
})
