import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'
import { numbersOf } from './number'
import type { Place } from './place'
import type { Case } from './rows'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made))

test('a filer that files while its cases are registered by hand has no number given twice', async () => {
  const { asNation, asCentre, campaignId } = world
  const mine = [campaignId, asCentre.organisationId]
  const [filer] = await database.rows<{ part: string }>(
    `select id as part from participation where campaign_id = $1 and organisation_id = $2`,
    mine,
  )
  const unit = { name: '中心' }
  const known = { ...filer, key: 'centre', numbered: 0 }
  const place = {
    frame: { phaseNumber: 1 },
    here: { entries: [] },
    units: { filers: new Map([[unit.name, known]]), sender: known },
  } as unknown as Place
  const cases = ['甲', '乙'].map((title) => ({ unit, title })) as unknown as Case[]
  const given = (manner: 'look' | 'take'): Promise<string[]> =>
    world.within(asNation, (ctx) => numbersOf(ctx, place, { cases, manner }))
  expect(await given('look')).toEqual(['1-CENTRE-01', '1-CENTRE-02'])
  await database.rows(
    'update participation set numbered = 3 where campaign_id = $1 and organisation_id = $2',
    mine,
  )
  expect(await given('take')).toEqual(['1-CENTRE-04', '1-CENTRE-05'])
  expect(await database.rows('select numbered from participation where id = $1', [filer?.part])).toEqual([
    { numbered: 5 },
  ])
})
