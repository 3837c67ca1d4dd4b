import { v7 } from 'uuid'
import {
  acts,
  attestations,
  drafted,
  finalised,
  scanPdf,
  stamped,
  submission,
  submitted,
  type EntryState,
} from '../../../../test/harness/filing'
import { n2Stage, openDay, type Stage } from '../../../../test/harness/n2'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())
beforeEach(() => stage.database.at(openDay))

const messages = (answer: { violations: { message: string }[] }): string[] =>
  answer.violations.map(({ message }) => message)

describe('N2-14 the stamped form', () => {
  test('is missing: refused, with the code that it must carry', async () => {
    const { world } = stage
    const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    const answer = await world.perform(world.asCentre, acts.submit, submission(entry))
    expect(answer.violations.map(({ rule, says }) => [rule, says])).toEqual([
      ['formStamped', `尚未上传盖章扫描件，请上传校验码为 ${entry.code} 的盖章件。`],
    ])
  })
  test('carries another code: refused, both codes named', async () => {
    const { world } = stage
    const [one, other] = [await stamped(world, world.asCentre), await stamped(world, world.asCentre)]
    const bytes = await scanPdf(other.code)
    const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'scan', filename: '别件.pdf' })
    const answer = await world.perform(world.asCentre, acts.bind, {
      id: one.id,
      versionId: one.versionId,
      parts: [{ uploadId, rotate: 0 }],
    })
    expect(answer.violations.map(({ message, args }) => [message, args])).toEqual([
      ['scan.wrongCode', { found: other.code, code: one.code }],
    ])
  })
  test('of the version before: refused once the text changed', async () => {
    const { world } = stage
    const first = await stamped(world, world.asCentre)
    const { takeBackEntry } = await world.ask<{ takeBackEntry: EntryState }>(
      world.asCentre,
      acts.takeBack,
      first,
    )
    const read = 'query($id: ID!) { entry(id: $id) { content } }'
    const { entry } = await world.ask<{ entry: { content: object } }>(world.asCentre, read, first)
    const changed = { ...takeBackEntry, content: { ...entry.content, summary: '改过的摘要。' } }
    const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, changed)
    const second = await finalised(world, world.asCentre, saveDraft)
    expect(second.n).toBe(2)
    expect(messages(await world.perform(world.asCentre, acts.submit, submission(second)))).toEqual([
      'scan.missing',
    ])
  })
  test('needs every attestation beside it', async () => {
    const { world, database } = stage
    const entry = await stamped(world, world.asCentre)
    const some = { ...submission(entry), attestations: attestations.slice(1) }
    expect(messages(await world.perform(world.asCentre, acts.submit, some))).toEqual(['attestation.missing'])
    const ask = 'query($id: ID!) { entry(id: $id) { asks { key } attestations { key } } }'
    type Stands = { entry: { [list in 'asks' | 'attestations']: { key: string }[] } }
    const { entry: before } = await world.ask<Stands>(world.asCentre, ask, entry)
    await world.ask(world.asCentre, acts.submit, submission(entry))
    const { entry: after } = await world.ask<Stands>(world.asProvince, ask, entry)
    expect(after.attestations).toEqual(before.asks)
    const kept = await database.rows<{ key: string }>(
      'select key from attestation where entry_id = $1 order by key',
      [entry.id],
    )
    expect(kept.map(({ key }) => key)).toEqual([...attestations].sort())
  })
})

