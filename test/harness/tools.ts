import * as fs from 'node:fs'
import { delimiter, join } from 'node:path'

type Tool = {
  name: string
  package: string
  commands?: string[]
  files?: string[]
  all?: boolean
  for: string
}

const list: Tool[] = JSON.parse(fs.readFileSync(join(__dirname, '../../bin/tools.json'), 'utf8'))

export type Test = (name: string, run: jest.ProvidesCallback, timeout?: number) => void

/** The path of a command, or undefined. */
export function pathOf(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, command)).find((path) => fs.existsSync(path))
}

function isThere({ commands = [], files = [], all = false }: Tool): boolean {
  const found = commands.map((command) => pathOf(command) !== undefined)
  const runs = found.length === 0 || (all ? found.every(Boolean) : found.some(Boolean))
  return runs && files.every((file) => fs.existsSync(file))
}

function missing(names: string[]): string[] {
  return names.flatMap((name) => {
    const tool = list.find((each) => each.name === name)
    if (!tool) throw new Error(`bin/tools.json knows no tool ${name}`)
    return isThere(tool) ? [] : [tool.package]
  })
}

/**
 * `test` for a test that this machine cannot run: skipped with the reason in its name; with CI=true it fails with it instead, so that a
 * machine meant to run all cannot silently run less.
 */
export function cannotRun(reason: string): Test {
  if (process.env['CI'] !== 'true') return (name) => test.skip(`${name} [${reason}]`, () => undefined)
  return (name) =>
    test(`${name} [${reason}]`, () => {
      throw new Error(`with CI=true every test must run: ${reason}`)
    })
}

/** `test` for tests that ask programs of other people, by the names of bin/tools.json. */
export function needsTool(...names: string[]): Test {
  const packages = missing(names)
  return packages.length === 0 ? test : cannotRun(`${packages.join(', ')} missing: npm run test:tools`)
}
