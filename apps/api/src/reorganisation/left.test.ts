import { setTimeout as sleep } from 'node:timers/promises'
import { dismissed } from '../../../../test/harness/dismissed'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { changeUnit, done, unitAs } from '../../../../test/harness/units'
import type { Actor, World } from '../../../../test/harness/world'
import { asWorking } from '../account/authenticate'
import { jobKinds } from '../nouns'
import { startWorker, type JobKinds } from '../platform/jobs'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00', campaign: false })

const leaves = {
  handedOver: async (clerk: Actor) => {
    const to = await world.appoint('filingClerk', 'jiangsu')
    await world.ask(
      world.asNation,
      'mutation ($p: ID!, $f: ID!, $t: ID!) { handOver(postId: $p, fromAccountId: $f, toAccountId: $t) { id } }',
      { p: clerk.postId, f: clerk.accountId, t: to.accountId },
    )
  },
  dismissed: (clerk: Actor) => dismissed(world, world.asNation, clerk),
  disabled: (clerk: Actor) =>
    world.ask(world.asNation, 'mutation ($id: ID!) { disableAccount(id: $id, reason: "离任") { id } }', {
      id: clerk.accountId,
    }),
}

/** Works on the jobs of these clerks alone until each has come to its end, though their day lies ahead. Gives how they ended, by kind. */
async function work(kinds: JobKinds, clerks: readonly Actor[]): Promise<string[]> {
  const of = [clerks.map(({ accountId }) => accountId)]
  await database.rows('select huibian.enqueue(id) from job where account_id = any($1)', of)
  const worker = await startWorker(world.serving.platform, database.url, kinds, asWorking)
  const stand = async (): Promise<string[]> =>
    (
      await database.rows<{ kind: string; state: string }>(
        'select kind, state from job where account_id = any($1) order by kind, id',
        of,
      )
    ).map(({ kind, state }) => `${kind} ${state}`)
  const ended = (states: string[]): boolean => states.every((each) => /done|failed/.test(each))
  for (const patience = Date.now() + 60_000; !ended(await stand()) && Date.now() < patience;) await sleep(50)
  await worker.stop()
  return stand()
}

test('a change that waits for its day is carried out, whatever became of who entered it, and in that name', async () => {
  const clerks: Actor[] = []
  const units = ['js-xixia', 'js-zhongshan', 'js-yaoke']
  for (const [at, leave] of Object.values(leaves).entries()) {
    const clerk = await world.appoint('reviewingClerk', 'jiangsu')
    const given = { name: `更名后第${at}中心`, shortName: '', from: '2099-03-21' }
    await done(changeUnit(world, clerk, 'rename', units[at] ?? '', given))
    await leave(clerk)
    expect((await world.perform(clerk, '{ campaigns { id } }')).code).toBe('UNAUTHENTICATED')
    clerks.push(clerk)
  }
  await database.at('2099-03-21T00:00:01+08:00')
  expect(await work(jobKinds, clerks)).toEqual(clerks.map(() => 'organisation.reorganise done'))
  const named = await Promise.all(units.map(async (key) => (await unitAs(world, key)).name))
  expect(named).toEqual(units.map((_, at) => `更名后第${at}中心`))
  const lines = await database.rows<{ account_id: string }>(
    `select account_id from record where act = 'organisation.renamed' order by id`,
  )
  expect(lines.map(({ account_id }) => account_id).toSorted()).toEqual(
    clerks.map(({ accountId }) => accountId).toSorted(),
  )
})

test('what is not its post’s own is not done for who has left', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const clerk = await world.appoint('reviewingClerk', 'jiangsu')
  const told: (string | undefined)[] = []
  const kinds: JobKinds = {
    'test.own': async (ctx) => {
      told.push(ctx.signedIn?.actor?.post.id)
      if (!ctx.signedIn?.actor) throw new Error('nobody')
      return undefined
    },
  }
  const queue = () =>
    database.rows(
      `insert into job (id, kind, args, account_id, post_id, organisation_id, created_at)
       select gen_random_uuid(), 'test.own', '{}', $1, p.id, p.organisation_id, now() from post p where p.id = $2`,
      [clerk.accountId, clerk.postId],
    )
  await queue()
  expect(await work(kinds, [clerk])).toEqual(['test.own done'])
  await leaves.dismissed(clerk)
  await database.rows('delete from job where account_id = $1', [clerk.accountId])
  await queue()
  expect(await work(kinds, [clerk])).toEqual(['test.own failed'])
  expect(told.slice(0, 2)).toEqual([clerk.postId, undefined])
})
