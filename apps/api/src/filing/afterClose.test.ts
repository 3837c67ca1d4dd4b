import {
  acts,
  bound,
  drafted,
  finalised,
  submission,
  submitted,
  type EntryState,
} from '../../../../test/harness/filing'
import { n2Stage, openDay, type Stage } from '../../../../test/harness/n2'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeEach(async () => {
  stage = await n2Stage()
  await stage.database.at(openDay)
})
afterEach(() => stage.close())

const after = '2021-03-27T09:00:00+08:00'

/** What a verb says of an entry: whether it may be done, and the sentences beside it. */
async function told(actor: Actor, id: string, verb: string): Promise<[boolean, string[]]> {
  const { entry } = await stage.world.ask<{
    entry: { verbs: { verb: string; allowed: boolean; violations: { says: string }[] }[] }
  }>(actor, 'query ($id: ID!) { entry(id: $id) { verbs { verb allowed violations { says } } } }', { id })
  const found = entry.verbs.find((each) => each.verb === verb)
  return [found?.allowed ?? false, (found?.violations ?? []).map(({ says }) => says)]
}

const stateOf = async (id: string) =>
  (await stage.database.rows<{ state: string }>('select state from entry where id = $1', [id]))[0]?.state

/** The nation lets the province come later, and the province its centres. */
async function extended(until: string): Promise<void> {
  const { world } = stage
  await world.ask(
    world.asNation,
    `mutation ($c: ID!, $o: ID!, $u: DateTimeISO!) { extendPhase(campaignId: $c, phase: "phase1", organisationId: $o, until: $u, reason: "系统升级") { id } }`,
    { c: world.campaignId, o: world.asProvince.organisationId, u: until },
  )
  await world.ask(
    world.asProvince,
    `mutation ($c: ID!, $u: DateTimeISO!) { allowLate(campaignId: $c, phase: "phase1", until: $u, reason: "系统升级") { id } }`,
    { c: world.campaignId, u: until },
  )
}

const withdrawn =
  '已过截止时间 2021年3月26日 23:59:59，撤回后不能再次报送，本案例将按未报处理，不能撤回；确需修改的，请先取得同意补报或延长期限。'

test('撤回 after the close is refused where the case could not come again, and open once the time is extended', async () => {
  const { world, database } = stage
  const entry = await submitted(world, world.asCentre)
  await database.at('2021-03-26T23:59:59+08:00')
  expect(await told(world.asCentre, entry.id, 'entry.withdraw')).toEqual([true, []])
  await database.at(after)
  expect(await told(world.asCentre, entry.id, 'entry.withdraw')).toEqual([false, [withdrawn]])
  const asked = { id: entry.id, reason: '扫描件放错了。' }
  const refused = await world.perform(world.asCentre, acts.withdraw, asked)
  expect(refused.violations.map(({ says }) => says)).toEqual([withdrawn])
  expect(await stateOf(entry.id)).toBe('submitted')
  await extended('2021-04-02T23:59:59+08:00')
  expect(await told(world.asCentre, entry.id, 'entry.withdraw')).toEqual([true, []])
  const { withdrawEntry } = await world.ask<{ withdrawEntry: EntryState }>(
    world.asCentre,
    acts.withdraw,
    asked,
  )
  const again = await finalised(world, world.asCentre, withdrawEntry)
  expect(again.state).toBe('finalised')
})

const takenBack =
  '已过截止时间 2021年3月26日 23:59:59，收回后不能再次定稿，不能收回定稿；确需修改的，请先取得同意补报或延长期限。'

test('收回定稿 after the close is refused where it could not be finalised again, also while a scan may follow', async () => {
  const { world, database } = stage
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' = 'finalisedCountsOnTime' then q || '{"answer": true}' else q end order by at)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, at)))`,
  )
  const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  await database.at(after)
  expect(await told(world.asCentre, entry.id, 'entry.takeBack')).toEqual([false, [takenBack]])
  const refused = await world.perform(world.asCentre, acts.takeBack, { id: entry.id })
  expect(refused.violations.map(({ says }) => says)).toEqual([takenBack])
  expect(await stateOf(entry.id)).toBe('finalised')
  await extended('2021-04-02T23:59:59+08:00')
  await world.ask(world.asCentre, acts.takeBack, { id: entry.id })
  expect(await stateOf(entry.id)).toBe('draft')
})

