import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { root, say, Stop } from './root.mjs'
import { run } from './run.mjs'

/** No daemon and no full-screen display: both outlive or overwrite a command that is meant to end. */
export const nxEnv = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' }

export const nx = (args, options) =>
  run(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], { env: nxEnv, ...options })

const projects = () =>
  ['packages', 'apps'].flatMap((room) =>
    readdirSync(join(root, room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, room, entry.name, 'package.json')))
      .map((entry) => join(room, entry.name)),
  )

const about = (project) => JSON.parse(readFileSync(join(root, project, 'package.json'), 'utf8'))

/** A project and, through all levels, the projects of this workspace that it depends on. */
function madeFrom(project, byName, found = new Set()) {
  if (found.has(project)) return found
  found.add(project)
  const { dependencies, devDependencies } = about(project)
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    if (byName.has(name)) madeFrom(byName.get(name), byName, found)
  return found
}

/** The folders outside a project whose files its build takes in, as nx is told. */
const besides = (project) =>
  (about(project).nx?.targets?.build?.inputs ?? []).flatMap(
    (input) => /^\{workspaceRoot\}\/(.+)\/\*\*$/.exec(input)?.[1] ?? [],
  )

const isSource = (name) => !/^(dist|node_modules)$|\.test\.tsx?$/.test(name)

// Megabytes that no build reads.
const fontFiles = join('packages', 'documents', 'fonts')

function* sources(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) =>
    isSource(name),
  )
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (path === fontFiles) continue
    if (entry.isDirectory()) yield* sources(path)
    else yield path
  }
}

function contentOf(project) {
  const hash = createHash('sha256')
  const folders = [project, ...besides(project)]
  for (const path of [
    'package-lock.json',
    'tsconfig.base.json',
    ...folders.flatMap((each) => [...sources(each)]),
  ]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Of each project the content of all that it is built from: a bundle holds what it depends on. */
function printsOf(wanted) {
  const byName = new Map(projects().map((project) => [about(project).name, project]))
  const contents = new Map()
  const content = (project) => {
    if (!contents.has(project)) contents.set(project, contentOf(project))
    return contents.get(project)
  }
  const print = (project) =>
    [...madeFrom(project, byName)]
      .map((each) => `${each} ${content(each)}\n`)
      .sort()
      .join('')
  return new Map(wanted.map((project) => [project, print(project)]))
}

const mark = (project) => join(root, project, 'dist/.built-from')

function isBuilt(project, print) {
  return existsSync(mark(project)) && readFileSync(mark(project), 'utf8') === print
}

async function build(wanted) {
  say('编译（有改动时）· building')
  const names = wanted.map((project) => about(project).name)
  const args = ['run-many', '-t', 'build', '-p', names.join(','), '--outputStyle=static']
  const { code } = await nx(args, { hold: true })
  if (code !== 0) throw new Stop('编译失败，原因见上。', 'The build failed for the reason above.')
}

/**
 * Builds when a source has changed since the last build; otherwise nx is not even started. The console is of no use to a command
 * line: `without` leaves projects out.
 */
export async function ensureBuilt({ without = [] } = {}) {
  const wanted = projects().filter((project) => !without.includes(project))
  const prints = () => printsOf(wanted)
  const isStale = () => [...prints()].some(([project, print]) => !isBuilt(project, print))
  if (!isStale()) return
  await alone(async () => {
    const before = prints()
    if (!isStale()) return
    await build(wanted)
    for (const [project, print] of before) {
      if (existsSync(join(root, project, 'dist'))) writeFileSync(mark(project), print)
    }
  })
}
