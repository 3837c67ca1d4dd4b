import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A figure that a test found and the run says at its end; jest's own output is lost beside that of many workers. */
export function leave(output, name, line) {
  const folder = join(output, 'said')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.txt`), line)
}

/** What the tests of this run left to be said. */
export function said(output) {
  const folder = join(output, 'said')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).sort()
  return names.map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Forgets what the tests of an earlier run left. */
export const forget = (output) => rmSync(join(output, 'said'), { recursive: true, force: true })