describe('N2-14 the form of a whole unit', () => {
  const perUnit = (answer: string) =>
    stage.database.rows(
      `update campaign_version set file = jsonb_set(file, '{questions}', (select jsonb_agg(case when q->>'id' = 'formPer'
         then q || jsonb_build_object('answer', $1::text) else q end) from jsonb_array_elements(file->'questions') q))`,
      [answer],
    )
  afterEach(() => perUnit('entry'))

  test('is stamped once, and its scan serves each case that it names as it stands', async () => {
    const { world } = stage
    const actor = world.asThirdCentre
    await perUnit('unit')
    const [one, two] = [
      await finalised(world, actor, await drafted(world, actor)),
      await finalised(world, actor, await drafted(world, actor)),
    ]
    const printed = await download(world, actor, `/files/entries/${one.id}/unit.pdf`)
    expect(printed.status).toBe(200)
    for (const as of ['docx', 'xlsx']) {
      const { status, bytes } = await download(world, actor, `/files/entries/${one.id}/unit.${as}`)
      const parts = [...(await unzipped(bytes)).values()].join('')
      expect([status, parts.includes(one.code), parts.includes(two.code)]).toEqual([200, true, true])
    }
    const uploadId = await upload(world, actor, printed.bytes, { purpose: 'scan', filename: '合报表.pdf' })
    const read = 'query ($u: [ID!]!) { readCodes(uploadIds: $u) { page code } }'
    const { readCodes } = await world.ask<{ readCodes: { page: number; code: string }[] }>(actor, read, {
      u: [uploadId],
    })
    const named = readCodes.map(({ page, code }) => `${page} ${code}`)
    expect([one, two].filter(({ code }) => !named.includes(`1 ${code}`))).toEqual([])
    const bind = ({ id, versionId }: typeof one) =>
      world.perform(actor, acts.bind, { id, versionId, parts: [{ uploadId, rotate: 0 }] })
    expect([messages(await bind(one)), messages(await bind(two))]).toEqual([[], []])
    expect(messages(await world.perform(actor, acts.submit, submission(one)))).toEqual([])
    const later = await finalised(world, actor, await drafted(world, actor))
    expect(messages(await bind(later))).toEqual(['scan.wrongCode'])
    expect(messages(await world.perform(actor, acts.submit, submission(later)))).toEqual(['scan.missing'])
    const elsewhere = `update entry set receiver_id = (select id from organisation where key = 'cnipa') where id = $1`
    await stage.database.rows(elsewhere, [later.id])
    const ours = await download(world, actor, `/files/entries/${two.id}/unit.pdf`)
    const again = await upload(world, actor, ours.bytes, { purpose: 'scan', filename: '合报表.pdf' })
    const { readCodes: now } = await world.ask<{ readCodes: { code: string }[] }>(actor, read, { u: [again] })
    expect(now.filter(({ code }) => code === later.code)).toEqual([])
    expect(now.filter(({ code }) => code === two.code)).toHaveLength(1)
  })

  test('is not there where each case has its own', async () => {
    const { world } = stage
    const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    const printed = await download(world, world.asCentre, `/files/entries/${entry.id}/unit.pdf`)
    expect(printed.bytes.toString()).toContain('每件一份')
  })
})

describe('N2-15 a centre sends to its province', () => {
  test('which reads the entry from then on, and nobody else does', async () => {
    const { world } = stage
    const entry = await stamped(world, world.asCentre)
    const read = 'query($id: ID!) { entry(id: $id) { title receiver { key } } }'
    const seen = async (actor: typeof world.asCentre): Promise<string | undefined> =>
      (await world.perform(actor, read, entry)).code
    expect(await seen(world.asProvince)).toBe('NOT_FOUND')
    await world.ask(world.asCentre, acts.submit, submission(entry))
    const { entry: found } = await world.ask<{ entry: { receiver: { key: string } } }>(
      world.asProvince,
      read,
      entry,
    )
    expect(found.receiver.key).toBe('jiangsu')
    expect(await seen(world.asNation)).toBe('NOT_FOUND')
    expect(await seen(world.asOtherProvince)).toBe('NOT_FOUND')
    expect(await seen(world.asAdministrator)).toBe('NOT_FOUND')
  })
  test('and cannot send past it', async () => {
    const { world, database } = stage
    const entry = await stamped(world, world.asThirdCentre)
    const owner = `select id from organisation where key = 'cnipa'`
    await database.rows(`update entry set receiver_id = (${owner}) where id = $1`, [entry.id])
    const answer = await world.perform(world.asThirdCentre, acts.submit, submission(entry))
    expect(messages(answer)).toEqual(['route.skipped'])
  })
  test("another province's entry is byte-alike to one that does not exist", async () => {
    const { world } = stage
    const entry = await submitted(world, world.asOtherCentre)
    const ask = async (id: string): Promise<string[]> =>
      Promise.all(
        [
          'query($id: ID!) { entry(id: $id) { title } }',
          'mutation($id: ID!) { beginReview(id: $id) { id } }',
          'mutation($id: ID!) { takeBackEntry(id: $id) { id } }',
        ].map(async (query) => JSON.stringify(await world.perform(world.asProvince, query, { id }))),
      )
    expect(await ask(entry.id)).toEqual(await ask(v7()))
    const bare = (answers: string[]): string[] => answers.map((each) => each.replace(/"statements":\d+,/, ''))
    expect(bare(await ask(entry.id))).toEqual(bare(await ask('no-id')))
  })
})

