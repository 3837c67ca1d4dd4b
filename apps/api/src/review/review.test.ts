import type { Content } from '@huibian/domain'
import {
  acts,
  bound,
  checklist,
  finalised,
  submission,
  submitted,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const messages = (answer: { violations: { message: string }[] }): string[] =>
  answer.violations.map(({ message }) => message)

const returning = (entry: Filed, more: object = {}): object => ({
  id: entry.id,
  versionId: entry.versionId,
  reason: '请补充服务成效的数据来源。',
  fields: [],
  ...more,
})

/** The centre changes fields of a returned entry and finalises the next version. */
async function corrected(entry: EntryState, change: Content): Promise<Filed> {
  const { world } = stage
  const read = 'query($id: ID!) { entry(id: $id) { content revision } }'
  const { entry: now } = await world.ask<{ entry: { content: Content; revision: number } }>(
    world.asCentre,
    read,
    entry,
  )
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
    id: entry.id,
    revision: now.revision,
    content: { ...now.content, ...change },
  })
  return finalised(world, world.asCentre, saveDraft)
}

const longer: Content = {
  results: [{ type: 'paragraph', inlines: [{ text: '服务后企业新增专利申请十二件。' }] }],
}

async function returned(more: object = {}): Promise<Filed> {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const { returnEntry } = await world.ask<{ returnEntry: EntryState }>(
    world.asProvince,
    acts.return,
    returning(entry, more),
  )
  return { ...entry, ...returnEntry }
}

test('N2-05 the checklist is kept item by item', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const answers = checklist.map((each) =>
    each.item === 'concise' ? { ...each, ok: false, note: '略长，可接受' } : each,
  )
  const accepting = { id: entry.id, versionId: entry.versionId, checklist: answers, comment: '同意推荐' }
  await world.ask(world.asProvince, acts.accept, accepting)
  const read =
    'query($id: ID!) { entry(id: $id) { state reviews { decision reason checklist by version { n } } } }'
  expect(await world.ask(world.asCentre, read, entry)).toEqual({
    entry: {
      state: 'accepted',
      reviews: [
        {
          decision: 'accept',
          reason: '同意推荐',
          checklist: answers,
          by: world.asProvince.name,
          version: { n: 1 },
        },
      ],
    },
  })
})

test('the checklist refuses an item left out, and one not met without a word why', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const accept = (answers: object[]): Promise<{ violations: { message: string }[] }> =>
    world.perform(world.asProvince, acts.accept, {
      id: entry.id,
      versionId: entry.versionId,
      checklist: answers,
      comment: '',
    })
  expect(messages(await accept(checklist.slice(1)))).toEqual(['review.itemMissing'])
  expect(messages(await accept(checklist.map((each) => ({ ...each, ok: each.item !== 'privacy' }))))).toEqual(
    ['review.itemNotMet'],
  )
})

describe('N2-16 the province returns with a reason', () => {
  test('and not without one', async () => {
    const { world } = stage
    const entry = await submitted(world, world.asCentre)
    expect(
      messages(await world.perform(world.asProvince, acts.return, returning(entry, { reason: ' ' }))),
    ).toEqual(['entry.reasonMissing'])
    const strange = returning(entry, { fields: [{ field: 'nowhere', reason: '请修改' }] })
    expect(messages(await world.perform(world.asProvince, acts.return, strange))).toEqual([
      'review.fieldUnknown',
    ])
  })
  test('per field, which the centre reads beside it', async () => {
    const fields = [{ field: 'results', reason: '写明数据来源' }]
    const entry = await returned({ fields })
    const { world } = stage
    const read = 'query($id: ID!) { entry(id: $id) { state reviews { decision fields } } }'
    expect(await world.ask(world.asCentre, read, entry)).toEqual({
      entry: { state: 'returned', reviews: [{ decision: 'return', fields }] },
    })
  })
  test('while the centre writes, the province reads what it returned and never the draft', async () => {
    const entry = await returned()
    const { world } = stage
    await corrected(entry, { title: '另起的名称' })
    const read = 'query($id: ID!) { entry(id: $id) { title content versions { n } snapshots { revision } } }'
    const { entry: seen } = await world.ask<{
      entry: { title: string; content: Content; versions: object[]; snapshots: object[] }
    }>(world.asProvince, read, entry)
    expect(seen.title).not.toBe('另起的名称')
    expect([seen.content['title'], seen.versions, seen.snapshots]).toEqual([seen.title, [{ n: 1 }], []])
  })
  test('decides on the version it has read', async () => {
    const { world } = stage
    const entry = await submitted(world, world.asCentre)
    const other = await submitted(world, world.asCentre)
    const accepting = { id: entry.id, versionId: other.versionId, checklist, comment: '' }
    expect(messages(await world.perform(world.asProvince, acts.accept, accepting))).toEqual([
      'review.otherVersion',
    ])
  })
})

