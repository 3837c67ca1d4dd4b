import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

export const root = join(__dirname, '../..')

const notOurs = new Set(['node_modules', 'dist', '.git', '.nx', '.data', 'test-output', 'coverage'])

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(path)
    return entry.isFile() ? [path] : []
  })
}

/** Every file of the repository that is ours, by its path from the root. */
export const files: readonly string[] = walk('')

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

export const isTest = (path: string) => /\.test\.tsx?$|^test\/|\/test\//.test(path)

/** What a person wrote as program: not data, not what a tool generates. */
export const code: readonly string[] = files.filter(
  (path) => /\.(ts|tsx|mts|mjs|cjs|js|sql)$/.test(path) && !path.startsWith('db/sample/'),
)

export const product: readonly string[] = code.filter(
  (path) => !isTest(path) && /^(apps|packages|bin|db)\//.test(path),
)

export const room = (path: string): string =>
  /^(?:apps|packages)\/([^/]+)|^([^/]+)/.exec(path)?.slice(1).find(Boolean) ?? ''

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"\n]+)['"]/g

export type Import = { from: string; to: string }

/** Where an import leads: a path from the root, a room of ours as `@huibian/…`, or the name of a package. */
function target(from: string, to: string): string {
  return to.startsWith('.')
    ? relative(root, join(root, dirname(from), to))
        .split(sep)
        .join('/')
    : to
}

export const imports: readonly Import[] = code
  .filter((path) => !path.endsWith('.sql'))
  .flatMap((from) =>
    Array.from(read(from).matchAll(specifier), ([, to = '']) => ({ from, to: target(from, to) })),
  )

/** Lines of a file that match, as `path:line: text`. */
export function linesThat(paths: readonly string[], matches: (line: string) => boolean): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        matches(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
      ),
  )
}
