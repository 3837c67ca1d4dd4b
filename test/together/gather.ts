import * as fs from 'node:fs'
import { basename, join } from 'node:path'
import { folders, long } from './which.cjs'

const root = join(__dirname, '../..')
/** The most that a file asks for. */
const longest = 400_000
const parts = fs.readdirSync(__dirname).filter((name) => name.endsWith('.test.ts')).length

function testsIn(folder: string): string[] {
  const within = fs.readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return within
    .filter((path) => path.endsWith('.test.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => `${folder}/${path}`)
}

/** The largest first, so that each part has as many of them as another. */
function inOrder(): string[] {
  const size = (path: string) => fs.statSync(join(root, path)).size
  const tests = folders.flatMap(testsIn).filter((path) => !long.includes(path))
  return tests.toSorted((one, other) => size(other) - size(one) || one.localeCompare(other))
}

/**
 * The tests of the API whose turn it is in this part, each under its path. To load the server takes two seconds of a processor; so it is
 * loaded once a part and not once a file.
 */
export function gather(file: string): void {
  const part = Number(basename(file).split('.')[0]) - 1
  const mine = inOrder().filter((_, at) => at % parts === part)
  for (const path of mine)
    describe(path, () => {
      require(join(root, path))
    })
  // What the last file asks for would hold for all: one that may take five minutes was given two.
  jest.setTimeout(longest)
}