test('of ten that are sent back one after another for one reason, the one that was changed meanwhile is left as it is', async () => {
  const { world } = stage
  const ten: Filed[] = []
  for (let n = 0; n < 10; n += 1) ten.push(await submitted(world, world.asCentre))
  const [, , , stale] = ten as [Filed, Filed, Filed, Filed]
  await world.ask(world.asCentre, acts.withdraw, { id: stale.id, reason: '需要修改' })
  const next = await corrected(stale, longer)
  await bound(world, world.asCentre, next)
  await world.ask(world.asCentre, acts.submit, submission(next))
  const answers: (string[] | undefined)[] = []
  for (const each of ten)
    answers.push(messages(await world.perform(world.asProvince, acts.return, returning(each))))
  expect(answers).toEqual(ten.map((each) => (each === stale ? ['review.otherVersion'] : [])))
  const read = 'query($ids: [ID!]!) { entriesByIds(ids: $ids) { state reviews { reason } } }'
  const seen = await world.ask(world.asProvince, read, { ids: ten.map(({ id }) => id) })
  const sentBack = { state: 'returned', reviews: [{ reason: '请补充服务成效的数据来源。' }] }
  expect(seen['entriesByIds']).toEqual(
    ten.map((each) => (each === stale ? { state: 'submitted', reviews: [] } : sentBack)),
  )
})

describe('whether a returned form is stamped again', () => {
  test('a change of the text alone keeps the stamp, by a waiver that says who, why and what', async () => {
    const { world, database } = stage
    const entry = await returned()
    const next = await corrected(entry, longer)
    const sent = await world.ask<{ submitEntry: EntryState }>(world.asCentre, acts.submit, submission(next))
    expect(sent.submitEntry.state).toBe('submitted')
    const waivers = await database.rows(
      'select rule, reason, differences, by_name from waiver where version_id = $1',
      [next.versionId],
    )
    expect(waivers).toEqual([
      {
        rule: 'formStamped',
        reason: '无需重新盖章：请补充服务成效的数据来源。',
        differences: { from: entry.versionId, fields: ['results'] },
        by_name: world.asProvince.name,
      },
    ])
    const read = 'query($id: ID!) { entry(id: $id) { scan { version { n } waivedFor { n } file { url } } } }'
    const { entry: seen } = await world.ask<{ entry: { scan: { file: { url: string } } } }>(
      world.asProvince,
      read,
      entry,
    )
    expect(seen.scan).toEqual({ version: { n: 1 }, waivedFor: { n: 2 }, file: { url: seen.scan.file.url } })
  })
  test('a change of a printed field needs a new stamp', async () => {
    const { world } = stage
    const next = await corrected(await returned(), { summary: '另写的摘要。' })
    expect(messages(await world.perform(world.asCentre, acts.submit, submission(next)))).toEqual([
      'scan.missing',
    ])
    await bound(world, world.asCentre, next)
    const sent = await world.ask<{ submitEntry: EntryState }>(world.asCentre, acts.submit, submission(next))
    expect(sent.submitEntry.state).toBe('submitted')
  })
  test('the return may ask for a new stamp though only the text changed', async () => {
    const { world } = stage
    const next = await corrected(await returned({ restamp: true }), longer)
    expect(messages(await world.perform(world.asCentre, acts.submit, submission(next)))).toEqual([
      'scan.missing',
    ])
  })
  test('the new stamp stands when the version is taken back and finalised again as it was', async () => {
    const { world } = stage
    const entry = await returned({ restamp: true })
    await stage.database.at('2021-03-20T11:00:00+08:00')
    const next = await corrected(entry, {})
    await bound(world, world.asCentre, next)
    const { takeBackEntry } = await world.ask<{ takeBackEntry: EntryState }>(world.asCentre, acts.takeBack, {
      id: next.id,
    })
    const again = await finalised(world, world.asCentre, takeBackEntry)
    expect(again.versionId).toBe(next.versionId)
    const sent = await world.ask<{ submitEntry: EntryState }>(world.asCentre, acts.submit, submission(again))
    expect(sent.submitEntry.state).toBe('submitted')
  })
  test('the return may let the stamp hold though a printed field changed', async () => {
    const { world } = stage
    const next = await corrected(await returned({ restamp: false }), { summary: '改正错字。' })
    const sent = await world.ask<{ submitEntry: EntryState }>(world.asCentre, acts.submit, submission(next))
    expect(sent.submitEntry.state).toBe('submitted')
  })
})

