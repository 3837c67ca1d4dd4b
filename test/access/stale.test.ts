import fc from 'fast-check'
import { v7 } from 'uuid'
import { acceptedCase, forwardPhase } from '../harness/cases'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { drafted, finalised } from '../harness/filing'
import { download, upload } from '../harness/upload'
import { makeWorld, type Actor, type World } from '../harness/world'
import { ask } from './ask'
import { rootOf } from './ids'
import { tableHashes } from './tables'
import { unitAs } from '../harness/units'
import { rootsOf, wire, type Given } from './wire'

/** Who changes what, at the place of its revision in the request, and where that revision stands. */
type Change = { by: Actor; given: Given; at: string; table: string; key: string; id: string }

let database: TestDatabase
let world: World
let changes: { [mutation: string]: Change }

const bookOf =
  'query ($c: ID!) { book(campaignId: $c) { chapters { key selections { entry { id } version { id } } } } }'
type Book = { book: { chapters: { key: string; selections: { entry: { id: string } }[] }[] } }

/** A file of the nation's own, to be marked. */
async function form({ asNation, campaignId }: World): Promise<string> {
  const id = v7()
  await database.rows(
    `with kept as (insert into file (id, sha256, size, mime, name, noun, seen_by) values ($1, '', 0, '', '附件.xlsx', 'campaign', '') returning id)
     insert into template (id, campaign_id, paper, kind, file_id, name, size, sha256, layout, by_name)
     select $1, $2, 'entryForm', 'sheet', id, '附件.xlsx', 0, '', '{"kind":"sheet","tables":[],"paragraphs":[]}', $3 from kept`,
    [id, campaignId, asNation.name],
  )
  return id
}