describe('N2-11, N2-13 the close', () => {
  const pairs = [
    ['phase1', '2021-03-26T23:59:59.999+08:00', '2021-03-27T00:00:00+08:00'],
    ['phase2', '2021-06-25T23:59:59.999+08:00', '2021-06-26T00:00:00+08:00'],
  ] as const
  test.each(pairs)('of %s includes its last second and nothing after it', async (phase, last, after) => {
    const { world, database } = stage
    // The province's own earlier dates are another test's matter.
    await database.rows('delete from deadline')
    const [one, other] = [
      await stamped(world, world.asCentre, { phase }),
      await stamped(world, world.asCentre, { phase }),
    ]
    await database.at(last)
    const { submitEntry } = await world.ask<{ submitEntry: EntryState }>(
      world.asCentre,
      acts.submit,
      submission(one),
    )
    expect([submitEntry.state, submitEntry.mark]).toEqual(['submitted', 'onTime'])
    await database.at(after)
    expect(messages(await world.perform(world.asCentre, acts.submit, submission(other)))).toEqual([
      'gate.closed',
    ])
  })
  test('同意补报 lets it pass as 迟报, until its own end', async () => {
    const { world, database } = stage
    const own =
      'mutation($c: ID!, $d: String!) { setOwnDeadline(campaignId: $c, phase: "phase1", date: $d) { id } }'
    await world.ask(world.asProvince, own, { c: world.campaignId, d: '2021-03-22' })
    const allow = `mutation($c: ID!, $o: ID, $u: DateTimeISO!) {
      allowLate(campaignId: $c, phase: "phase1", organisationId: $o, until: $u, reason: "印章更换") { id } }`
    const late = await stamped(world, world.asSecondCentre)
    const until = '2021-03-24T12:00:00+08:00'
    await world.ask(world.asProvince, allow, {
      c: world.campaignId,
      o: world.asSecondCentre.organisationId,
      u: until,
    })
    await database.at('2021-03-24T12:00:01+08:00')
    expect(messages(await world.perform(world.asSecondCentre, acts.submit, submission(late)))).toEqual([
      'gate.closed',
    ])
    await database.at(until)
    const { submitEntry } = await world.ask<{ submitEntry: EntryState }>(
      world.asSecondCentre,
      acts.submit,
      submission(late),
    )
    expect(submitEntry.mark).toBe('lateWithConsent')
    await database.rows('delete from deadline')
  })
  test('leaves a draft readable, printable and whole', async () => {
    const { world, database } = stage
    const entry = await drafted(world, world.asCentre, { title: '截止后仍可读' })
    await database.at('2021-03-27T00:00:00+08:00')
    const read =
      'query($id: ID!) { entry(id: $id) { content verbs { verb allowed violations { message } } } }'
    const found = await world.ask<{
      entry: { content: { title: string }; verbs: { verb: string; allowed: boolean }[] }
    }>(world.asCentre, read, entry)
    expect(found.entry.content.title).toBe('截止后仍可读')
    expect(found.entry.verbs.find(({ verb }) => verb === 'entry.save')).toEqual({
      verb: 'entry.save',
      allowed: false,
      violations: [{ message: 'gate.closed' }],
    })
    for (const paper of ['preview.pdf', 'form.pdf']) {
      const { status, bytes } = await download(world, world.asCentre, `/files/entries/${entry.id}/${paper}`)
      expect([paper, status, bytes.subarray(0, 5).toString()]).toEqual([paper, 200, '%PDF-'])
    }
    const saved = await world.perform(world.asCentre, acts.save, { ...entry, content: found.entry.content })
    expect(messages(saved)).toEqual(['gate.closed'])
  })
})
