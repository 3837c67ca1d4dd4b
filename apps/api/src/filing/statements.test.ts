import { acts, drafted, finalised, stamped, submission, submitted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const most = 12

const whole = `id title theme number state mark revision content words submittedAt updatedAt closesAt
  campaign { title } filer { name } receiver { name } attachments { id } violations(at: "finalise") { says }
  verbs { verb allowed violations { says } } versions { n code by } currentVersion { n content } scan { check pages file { url } version { n } }
  reviews { decision version { n } } waivers { rule } attestations { key } snapshots { revision }`

const row = `id title number state mark words filer { shortName } campaign { title } closesAt currentVersion { n }
  verbs { verb allowed } violations(at: "submit") { says } scan { check } reviews { decision }`

describe('data statements', () => {
  test('of a list are the same with 2 rows as with 50', async () => {
    const { world } = stage
    for (const _ of [1, 2]) await submitted(world, world.asCentre)
    const list = `query($size: Int!) { entries(filter: {}, sort: updated, page: { number: 1, size: $size }) { total items { ${row} } } }`
    const ask = (): Promise<{ statements: number; data: unknown }> =>
      world.perform(world.asProvince, list, { size: 50 })
    const two = await ask()
    const source = `select * from entry where state = 'submitted' limit 1`
    await stage.database.rows(
      `with old as (${source}), made as (
         insert into entry select (e).* from (select jsonb_populate_record(null::entry, to_jsonb(old) || jsonb_build_object(
           'id', gen_random_uuid(), 'number', 'copy-' || n)) as e from old, generate_series(1, 48) n) as copies returning id)
       select count(*) from made`,
    )
    const fifty = await ask()
    const { entries } = fifty.data as { entries: { total: number; items: object[] } }
    expect([entries.total, entries.items.length]).toEqual([50, 50])
    expect(fifty.statements).toBe(two.statements)
    expect(fifty.statements).toBeLessThanOrEqual(most)
  })

  test('of a whole case are at most twelve, for filer and receiver', async () => {
    const { world } = stage
    const entry = await submitted(world, world.asSecondCentre)
    const read = `query($id: ID!) { entry(id: $id) { ${whole} } }`
    for (const actor of [world.asSecondCentre, world.asProvince]) {
      const answer = await world.perform(actor, read, entry)
      expect([answer.errors, answer.statements <= most || answer.statements]).toEqual([undefined, true])
    }
  })

  test('of each act are at most twelve', async () => {
    const { world } = stage
    const draft = await drafted(world, world.asSecondCentre)
    const ready = await stamped(world, world.asSecondCentre)
    const sent = await submitted(world, world.asSecondCentre)
    const other = await finalised(world, world.asSecondCentre, await drafted(world, world.asSecondCentre))
    const made: [string, object, typeof world.asCentre][] = [
      [acts.start, { campaign: world.campaignId, phase: 'phase1' }, world.asSecondCentre],
      [acts.finalise, draft, world.asSecondCentre],
      [acts.takeBack, other, world.asSecondCentre],
      [acts.submit, submission(ready), world.asSecondCentre],
      [acts.begin, sent, world.asProvince],
      [acts.return, { ...sent, reason: '请补充数据。', fields: [] }, world.asProvince],
    ]
    for (const [act, variables, actor] of made) {
      const answer = await world.perform(actor, act, variables)
      expect([answer.errors, act.slice(0, 40), answer.statements <= most || answer.statements]).toEqual([
        undefined,
        act.slice(0, 40),
        true,
      ])
    }
  })
})