test('who returns a case after its close is told until when it can come again, or that it cannot', async () => {
  const { world, database } = stage
  const entry = await submitted(world, world.asCentre)
  await world.ask(
    world.asProvince,
    `mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "phase1", date: "2021-03-22") { id } }`,
    { c: world.campaignId },
  )
  const says = () => told(world.asProvince, entry.id, 'entry.return')
  expect(await says()).toEqual([true, []])
  await database.at('2021-03-23T09:00:00+08:00')
  expect(await says()).toEqual([
    true,
    ['已过报送单位的截止时间；退回修改的，须在 2021年3月26日 23:59:59 前再次报来。'],
  ])
  await database.at(after)
  expect(await says()).toEqual([
    true,
    [
      '已过截止时间 2021年3月26日 23:59:59，退回后报送单位不能再次定稿、报送；须先同意补报或延长期限，其修改稿才能报来。',
    ],
  ])
  await world.ask(world.asProvince, acts.return, {
    id: entry.id,
    versionId: entry.versionId,
    reason: '请补充服务成效。',
    fields: [],
  })
  expect(await stateOf(entry.id)).toBe('returned')
})

/** The scan in force, how the case stands by time, and when it came in. */
async function standing(id: string): Promise<{ scan: string; mark: string; at: Date }> {
  const [found] = await stage.database.rows<{ scan: string; mark: string; at: Date }>(
    `select s.id as scan, e.mark, e.submitted_at as at from entry e
     join scan s on s.entry_id = e.id and s.replaced_at is null where e.id = $1`,
    [id],
  )
  if (!found) throw new Error('it has no scan')
  return found
}

test('a wrong scan is replaced after the close until the review begins, and the case stays as it came in', async () => {
  const { world, database } = stage
  const entry = await submitted(world, world.asCentre)
  const before = await standing(entry.id)
  await database.at(after)
  expect(await told(world.asCentre, entry.id, 'entry.replaceScan')).toEqual([true, []])
  await bound(world, world.asCentre, entry)
  const since = await standing(entry.id)
  expect(since).toEqual({ ...before, scan: expect.any(String) })
  expect(since.scan).not.toBe(before.scan)
  await world.ask(world.asProvince, acts.begin, { id: entry.id })
  await expect(bound(world, world.asCentre, entry)).rejects.toThrow('may.wrongState')
  expect(await standing(entry.id)).toEqual(since)
})

test('a scan bound after the close brings in no case that was not sent before it', async () => {
  const { world, database } = stage
  const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  await database.at(after)
  await bound(world, world.asCentre, entry)
  const sent = await world.perform(world.asCentre, acts.submit, submission(entry))
  expect(sent.violations.map(({ message }) => message)).toEqual(['gate.closed'])
  expect(await stateOf(entry.id)).toBe('finalised')
})

test('a draft that was not sent in is still read after the close: its preview, its forms and its Word file', async () => {
  const { world, database } = stage
  const entry = await drafted(world, world.asCentre, { title: '未及报送' })
  const names = ['preview.pdf', 'form.pdf', 'form.docx', 'form.xlsx', 'draft.docx']
  const read = async () => {
    const made: [string, number, string][] = []
    for (const name of names) {
      const { status, bytes } = await download(world, world.asCentre, `/files/entries/${entry.id}/${name}`)
      made.push([name, status, bytes.subarray(0, 4).toString('latin1')])
    }
    return made
  }
  const open = await read()
  expect(open.map(([name, status]) => [name, status])).toEqual(names.map((name) => [name, 200]))
  await database.at(after)
  const refused = await world.perform(world.asCentre, acts.finalise, entry)
  expect(refused.code).toBe('REFUSED')
  expect(await read()).toEqual(open)
})
