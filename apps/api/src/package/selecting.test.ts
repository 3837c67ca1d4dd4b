import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { withClient } from '../../../../test/harness/cluster'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { Actor, World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

/** What an act on a package is told when it meets an editor who is just selecting the case. */
async function meets(entryId: string, perform: () => ReturnType<World['perform']>): Promise<unknown> {
  return withClient(database.adminUrl, async (editor) => {
    await editor.query('begin')
    await editor.query('select 1 from entry where id = $1 for share', [entryId])
    await editor.query('update selection set deselected_at = null where entry_id = $1', [entryId])
    const asked = perform()
    for (let waiting = 0; waiting === 0;) {
      const [found] = await database.rows<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      waiting = found?.n ?? 0
    }
    await editor.query('commit')
    return (await asked).violations.map(({ rule }) => rule)
  })
}

test('a case that is being selected is waited for, so that its package neither goes back nor is recalled', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  const e = await acceptedCase(world, people, { title: '第一个案例' })
  const { id } = await forwardPhase(world, world.asProvince, {
    waivers: [{ rule: 'enoughPerPhase', reason: '本阶段只有一个案例。' }],
  })
  const act = (by: Actor, name: string) =>
    world.perform(by, `mutation ($id: ID!) { ${name}(id: $id, reason: "汇总表扫描不清。") { id } }`, { id })
  for (const select of ['selectEntry(entryId: $e) { id }', 'deselectEntry(entryId: $e)'])
    await world.ask(world.asNation, `mutation ($e: ID!) { ${select} }`, { e })
  expect(await meets(e, () => act(world.asNation, 'returnPackage'))).toEqual(['package.selected'])
  await database.rows('update selection set deselected_at = now()')
  expect(await meets(e, () => act(world.asProvince, 'recallPackage'))).toEqual(['package.selectionBegun'])
})
