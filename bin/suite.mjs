import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, nx } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root, say } from './root.mjs'
import { npm, run } from './run.mjs'
import { forget, said } from './said.mjs'
import { fromJest, line, namesFromJest, one, sum } from './tally.mjs'
import { missingTools } from './tools-found.mjs'

const minutes = (count) => count * 60_000
const output = join(root, 'test-output')

async function lint() {
  const { code } = await npm(['run', '-s', 'lint'])
  return one(code)
}

async function types() {
  const packages = await nx(['run-many', '-t', 'types', '--outputStyle=static'])
  const harness = await run(process.execPath, [
    join(root, 'node_modules/typescript-7/bin/tsc'),
    '-p',
    'test/tsconfig.json',
  ])
  return one(packages.code || harness.code)
}

/** Runs jest's projects of these names; `more` are arguments of jest. */
const jest = (name, projects, more, within) => async () => {
  const result = join(output, `jest-${name}.json`)
  rmSync(result, { force: true })
  const selected = ['--selectProjects', ...projects, '--passWithNoTests', '--json', `--outputFile=${result}`]
  const script = join(root, 'node_modules/jest/bin/jest.js')
  // jest prints its result once more as JSON on the standard output, which nobody reads here.
  const { code } = await run(process.execPath, [script, ...selected, ...more], { within, silent: true })
  for (const each of namesFromJest(result, 'pending')) say(`skipped: ${each}`)
  for (const each of namesFromJest(result, 'failed')) say(`failed: ${each}`)
  return fromJest(result, code)
}

const workers = `--maxWorkers=${Math.max(1, Math.min(4, cpus().length))}`

/** The demo's journey runs once: with the network cut where this machine can cut it, and where no tool may be missing. */
const cuts =
  process.env.CI === 'true' || spawnSync('unshare', ['--net', '--map-root-user', 'true']).status === 0
const demo = cuts ? 'full/cut' : 'journeys/demo'

/** A journey of each great part of the work is among the usual tests, the others among the full ones. */
const usualJourneys = `(${demo}|journeys/(refusals|n3|n4))\\.test`
const notFull = '(full/cut|journeys/(demo|refusals|n3|n4))\\.test'

// Projects that run in one go share a database server and the demo once played.
const usual = [
  ['lint', lint],
  ['types', types],
  ['unit', jest('unit', ['unit'], [workers], minutes(15))],
  [
    'api and journeys',
    jest('usual', ['together', 'journeys', 'full'], [workers, `together/|${usualJourneys}`], minutes(45)),
  ],
]

const full = [
  [
    'other journeys and full',
    jest('full', ['journeys', 'full'], [workers, `^(?!.*${notFull})`], minutes(55)),
  ],
]

const named = (paths) => [
  ['named', jest('named', ['unit', 'api', 'journeys', 'full'], [workers, ...paths], minutes(50))],
]

function sayTools() {
  const missing = missingTools().map((tool) => tool.package)
  if (missing.length === 0) return
  say(
    `missing, so tests that need them are ${process.env.CI === 'true' ? 'failures' : 'skipped'}: ${missing.join(', ')}`,
  )
  say('  as root, npm run test:tools installs them')
}

async function runSteps(steps) {
  const tallies = []
  for (const [name, work] of steps) {
    const begun = Date.now()
    say(`\n── ${name}`)
    const tally = await work()
    tallies.push(tally)
    say(`── ${name}: ${line(tally).slice('tests: '.length)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  }
  return sum(tallies)
}

/** Runs the usual steps, `--full` the full ones, or the test files that are named. The last line is the sum. */
export async function test(args) {
  sayTools()
  mkdirSync(output, { recursive: true })
  forget(output)
  let tally = one(1)
  try {
    await ensureInstalled()
    await ensureBuilt()
    const paths = args.filter((arg) => arg !== '--full')
    tally = await runSteps(paths.length > 0 ? named(paths) : args.includes('--full') ? full : usual)
  } catch (error) {
    say(error.message)
  }
  for (const each of said(output)) say(each)
  console.log(line(tally))
  return tally.failed > 0 ? 1 : 0
}
