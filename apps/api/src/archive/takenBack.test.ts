import { text } from 'node:stream/consumers'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'
import { rowsJson, tablesIn } from './rows'

let world: World
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00' })

/** The rows of a table as the office's archive has them. */
const exported = (table: string): Promise<{ [column: string]: unknown }[]> =>
  world.within(world.asNation, async (ctx) => {
    const sql = tablesIn({ noun: '案例', selection: '遴选' }).find(([name]) => name === table)?.[1] ?? ''
    return JSON.parse(await text(rowsJson(ctx, sql, world.campaignId))) as { [column: string]: unknown }[]
  })

test('of a package that was taken back the archive has that there was one, and nothing that it held', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const { id } = await forwardPhase(world, world.asProvince)
  const told = async (): Promise<unknown[]> => {
    const packages = await exported('报送包')
    const held = await exported('报送包各件')
    return [packages.map((one) => [one['state'], 'manifest' in one, 'changes' in one]), held.length]
  }
  expect(await told()).toEqual([[['forwarded', true, true]], 2])
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { recallPackage(id: $id, reason: "有一个案例需要核对。") { state } }',
    { id },
  )
  expect(await told()).toEqual([[['recalled', false, false]], 0])
})
