import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { playing, startPlayed, walkers } from '../harness/played'
import type { BuiltServer } from '../harness/server'
import { needsTool } from '../harness/tools'
import { report } from './once'

const folder = join(__dirname, 'oldest')

type Met = {
  version: string
  entrance: string
  pages: { [role: string]: { [kind: string]: string } }
  words: string
  troubles: string[]
}

/** What a browser of its time meets: the entrance, each kind of page that links lead the roles to, and words written into a case. */
function meet(browser: string, roles: readonly string[]): Met {
  const said = execFileSync(process.execPath, [join(folder, 'walk.mjs'), browser, server.url, ...roles], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  })
  const met: Met = JSON.parse(said)
  return met
}

let server: BuiltServer
beforeAll(async () => {
  // The driver asks for no browser of its own, and its scripts for nothing else.
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'], {
    cwd: folder,
    stdio: 'ignore',
  })
  server = await startPlayed()
}, playing)
afterAll(async () => {
  await server?.stop()
})

needsTool('chromium', 'fonts')(
  'Chromium 87 draws every page that links lead a role to, and keeps what is written in it',
  () => {
    const { version, entrance, pages, words, troubles } = meet('chromium-87', walkers)
    const kinds = Object.entries(pages).map(([role, headings]) => [role, Object.keys(headings).length])
    report('console.oldest', { version, pages: Object.fromEntries(kinds) })
    expect({ version, entrance, troubles }).toEqual({
      version: 'HeadlessChrome/87.0.4272.0',
      entrance: '汇编',
      troubles: [],
    })
    const blank = Object.entries(pages).flatMap(([role, headings]) =>
      Object.keys(headings).flatMap((kind) => (headings[kind] === '' ? [`${role} ${kind}`] : [])),
    )
    expect(blank).toEqual([])
    expect(words).toBe('17')
  },
  600_000,
)

needsTool('chromium', 'fonts')(
  'Chromium 86 gets the plain page that says which browsers will do',
  () => {
    const { version, entrance, troubles } = meet('chromium-86', [])
    expect({ version, entrance, troubles }).toEqual({
      version: 'HeadlessChrome/86.0.4240.0',
      entrance: '浏览器版本过低',
      troubles: [],
    })
  },
  120_000,
)
