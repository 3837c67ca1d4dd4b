import {
  acts,
  bound,
  caseContent,
  checklist,
  drafted,
  finalised,
  submission,
  submitted,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import { n2Stage, openDay, type Stage } from '../../../../test/harness/n2'
import {
  enteredAndSent as enteredAndSentFor,
  entered as enteredFor,
  original as originalOf,
  phoned,
  proxyActs,
} from '../../../../test/harness/proxies'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'

let stage: Stage
let world: World
beforeAll(async () => {
  stage = await n2Stage()
  world = stage.world
})
afterAll(() => stage.close())
beforeEach(() => stage.database.at(openDay))

const { enter, take, know, object, answer, offer } = proxyActs
const entered = (centre: Actor, title: string, origin?: object): Promise<EntryState> =>
  enteredFor(world, centre, { title, origin })
const enteredAndSent = (centre: Actor, title: string): Promise<Filed> =>
  enteredAndSentFor(world, centre, title)

const messages = (refused: { violations: { message: string }[] }): string[] =>
  refused.violations.map(({ message }) => message)

async function foundBy(id: string): Promise<string[]> {
  const actors = {
    centre: world.asCentre,
    otherCentre: world.asSecondCentre,
    province: world.asProvince,
    otherProvince: world.asOtherProvince,
    nation: world.asNation,
  }
  const found: string[] = []
  for (const [name, actor] of Object.entries(actors)) {
    const { code } = await world.perform(actor, 'query ($id: ID!) { entry(id: $id) { id content } }', { id })
    if (!code) found.push(name)
  }
  return found
}

async function tasksOf(actor: Actor, ...kinds: string[]): Promise<[string, number][]> {
  const { tasks } = await world.ask<{ tasks: { kind: string; count: number }[] }>(
    actor,
    'query { tasks { kind count } }',
  )
  return tasks.filter(({ kind }) => kinds.includes(kind)).map(({ kind, count }) => [kind, count])
}

describe('what a province enters for a centre', () => {
  test('is the centre’s own: both write it, nobody else sees it, and it says from what it was entered', async () => {
    const origin = await originalOf(world)
    const { id, revision } = await entered(world.asCentre, '代录的案例', origin)
    expect(await foundBy(id)).toEqual(['centre', 'province'])
    const { entry } = await world.ask<{ entry: { proxy: { originals: { url: string }[] } } }>(
      world.asCentre,
      `query ($id: ID!) { entry(id: $id) { title filer { key } snapshots { by }
        proxy { source begun by knownAt organisation { key } originals { name url } } } }`,
      { id },
    )
    const by = world.asProvince.name
    expect(entry).toEqual({
      title: '代录的案例',
      filer: { key: 'js-xixia' },
      snapshots: [{ by: `${by}（代录）` }, { by: `${by}（代录）` }],
      proxy: {
        source: 'mail',
        begun: false,
        by,
        knownAt: null,
        organisation: { key: 'jiangsu' },
        originals: [{ name: '来件.pdf', url: expect.any(String) }],
      },
    })
    const path = entry.proxy.originals[0]?.url ?? ''
    const statuses: number[] = []
    for (const actor of [world.asCentre, world.asProvince, world.asSecondCentre, world.asNation])
      statuses.push((await download(world, actor, path)).status)
    expect(statuses).toEqual([200, 200, 404, 404])
    const mended = { id, revision, content: { unitType: 'tisc', ...caseContent('中心改过的案例') } }
    expect((await world.perform(world.asCentre, acts.save, mended)).data).toMatchObject({
      saveDraft: { revision: revision + 1 },
    })
  })

  test('is a task of the centre until somebody of it has seen it, and of the province until it is sent', async () => {
    const { id, revision } = await entered(world.asThirdCentre, '待核对的案例')
    expect(await tasksOf(world.asThirdCentre, 'proxied')).toEqual([['proxied', 1]])
    const { acknowledgeProxy } = await world.ask(world.asThirdCentre, know, { id })
    expect(acknowledgeProxy).toEqual({ proxy: { knownBy: world.asThirdCentre.name } })
    expect(await tasksOf(world.asThirdCentre, 'proxied')).toEqual([])
    expect(messages(await world.perform(world.asThirdCentre, know, { id }))).toEqual(['proxy.alreadyKnown'])
    const [before] = await tasksOf(world.asProvince, 'entering')
    await world.ask(world.asProvince, acts.discard, { id, revision })
    const [after] = await tasksOf(world.asProvince, 'entering')
    expect((before?.[1] ?? 0) - (after?.[1] ?? 0)).toBe(1)
  })

  test('is judged by the same rules: the text, the stamp and the close', async () => {
    const draft = await entered(world.asCentre, '字数不足的案例')
    const thin = {
      ...draft,
      content: { unitType: 'tisc', ...caseContent('字数不足的案例', { process: [] }) },
    }
    const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asProvince, acts.save, thin)
    const own = await drafted(world, world.asCentre, {
      content: caseContent('本单位字数不足的案例', { process: [] }),
    })
    const refusedHere = await world.perform(world.asProvince, acts.finalise, saveDraft)
    const refusedThere = await world.perform(world.asCentre, acts.finalise, own)
    expect(messages(refusedHere)).not.toEqual([])
    expect(messages(refusedHere)).toEqual(messages(refusedThere))
    const unstamped = await finalised(world, world.asProvince, await entered(world.asCentre, '未盖章的案例'))
    const missing = await world.perform(world.asProvince, acts.submit, submission(unstamped))
    expect(missing.violations.map(({ rule }) => rule)).toEqual(['formStamped'])
    await bound(world, world.asProvince, unstamped)
    await stage.database.at('2021-03-27T00:00:00+08:00')
    const late = await world.perform(world.asProvince, acts.submit, submission(unstamped))
    expect(messages(late)).toEqual(['gate.closed'])
    expect(messages(await world.perform(world.asCentre, acts.submit, submission(unstamped)))).toEqual(
      messages(late),
    )
  })

  test('cannot have come after now, and is not for whoever does not receive from the centre', async () => {
    const asked = (actor: Actor, origin: object = phoned): ReturnType<World['perform']> =>
      world.perform(actor, enter, {
        campaignId: world.campaignId,
        entering: { organisationId: world.asCentre.organisationId, phase: 'phase1' },
        origin,
      })
    const later = { ...phoned, receivedAt: '2021-03-20T10:00:01+08:00' }
    expect(messages(await asked(world.asProvince, later))).toEqual(['proxy.receivedLater'])
    const answers = [
      await asked(world.asOtherProvince),
      await asked(world.asNation),
      await asked(world.asSecondCentre),
    ]
    expect(answers.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(messages(await asked(world.asApprover))).toEqual(['may.wrongPost'])
  })

  test('bears the mark in every name under it, and goes on as any other', async () => {
    const sent = await enteredAndSent(world.asSecondCentre, '代录并报送的案例')
    const { entry } = await world.ask(
      world.asSecondCentre,
      'query ($id: ID!) { entry(id: $id) { state mark versions { by } attestations { by } scan { by } } }',
      sent,
    )
    const by = `${world.asProvince.name}（代录）`
    expect(entry).toEqual({
      state: 'submitted',
      mark: 'onTime',
      versions: [{ by }],
      attestations: [{ by }, { by }, { by }],
      scan: { by },
    })
    const accepting = { id: sent.id, versionId: sent.versionId, checklist, comment: '' }
    await world.ask(world.asProvince, acts.accept, accepting)
    const build = `mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { rows { remark } } }`
    const { buildSummary } = await world.ask(world.asProvince, build, { c: world.campaignId })
    expect(buildSummary).toEqual({ rows: [{ remark: '代录' }] })
  })
})

describe('what a centre began itself', () => {
  test('is known to the province only as being there, until it takes part; the centre is told', async () => {
    const draft = await drafted(world, world.asThirdCentre, { title: '中心自己的草稿' })
    const unit = { campaignId: world.campaignId, organisationId: world.asThirdCentre.organisationId }
    const { proxyOffer } = await world.ask(world.asProvince, offer, unit)
    expect(proxyOffer).toEqual({
      organisation: { key: 'js-yaoke' },
      phases: [
        { key: 'phase1', open: true },
        { key: 'phase2', open: true },
      ],
      ways: [{ route: expect.any(String) }],
      drafts: [{ id: draft.id, phase: 'phase1', state: 'draft', words: 400 }],
    })
    expect((await world.perform(world.asProvince, acts.save, { ...draft, content: {} })).code).toBe(
      'NOT_FOUND',
    )
    const origin = { ...phoned, note: '中心请省局代为办完。' }
    for (const other of [world.asOtherProvince, world.asNation])
      expect((await world.perform(other, take, { id: draft.id, origin })).code).toBe('NOT_FOUND')
    await world.ask(world.asProvince, take, { id: draft.id, origin })
    const { entry } = await world.ask(
      world.asProvince,
      'query ($id: ID!) { entry(id: $id) { title proxy { begun note } snapshots { revision } } }',
      draft,
    )
    expect(entry).toMatchObject({
      title: '中心自己的草稿',
      proxy: { begun: true, note: origin.note },
      snapshots: [{ revision: draft.revision }, {}],
    })
    expect(await tasksOf(world.asThirdCentre, 'proxied')).toEqual([['proxied', 1]])
    expect((await world.perform(world.asProvince, take, { id: draft.id, origin })).code).toBe('NOT_FOUND')
  })

  test('is not taken once it is sent', async () => {
    const sent = await submitted(world, world.asSecondCentre, { title: '中心已报的案例' })
    expect((await world.perform(world.asProvince, take, { id: sent.id, origin: phoned })).code).toBe(
      'NOT_FOUND',
    )
  })
})

describe('异议', () => {
  test('is made once until it is answered; 已更正 wants a version that is newer than what was objected to', async () => {
    const sent = await enteredAndSent(world.asCentre, '有异议的案例')
    const { id } = sent
    const reason = '服务起止时间与来件不符。'
    expect(messages(await world.perform(world.asCentre, object, { id, reason: '错' }))).toEqual([
      'entry.reasonMissing',
    ])
    await world.ask(world.asCentre, object, { id, reason })
    expect(messages(await world.perform(world.asCentre, object, { id, reason }))).toEqual(['proxy.stillOpen'])
    expect(await tasksOf(world.asProvince, 'objected')).toEqual([['objected', 1]])
    const corrected = { id, corrected: true, answer: '已按来件更正。' }
    expect(messages(await world.perform(world.asProvince, answer, corrected))).toEqual(['proxy.notCorrected'])
    await world.ask(world.asProvince, acts.withdraw, { id, reason: '按异议更正。' })
    const { entry } = await world.ask<{ entry: EntryState & { content: object } }>(
      world.asProvince,
      'query ($id: ID!) { entry(id: $id) { id revision state number mark content } }',
      { id },
    )
    const content = { ...entry.content, period: { from: '2020-06-01', to: '2020-12-31' } }
    const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asProvince, acts.save, {
      ...entry,
      content,
    })
    await finalised(world, world.asProvince, saveDraft)
    const { answerObjection } = await world.ask(world.asProvince, answer, corrected)
    expect(answerObjection).toEqual({ objections: [{ decision: 'corrected', answer: corrected.answer }] })
    expect(await tasksOf(world.asProvince, 'objected')).toEqual([])
    expect(messages(await world.perform(world.asProvince, answer, corrected))).toEqual(['proxy.noObjection'])
    const { records } = await world.ask<{ records: { items: { act: string }[] } }>(
      world.asCentre,
      'query ($id: ID!) { records(noun: "entry", subject: $id, page: { number: 1, size: 50 }) { items { act } } }',
      { id },
    )
    const told = records.items.map(({ act }) => act).filter((act) => /enteredFor|object/.test(act))
    expect(told.sort()).toEqual(['entry.enteredFor', 'entry.objected', 'entry.objectionAnswered'])
  })

  test('may be answered by keeping what stands, and another made then', async () => {
    const { id } = await enteredAndSent(world.asCentre, '维持原内容的案例')
    await world.ask(world.asCentre, object, { id, reason: '标题不妥。' })
    const kept = { id, corrected: false, answer: '与来件一致，维持原内容。' }
    await world.ask(world.asProvince, answer, kept)
    expect((await world.perform(world.asCentre, object, { id, reason: '仍不同意。' })).code).toBeUndefined()
  })

  test('is against what others entered, and between the centre and the province alone', async () => {
    const own = await submitted(world, world.asSecondCentre, { title: '本单位自己报的案例' })
    expect(
      messages(await world.perform(world.asSecondCentre, object, { id: own.id, reason: '无从异议。' })),
    ).toEqual(['proxy.none'])
    const sent = await enteredAndSent(world.asCentre, '只有双方看到异议的案例')
    await world.ask(world.asCentre, object, { id: sent.id, reason: '联系电话有误。' })
    const accepting = { id: sent.id, versionId: sent.versionId, checklist, comment: '' }
    await world.ask(world.asProvince, acts.accept, accepting)
    await stage.database.rows(
      `update entry set seen_by = seen_by || 'cnipa/', forwarded_version_id = current_version_id, state = 'forwarded' where id = $1`,
      [sent.id],
    )
    const read = `query ($id: ID!) { entry(id: $id) { proxy { source note organisation { key } } objections { reason } } }`
    const { entry: below } = await world.ask(world.asCentre, read, sent)
    expect(below).toMatchObject({ objections: [{ reason: '联系电话有误。' }], proxy: { note: phoned.note } })
    const { entry: above } = await world.ask(world.asNation, read, sent)
    expect(above).toEqual({
      objections: [],
      proxy: { source: 'phone', note: '', organisation: { key: 'jiangsu' } },
    })
  })
})
