import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { v4 } from 'uuid'
import {
  acts,
  drafted,
  finalised,
  stamped,
  submission,
  type EntryState,
} from '../../../../test/harness/filing'
import { n2Stage, openDay, type Stage } from '../../../../test/harness/n2'
import { forgetKeys } from '../platform/idempotency'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())
beforeEach(() => stage.database.at(openDay))

/** As one asks who does without a key. */
const keyless = { 'idempotency-key': '' }

const messages = (answer: { violations: { message: string }[] }): string[] =>
  answer.violations.map(({ message }) => message)

describe('saving', () => {
  test('what is stale is refused with what stands, and changes nothing', async () => {
    const { world } = stage
    const entry = await drafted(world, world.asCentre, { title: '先到者' })
    const stale = { id: entry.id, revision: entry.revision - 1, content: { title: '后到者' } }
    const answer = await world.perform(world.asCentre, acts.save, stale)
    expect([answer.code, answer.current]).toEqual([
      'CONFLICT',
      expect.objectContaining({
        revision: entry.revision,
        content: expect.objectContaining({ title: '先到者' }),
      }),
    ])
    const read = 'query($id: ID!) { entry(id: $id) { revision title } }'
    expect((await world.ask(world.asCentre, read, entry)) as object).toEqual({
      entry: { revision: entry.revision, title: '先到者' },
    })
  })
  test('keeps the last twenty drafts', async () => {
    const { world } = stage
    let entry = await drafted(world, world.asCentre)
    const read = 'query($id: ID!) { entry(id: $id) { content snapshots { revision content } } }'
    for (let at = 0; at < 22; at++) {
      const { entry: now } = await world.ask<{ entry: { content: object } }>(world.asCentre, read, entry)
      const content = { ...now.content, title: `第 ${at} 次` }
      entry = (await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, { ...entry, content }))
        .saveDraft
    }
    const { entry: kept } = await world.ask<{ entry: { snapshots: { content: { title: string } }[] } }>(
      world.asCentre,
      read,
      entry,
    )
    expect(kept.snapshots.map(({ content }) => content.title)).toEqual(
      Array.from({ length: 20 }, (_, at) => `第 ${21 - at} 次`),
    )
  })
})

describe('sending twice', () => {
  test('a double click with one key is one submission and one answer', async () => {
    const { world, database } = stage
    const entry = await stamped(world, world.asCentre)
    const headers = { 'idempotency-key': v4() }
    const click = (): Promise<{ data: unknown }> =>
      world.perform(world.asCentre, acts.submit, submission(entry), headers)
    const [one, other] = await Promise.all([click(), click()])
    expect(one.data).toEqual(other.data)
    expect(one.data).not.toBeNull()
    const lines = await database.rows(
      `select 1 from record where subject_id = $1 and act = 'entry.submitted'`,
      [entry.id],
    )
    expect(lines.length).toBe(1)
  })
  test('whoever waits in vain for the first with the same key may ask again, and holds no connection', async () => {
    const { world, database } = stage
    const [entry, key] = [await drafted(world, world.asCentre), v4()]
    const first = new Client({ connectionString: database.adminUrl })
    await first.connect()
    await first.query('begin')
    await first.query(`insert into idempotency (account_id, key, body_sha256) values ($1, $2, '')`, [
      world.asCentre.accountId,
      createHash('sha256').update(key).digest('hex'),
    ])
    const second = world.perform(world.asCentre, acts.finalise, entry, { 'idempotency-key': key })
    const cut = `select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%into idempotency%'`
    while ((await database.rows(cut)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await second).code).toBe('BUSY')
    const held = `select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'huibian' and state like 'idle in transaction%'`
    expect(await database.rows(held)).toEqual([])
    await first.query('rollback')
    await first.end()
  })
  test('a key and the answer beside it are forgotten after a day', async () => {
    const { world, database } = stage
    const [entry, other] = [await drafted(world, world.asCentre), await drafted(world, world.asCentre)]
    await world.perform(world.asCentre, acts.finalise, entry, { 'idempotency-key': v4() })
    await database.rows(`update idempotency set at = at - interval '25 hours'`)
    await world.perform(world.asCentre, acts.finalise, other, { 'idempotency-key': v4() })
    await forgetKeys(world.serving.platform)
    const kept = await database.rows(`select app_now() - at < interval '1 hour' as fresh from idempotency`)
    expect(kept).toEqual([{ fresh: true }])
  })
  test('a key costs an act one statement: it is claimed in the one that begins it', async () => {
    const { world } = stage
    const statements = []
    for (const headers of [keyless, undefined]) {
      const entry = await drafted(world, world.asCentre)
      const answer = await world.perform(world.asCentre, acts.finalise, entry, headers)
      expect(answer.errors).toBeUndefined()
      statements.push(answer.statements)
    }
    expect(statements[1]).toBe((statements[0] ?? 0) + 1)
  })
  test('fifty at once without a key are one submission', async () => {
    const { world, database } = stage
    const entry = await stamped(world, world.asCentre)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        world.perform(world.asCentre, acts.submit, submission(entry), keyless),
      ),
    )
    expect(answers.filter(({ data }) => data !== null).length).toBe(1)
    expect(new Set(answers.filter(({ data }) => data === null).flatMap(messages))).toEqual(
      new Set(['may.wrongState']),
    )
    const counted = await database.rows(
      `select (select count(*) from entry where phase = 'phase1' and state = 'submitted' and filer_id = $1)::int as there,
         (select coalesce(sum(n), 0) from counter k join participation p on p.id = k.participation_id
           where p.organisation_id = $1 and k.phase = 'phase1' and k.state = 'submitted')::int as counted`,
      [world.asCentre.organisationId],
    )
    expect(counted[0]?.['there']).toBe(counted[0]?.['counted'])
  })
  test('two entries at once get two numbers, and a number never changes', async () => {
    const { world } = stage
    const entries = [
      await stamped(world, world.asThirdProvincesCentre),
      await stamped(world, world.asThirdProvincesCentre),
    ]
    const sent = await Promise.all(
      entries.map((entry) =>
        world.ask<{ submitEntry: EntryState }>(world.asThirdProvincesCentre, acts.submit, submission(entry)),
      ),
    )
    expect(sent.map(({ submitEntry }) => submitEntry.number).sort()).toEqual([
      '1-SC-HUANHUA-01',
      '1-SC-HUANHUA-02',
    ])
    const [first] = sent
    const again = { id: first?.submitEntry.id, reason: '补充材料' }
    const { withdrawEntry } = await world.ask<{ withdrawEntry: EntryState }>(
      world.asThirdProvincesCentre,
      acts.withdraw,
      again,
    )
    expect([withdrawEntry.state, withdrawEntry.number]).toEqual(['draft', first?.submitEntry.number])
    const version = await finalised(world, world.asThirdProvincesCentre, withdrawEntry)
    expect(version.n).toBe(1)
    const { submitEntry } = await world.ask<{ submitEntry: EntryState }>(
      world.asThirdProvincesCentre,
      acts.submit,
      submission(version),
    )
    expect(submitEntry.number).toBe(first?.submitEntry.number)
  })
})
