import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transformSync } from '@swc/core'

const src = join(__dirname, '../src')

/** The whole of this package as plain modules in a folder of its own, for a process that knows no TypeScript. */
export function transpiled(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huibian-domain-'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(join(__dirname, '../../../node_modules'), join(folder, 'node_modules'))
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const source = readFileSync(join(src, file), 'utf8').replace(/(from '\.[^']*)\.ts'/g, "$1.js'")
    const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } })
    const to = join(folder, file.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, code)
  }
  return folder
}
