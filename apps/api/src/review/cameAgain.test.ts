import type { Content } from '@huibian/domain'
import {
  acts,
  bound,
  finalised,
  submission,
  submitted,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

async function sentBack(entry: Filed, more: object = {}): Promise<void> {
  const reason = '请核对盖章件。'
  const asked = { id: entry.id, versionId: entry.versionId, reason, fields: [], ...more }
  await stage.world.ask(stage.world.asProvince, acts.return, asked)
}

/** What a centre has in hand. */
const inHand = (entry: EntryState): Promise<{ entry: { content: Content; revision: number } }> =>
  stage.world.ask(stage.world.asCentre, 'query($id: ID!) { entry(id: $id) { content revision } }', entry)

/** The centre finalises an entry with these fields changed, or as it stands. */
async function again(entry: Filed, change: Content = {}): Promise<Filed> {
  const { world } = stage
  const { entry: now } = await inHand(entry)
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
    id: entry.id,
    revision: now.revision,
    content: { ...now.content, ...change },
  })
  return finalised(world, world.asCentre, saveDraft)
}

const withdraw = (entry: EntryState): Promise<object> =>
  stage.world.ask(stage.world.asCentre, acts.withdraw, { id: entry.id, reason: '再核对一次' })

/** The versions that the province reads. */
async function provinceReads({ id }: EntryState): Promise<number[]> {
  const { entry } = await stage.world.ask<{ entry: { versions: { n: number }[] } }>(
    stage.world.asProvince,
    'query($id: ID!) { entry(id: $id) { versions { n } } }',
    { id },
  )
  return entry.versions.map(({ n }) => n)
}

const send = (entry: Filed): Promise<object> =>
  stage.world.ask(stage.world.asCentre, acts.submit, submission(entry))

test('what came again unchanged and is withdrawn stays in the sight of who had returned it', async () => {
  const entry = await submitted(stage.world, stage.world.asCentre)
  await sentBack(entry, { restamp: false })
  const same = await again(entry)
  expect(same.versionId).toBe(entry.versionId)
  await send(same)
  await withdraw(same)
  expect(await provinceReads(entry)).toEqual([1])
})

test('what was withdrawn before anybody read it is not read when the next is sent in', async () => {
  const entry = await submitted(stage.world, stage.world.asCentre)
  await withdraw(entry)
  const next = await again(entry, { summary: '去掉客户名称的摘要。' })
  await bound(stage.world, stage.world.asCentre, next)
  await send(next)
  expect(await provinceReads(entry)).toEqual([2])
})

test('an earlier text that comes back leaves the later one before who has reviewed that, with what it said of it', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const { entry: first } = await inHand(entry)
  await sentBack(entry, { restamp: false })
  const second = await again(entry, { summary: '审核过的第二稿摘要。' })
  await send(second)
  await sentBack(second, { restamp: false })
  const third = await again(second, first.content)
  await send(third)
  expect(await provinceReads(entry)).toEqual([2, 1])
  const read = await world.ask(
    world.asProvince,
    'query($id: ID!) { entry(id: $id) { currentVersion { n } reviews { version { n } } } }',
    { id: entry.id },
  )
  const reviews = [{ version: { n: 2 } }, { version: { n: 1 } }]
  expect(read).toEqual({ entry: { currentVersion: { n: 1 }, reviews } })
})

test('what is withdrawn leaves the text before the province that it reviewed last, be it the earlier one', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const { entry: first } = await inHand(entry)
  await sentBack(entry, { restamp: false })
  const second = await again(entry, { summary: '先审核过的第二稿摘要。' })
  await send(second)
  await sentBack(second, { restamp: false })
  const back = await again(second, first.content)
  await send(back)
  await sentBack(back, { restamp: false })
  const fourth = await again(back, { summary: '未审核即撤回的摘要。' })
  await send(fourth)
  await withdraw(fourth)
  expect(await provinceReads(entry)).toEqual([2, 1])
  const read = await world.ask(
    world.asProvince,
    'query($id: ID!) { entry(id: $id) { currentVersion { n } } }',
    {
      id: entry.id,
    },
  )
  expect(read).toEqual({ entry: { currentVersion: { n: 1 } } })
})

/** What keeps the centre from sending it in. */
async function refusals(entry: Filed): Promise<string[]> {
  const answer = await stage.world.perform(stage.world.asCentre, acts.submit, submission(entry))
  return answer.violations.map(({ message }) => message)
}

test('what was returned, sent again and withdrawn is returned again, and the stamp that was let stand still stands', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  await sentBack(entry, { restamp: false })
  const second = await again(entry, { summary: '改过一次的摘要。' })
  await send(second)
  const { withdrawEntry } = await world.ask<{ withdrawEntry: EntryState }>(world.asCentre, acts.withdraw, {
    id: entry.id,
    reason: '还有一处错字。',
  })
  expect(withdrawEntry.state).toBe('returned')
  const third = await again(second, { summary: '又改了一处错字的摘要。' })
  expect(third.n).toBe(3)
  expect(await refusals(third)).toEqual([])
})

test('a new stamp that was asked for is not got round by sending another text and withdrawing it', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const { entry: first } = await inHand(entry)
  await sentBack(entry, { restamp: true })
  const second = await again(entry, { summary: '重新盖章的摘要。' })
  await bound(world, world.asCentre, second)
  await send(second)
  await withdraw(second)
  const back = await again(second, first.content)
  expect(back.versionId).toBe(entry.versionId)
  expect(await refusals(back)).toEqual(['scan.missing'])
  await bound(world, world.asCentre, back)
  expect(await refusals(back)).toEqual([])
})

test('a new stamp that was asked for is asked of an earlier text that comes back, too', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const { entry: first } = await inHand(entry)
  await sentBack(entry, { restamp: false })
  const second = await again(entry, { summary: '另写的摘要。' })
  await send(second)
  await sentBack(second, { restamp: true })
  const third = await again(second, first.content)
  expect(third.versionId).toBe(entry.versionId)
  const answer = await world.perform(world.asCentre, acts.submit, submission(third))
  expect(answer.violations.map(({ message }) => message)).toEqual(['scan.missing'])
})