describe('who may still change his mind', () => {
  test('the centre withdraws until the review has begun, and the province sees it no more', async () => {
    const { world } = stage
    const entry = await submitted(world, world.asCentre)
    const scan = 'query($id: ID!) { entry(id: $id) { scan { file { url } } } }'
    const { entry: sent } = await world.ask<{ entry: { scan: { file: { url: string } } } }>(
      world.asProvince,
      scan,
      entry,
    )
    const fetched = async (): Promise<number> =>
      (await download(world, world.asProvince, sent.scan.file.url)).status
    expect(await fetched()).toBe(200)
    await world.ask(world.asCentre, acts.withdraw, { id: entry.id, reason: '需要修改' })
    expect(await fetched()).toBe(404)
    const read = 'query($id: ID!) { entry(id: $id) { state } }'
    expect((await world.perform(world.asProvince, read, entry)).code).toBe('NOT_FOUND')
    const other = await submitted(world, world.asCentre)
    await world.ask(world.asProvince, acts.begin, other)
    expect(
      messages(await world.perform(world.asCentre, acts.withdraw, { id: other.id, reason: '需要修改' })),
    ).toEqual(['entry.reviewBegun'])
  })
  test('a correction that is withdrawn takes its own stamped form back, and the one that was returned is still seen', async () => {
    const { world } = stage
    const next = await corrected(await returned(), { summary: '另写的摘要，随后撤回。' })
    await bound(world, world.asCentre, next)
    await world.ask(world.asCentre, acts.submit, submission(next))
    const files = await stage.database.rows<{ id: string }>(
      `select s.file_id as id from scan s join entry_version v on v.id = s.version_id where s.entry_id = $1 order by v.n`,
      [next.id],
    )
    const fetched = (actor: Actor): Promise<number[]> =>
      Promise.all(files.map(async ({ id }) => (await download(world, actor, `/files/${id}`)).status))
    expect(await fetched(world.asProvince)).toEqual([200, 200])
    await world.ask(world.asCentre, acts.withdraw, { id: next.id, reason: '需要修改' })
    expect([await fetched(world.asProvince), await fetched(world.asCentre)]).toEqual([
      [200, 404],
      [200, 200],
    ])
  })
  test('the province reopens what it accepted and declines with a reason', async () => {
    const { world } = stage
    const entry = await submitted(world, world.asCentre)
    const { id, versionId } = entry
    await world.ask(world.asProvince, acts.accept, { id, versionId, checklist, comment: '' })
    expect(
      messages(await world.perform(world.asProvince, acts.decline, { id, versionId, reason: '不符合主题' })),
    ).toEqual(['may.wrongState'])
    const { reopenEntry } = await world.ask<{ reopenEntry: EntryState }>(world.asProvince, acts.reopen, {
      id,
      reason: '再核对一处数据',
    })
    expect(reopenEntry.state).toBe('inReview')
    const { declineEntry } = await world.ask<{ declineEntry: EntryState }>(world.asProvince, acts.decline, {
      id,
      versionId,
      reason: '不符合主题',
    })
    expect(declineEntry.state).toBe('declined')
  })
})
