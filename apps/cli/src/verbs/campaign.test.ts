import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../main'

const preset = join(__dirname, '../../../../db/presets/n2-cases.yaml')
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterEach(() => jest.restoreAllMocks())

test('a campaign file is told in plain Chinese', async () => {
  expect(await run(['campaign', 'check', preset])).toBe(0)
  expect(printed.join('\n')).toContain('2021-03-26 23:59:59')
})

test('a mistake is told with file, line and column, and is 1', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-campaign-'))
  const path = join(folder, 'wrong.yaml')
  fs.writeFileSync(path, fs.readFileSync(preset, 'utf8').replace(/^phases:/m, 'fases:'))
  const line = fs.readFileSync(path, 'utf8').split('\n').indexOf('fases:') + 1
  expect(await run(['campaign', 'check', path])).toBe(1)
  expect(
    printed
      .join('\n')
      .split('\n')
      .filter((each) => each.startsWith(`${path}:${line}:1: `)),
  ).toHaveLength(1)
  fs.rmSync(folder, { recursive: true })
})

test('what is typed wrong is 2', async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await run(['campaign', 'check'])).toBe(2)
  expect(await run(['campaign', 'chekc', preset])).toBe(2)
  expect(await run(['nothing'])).toBe(2)
})
