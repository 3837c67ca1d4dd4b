import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dayOf } from '@huibian/domain'
import { v7 } from 'uuid'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { acts, drafted, finalised, submission, type Filed } from '../harness/filing'
import { startBuilt, startHere } from '../harness/server'
import { makeWorld, type Actor, type World } from '../harness/world'
import { median } from './median'
import { listen, rate, replay } from './replay'

const callers = 16
const entries = 320

let database: TestDatabase
let folder = ''
const made: { entry: Filed; actor: Actor }[] = []

/** Entries that are finalised and have their stamped scan; the scan's rows are written as the act would write them. */
async function prepare(world: World): Promise<void> {
  const actors = [
    world.asCentre,
    world.asSecondCentre,
    world.asThirdCentre,
    world.asOtherCentre,
    world.asThirdProvincesCentre,
  ]
  await rate(
    Array.from({ length: entries }, (_, at) => at),
    4,
    async (at) => {
      const actor = actors[at % actors.length] ?? world.asCentre
      const entry = await finalised(
        world,
        actor,
        await drafted(world, actor, { title: `案例第 ${at} 号的服务纪实` }),
      )
      made.push({ entry, actor })
      const file = v7()
      await database.rows(
        `with kept as (insert into file (id, sha256, size, mime, name, noun, subject_id, pages, seen_by)
         values ($1, repeat('0', 64), 1000, 'application/pdf', '盖章件.pdf', 'scan', $2, 1, $3) returning id)
       insert into scan (id, entry_id, version_id, file_id, pages, code_read, "check", by_name)
       select $4, $2, $5, id, 1, $6, 'matched', '测量' from kept`,
        [file, entry.id, `/${actor.organisationKey}/`, v7(), entry.versionId, entry.code],
      )
    },
  )
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibian-bench-'))
  database = await freshDatabase()
  const day = (days: number): string => addDays(dayOf(new Date().toISOString()), days)
  const world = await makeWorld(database, { closes: { phase1: day(10), phase2: day(90) } })
  await prepare(world)
  await world.stop()
  await database.leave()
}, 600_000)
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Every entry submitted over HTTP by 16 callers; gives submissions a second. */
function submitAll(url: string): Promise<number> {
  return rate(made, callers, async ({ entry, actor }) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `huibian=${actor.token}`,
        'x-huibian-post': actor.postId,
        'idempotency-key': v7(),
      },
      body: JSON.stringify({ query: acts.submit, variables: submission(entry) }),
    })
    const answer: { errors?: unknown } = JSON.parse(await response.text())
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  })
}

const world = (): { database: string; dataDir: string } => ({ database: database.name, dataDir: folder })

test(`a submission through GraphQL reaches 0.35 of its own statements sent again through pg by ${callers} callers`, async () => {
  const here = await startHere({ world: world() })
  const heard = listen()
  await submitAll(here.url)
  heard.stop()
  await here.stop()
  const operations = heard.operations.filter((operation) =>
    operation.some(({ text }) => text.includes('entry.submitted') || /update "?entry"?/i.test(text)),
  )
  expect(operations.length).toBe(entries)

  const rounds: { throughGraphql: number; statementsAlone: number }[] = []
  for (let round = 0; round < 3; round++) {
    const again = await freshDatabase(database.name)
    const statementsAlone = await replay(again.url, operations, callers)
    await again.drop()
    const built = await startBuilt({ world: world(), env: { HUIBIAN_ROLE: 'api' } })
    const throughGraphql = await submitAll(built.url)
    await built.stop()
    rounds.push({ throughGraphql, statementsAlone })
  }

  const ratios = rounds.map(({ throughGraphql, statementsAlone }) => throughGraphql / statementsAlone)
  const ratio = median(ratios)
  const statements = operations[0]?.length ?? 0
  console.log(JSON.stringify({ measure: 'submit', entries, callers, statements, rounds, ratio }))
  expect(ratio).toBeGreaterThanOrEqual(0.35)
}, 600_000)
