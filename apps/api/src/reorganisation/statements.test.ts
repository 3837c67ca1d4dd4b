import { fiftyMore } from '../../../../test/harness/centres'
import type { TestDatabase } from '../../../../test/harness/database'
import { drafted } from '../../../../test/harness/filing'
import { inWorld } from '../../../../test/harness/inWorld'
import { changeUnit, done, idOf, type Change } from '../../../../test/harness/units'
import type { World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { each: true, at: '2099-03-20T10:00:00+08:00' })

/** How many drafts there are that would go to a province. */
const draftsOf = (province: string): Promise<object[]> =>
  database.rows(
    `select sum(k.n)::int as n from counter k join participation p on p.id = k.participation_id
     join participation r on r.id = p.receiver_id where r.organisation_id = $1 and k.state = 'draft'`,
    [idOf(world, province)],
  )

test('closing and moving a unit take as many statements with fifty drafts and units below it as with two', async () => {
  const taken = async (kind: Change, key: string, given: object): Promise<number> => {
    const answer = await changeUnit(world, world.asNation, kind, key, given)
    await done(Promise.resolve(answer))
    return answer.statements
  }
  const successorId = idOf(world, 'js-yaoke')
  for (const actor of [world.asCentre, world.asCentre, world.asSecondCentre]) await drafted(world, actor)
  await database.rows(
    `with copied as (
       insert into entry select (jsonb_populate_record(null::entry, to_jsonb(e) || jsonb_build_object('id', gen_random_uuid()))).*
       from entry e, generate_series(1, 49) where e.filer_id = $1 returning id)
     update counter set n = 50 where participation_id = (select participation_id from entry where filer_id = $1)`,
    [world.asSecondCentre.organisationId],
  )
  const closing = await taken('close', 'js-xixia', { successorId })
  expect(await taken('close', 'js-zhongshan', { successorId })).toBe(closing)
  expect(await draftsOf('jiangsu')).toEqual([{ n: 52 }])
  const hubei = { parentId: idOf(world, 'hubei') }
  const moving = await taken('move', 'js-taihu', hubei)
  await fiftyMore(database, world, world.asThirdCentre)
  expect(await taken('move', 'js-yaoke', hubei)).toBe(moving)
  expect(await draftsOf('hubei')).toEqual([{ n: 52 }])
  expect(Math.max(closing, moving)).toBeLessThanOrEqual(11)
})
