import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Compares with `golden/NAME.golden.txt`; with GOLDEN=write it is written anew, to be read before it is committed. */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, 'golden', `${name}.golden.txt`)
  if (process.env['GOLDEN'] === 'write') writeFileSync(path, text)
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `no ${path}`)
}
