import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sayAtEnd } from './harness/said'
import { rows } from './notices'

const root = join(__dirname, '..')
const titles = (path: string) =>
  Array.from(
    readFileSync(join(root, path), 'utf8').matchAll(/^test\(\s*'((?:[^'\\]|\\.)*)'/gm),
    ([, title = '']) => title,
  )

test('131 rows stand in the table, each once and in order', () => {
  const notices: [notice: number, rows: number][] = [
    [1, 29],
    [2, 26],
    [3, 21],
    [4, 30],
    [5, 25],
  ]
  const all = notices.flatMap(([notice, n]) =>
    Array.from({ length: n }, (_, at) => `N${notice}-${String(at + 1).padStart(2, '0')}`),
  )
  expect(all).toHaveLength(131)
  expect(rows.map(({ id }) => id)).toEqual(all)
})

test('each row is named by exactly one test of the file that the table names', () => {
  const wrong = rows.filter(({ id, test: path }) => {
    if (!existsSync(join(root, path))) return true
    return titles(path).filter((title) => title.startsWith(`${id} `)).length !== 1
  })
  expect(wrong).toEqual([])
})

test('every test that names a row stands in the table, so that none is left out of it', () => {
  const domain = readdirSync(join(root, 'packages/domain/src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `packages/domain/src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
  const files = [...new Set([...domain, ...rows.map(({ test: path }) => path)])]
  const named = files.flatMap((path) =>
    titles(path).flatMap((title) => {
      const [id] = /^N\d-\d\d/.exec(title) ?? []
      return id === undefined ? [] : [`${id} ${path}`]
    }),
  )
  expect(named.sort()).toEqual(rows.map(({ id, test: path }) => `${id} ${path}`).sort())
})

test('only judging, votes, publicity, certificates and the activities of the week are data as yet', () => {
  const mayWait = {
    judging: [
      'N1-10',
      'N1-11',
      'N1-20',
      'N1-24',
      'N1-26',
      'N1-27',
      'N1-29',
      'N4-11',
      'N4-28',
      'N5-18',
      'N5-19',
      'N5-20',
      'N5-21',
    ],
    votes: ['N1-28'],
    certificates: ['N1-25', 'N5-22'],
    week: ['N3-02', 'N3-06', 'N3-07', 'N3-09', 'N3-11', 'N3-12', 'N3-13', 'N3-14'],
  }
  const data = rows.filter(({ stands }) => stands === 'datum')
  expect(data.map(({ id }) => id)).toEqual(Object.values(mayWait).flat().sort())
  sayAtEnd('notices', `notices: ${rows.length - data.length} rows work, ${data.length} are data`)
})
