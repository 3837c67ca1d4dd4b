import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** For tests: every source file of the console whose name ends so, with its text. */
export function sources(ending: string): { path: string; text: string }[] {
  const root = join(__dirname, '..', 'src')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