/** One thing for each act that names a revision. */
async function changesOf(): Promise<typeof changes> {
  const { asCentre, asSecondCentre, asProvince, asNation, campaignId } = world
  const people = { centre: asCentre, province: asProvince }
  const forwarded = await acceptedCase(world, people, { title: '已上报' })
  await acceptedCase(world, people, { title: '亦上报' })
  await forwardPhase(world, asProvince)
  await world.ask(asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: forwarded })
  const { book } = await world.ask<Book>(asNation, bookOf, { c: campaignId })
  const chapter = book.chapters.find(({ selections }) => selections.length > 0)?.key
  const { bytes } = await download(world, asNation, `/files/export/selection.xlsx?campaignId=${campaignId}`)
  const uploadId = await upload(world, asNation, bytes, { purpose: 'sheet', filename: '入选.xlsx' })
  const accepted = await acceptedCase(world, people, { title: '待汇总', phase: 'phase2' })
  const { buildSummary } = await world.ask<{ buildSummary: { id: string } }>(
    asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase2") { id } }',
    { c: campaignId },
  )
  const entry = async (state: 'draft' | 'finalised'): Promise<Change> => {
    const draft = await drafted(world, asCentre)
    const { id } = state === 'draft' ? draft : await finalised(world, asCentre, draft)
    const given = { id, content: { title: '新题' }, attestations: [], waivers: [] }
    return { by: asCentre, given, at: 'revision', table: 'entry', key: 'id', id }
  }
  const table = (given: Given): Change => {
    const { id } = buildSummary
    return { by: asProvince, given: { id, ...given }, at: 'revision', table: 'summary', key: 'id', id }
  }
  const ofBook = (given: Given): Change => ({
    by: asNation,
    given: {
      campaignId,
      ...given,
    },
    at: 'revision',
    table: 'book',
    key: 'campaign_id',
    id: campaignId,
  })
  const ofText = (given: Given): Change => ({
    by: asNation,
    given: {
      entryId: forwarded,
      ...given,
    },
    at: 'revision',
    table: 'selection',
    key: 'entry_id',
    id: forwarded,
  })
  const blank = { title: '集', preface: [], editorsNote: [], colophon: [] }
  const { organisationId } = asProvince
  const [unit] = await database.rows<{ [field: string]: unknown }>(
    `select key, name, short_name as "shortName", types, parent_id as "parentId", region, "order", host_name as "hostName",
       sealing_name as "sealingName", former_names as "formerNames", phone from organisation where id = $1`,
    [organisationId],
  )
  const ofUnit = Object.entries({ ...unit, id: organisationId }).map(([name, value]) => [
    `input.${name}`,
    value,
  ])
  const ofCentre = async (given: Given): Promise<Change> => {
    const { id } = await unitAs(world, 'js-yaoke')
    const grounds = { id, from: '2099-03-20', reason: '批复', ...given }
    return { by: asNation, given: grounds, at: 'revision', table: 'organisation', key: 'id', id }
  }
  const activity = v7()
  await database.rows(
    `insert into activity (id, campaign_id, organisation_id, seen_by, plan, state, title, day, until, by_name)
     values ($1, $2, $3, $4, '', 'planned', '讲座', '2099-04-20', '2099-04-20', '')`,
    [activity, campaignId, asCentre.organisationId, `/${asCentre.organisationKey}/`],
  )
  const held = {
    plan: '',
    state: 'planned',
    title: '讲座',
    day: '2099-04-20',
    until: '2099-04-20',
    figures: [],
  }
  const texts = { place: '', hosts: '', agenda: '', about: '', reason: '' }
  const ofActivity = Object.entries({ ...held, ...texts }).map(([part, value]) => [`input.${part}`, value])
  const section = { campaignId, key: 'overview' }
  await database.rows(
    `insert into report_section (campaign_id, key, heading, compiled, by_name) values ($1, $2, '总体情况', '', '')`,
    [campaignId, section.key],
  )
  const template = await form(world)
  const name = '药科新名中心'
  const parentId = organisationId
  return {
    renameOrganisation: await ofCentre({ name, shortName: '药科' }),
    moveOrganisation: await ofCentre({ parentId, hostName: '江苏某大学', sealingName: '' }),
    closeOrganisation: await ofCentre({ successorId: asSecondCentre.organisationId }),
    reopenOrganisation: await ofCentre({}),
    discardEntry: await entry('draft'),
    finaliseEntry: await entry('draft'),
    saveDraft: await entry('draft'),
    submitEntry: await entry('finalised'),
    attestSummary: table({ attestations: [] }),
    freezeSummary: table({ waivers: [] }),
    orderSummary: table({ entryIds: [accepted] }),
    remarkSummary: table({ entryId: accepted, remark: '备注' }),
    importOrder: ofBook({ uploadId }),
    orderSelection: ofBook({ 'order.entryId': forwarded, 'order.chapter': chapter }),
    saveBook: ofBook(blank),
    confirmText: ofText({ person: '作者', way: '电话确认' }),
    editText: ofText({ content: { title: '改题' }, reason: '改正' }),
    markTemplate: {
      by: asNation,
      given: { id: template, marks: { fields: [] } },
      at: 'revision',
      table: 'template',
      key: 'id',
      id: template,
    },
    saveActivity: {
      by: asCentre,
      given: { campaignId, id: activity, ...Object.fromEntries(ofActivity) },
      at: 'revision',
      table: 'activity',
      key: 'id',
      id: activity,
    },
    wordSection: {
      by: asNation,
      given: { ...section, text: '办公室所写' },
      at: 'revision',
      table: 'report_section',
      key: 'campaign_id',
      id: campaignId,
    },
    saveOrganisation: {
      by: asProvince,
      given: Object.fromEntries(ofUnit),
      at: 'input.revision',
      table: 'organisation',
      key: 'id',
      id: organisationId,
    },
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  changes = await changesOf()
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const revisionOf = async ({ table, key, id }: Change): Promise<number> => {
  const [row] = await database.rows<{ revision: number }>(`select revision from ${table} where ${key} = $1`, [
    id,
  ])
  return row?.revision ?? 0
}

const attempt = (name: string, { by, given, at }: Change, revision: number) =>
  ask(world, by, rootOf(name), { ...given, [at]: revision })

/** What is confirmed stays the revision that it is, and what is discarded has none. */
const keeps = ['confirmText', 'discardEntry']

const naming = rootsOf(wire)
  .filter(({ inputs }) =>
    inputs.some(({ name, type }) => name === 'revision' || String(type) === 'OrganisationInput!'),
  )
  .map(({ name }) => name)

test('every act that names a revision is tried here', () => {
  expect(Object.keys(changes).sort()).toEqual([...naming].sort())
})

test.each(naming)(
  '%s: any other revision than the one that stands is told what stands, and changes nothing',
  async (name) => {
    const change = changes[name]
    if (!change) throw new Error(`${name} is not tried`)
    const revision = await revisionOf(change)
    const before = await tableHashes(database)
    const other = fc.integer({ min: -3, max: 2_000_000_000 }).filter((n) => n !== revision)
    const near = fc.constantFrom(revision - 1, revision + 1)
    await fc.assert(
      fc.asyncProperty(fc.oneof(near, other), async (stale) => {
        const heard = await attempt(name, change, stale)
        expect([stale, heard.code, heard.data]).toEqual([stale, 'CONFLICT', null])
      }),
      { numRuns: 6, seed: 7 },
    )
    expect(await tableHashes(database)).toEqual(before)
    // With the one that stands it is the rules that are asked, and where they allow it, the revision goes up.
    const heard = await attempt(name, change, revision)
    expect(heard.code).not.toBe('CONFLICT')
    expect(['', 'REFUSED']).toContain(heard.code)
    if (heard.code === '' && !keeps.includes(name)) expect(await revisionOf(change)).toBeGreaterThan(revision)
  },
)

describe('a request with a key', () => {
  const start = 'mutation ($c: ID!, $p: String!) { startEntry(campaignId: $c, phase: $p) { id } }'
  const begin = (actor: Actor, key: string, phase = 'phase1') =>
    world.perform(actor, start, { c: world.campaignId, p: phase }, { 'idempotency-key': key })
  const entries = async (): Promise<number> => (await database.rows('select 1 from entry')).length

  test('sent again gets the same answer, and one thing is done', async () => {
    const before = await entries()
    const answers = await Promise.all([1, 2, 3].map(() => begin(world.asCentre, 'one-and-the-same')))
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    expect([answers[0]?.code, await entries()]).toEqual([undefined, before + 1])
  })

  test('sent again with other words is refused', async () => {
    const before = await entries()
    const answer = await begin(world.asCentre, 'one-and-the-same', 'phase2')
    expect([answer.violations.map(({ message }) => message), await entries()]).toEqual([
      ['idempotency.keyReused'],
      before,
    ])
  })

  test('does not touch another person’s of the same key, in the same office', async () => {
    const colleague = await world.appoint('filingClerk', world.asCentre.organisationKey)
    const before = await entries()
    const [mine, theirs] = [
      await begin(world.asCentre, 'one-and-the-same'),
      await begin(colleague, 'one-and-the-same'),
    ]
    expect([mine.code, theirs.code, await entries()]).toEqual([undefined, undefined, before + 1])
    expect(theirs.data).not.toEqual(mine.data)
  })

  test('that was refused may be sent again once it is right', async () => {
    const wrong = await begin(world.asCentre, 'first-wrong-then-right', 'phase9')
    const right = await begin(world.asCentre, 'first-wrong-then-right')
    expect([wrong.code !== undefined, right.code]).toEqual([true, undefined])
  })
})
