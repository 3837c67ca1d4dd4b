import { dismissed } from '../harness/dismissed'
import { acts, drafted } from '../harness/filing'
import type { TestDatabase } from '../harness/database'
import { inWorld } from '../harness/inWorld'
import type { Actor, World } from '../harness/world'
import { fetchAs } from './ask'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

const mine = 'query { entries(filter: {}, sort: updated, page: { number: 1, size: 10 }) { total } }'

/** What a live sign-in gets, by each way in: a query, an act, a download, an upload. */
async function heard(actor: Actor): Promise<(string | number)[]> {
  const asked = await world.perform(actor, mine)
  const act = await world.perform(actor, acts.start, { campaign: world.campaignId, phase: 'phase1' })
  const file = await fetchAs(world, actor, `/files/export/entries.xlsx?campaignId=${world.campaignId}`)
  const sent = await fetchAs(world, actor, '/files/uploads', 'POST')
  return [asked.code ?? 'heard', act.code ?? 'done', file.status, sent.status]
}

const welcome = ['heard', 'done', 200, 400]
const gone = ['UNAUTHENTICATED', 'UNAUTHENTICATED', 401, 401]

const clerk = (): Promise<Actor> => world.appoint('filingClerk', 'js-xixia')

test('a disabled account is heard no more, by any way in', async () => {
  const actor = await clerk()
  expect(await heard(actor)).toEqual(welcome)
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { disableAccount(id: $id, reason: "离任") { id } }',
    {
      id: actor.accountId,
    },
  )
  expect(await heard(actor)).toEqual(gone)
})

test('whoever loses a post, gains one or hands one over must sign in anew', async () => {
  const [loses, gains, from, to] = await Promise.all([clerk(), clerk(), clerk(), clerk()])
  for (const actor of [loses, gains, from]) expect(await heard(actor)).toEqual(welcome)
  await dismissed(world, world.asProvince, loses)
  await world.ask(
    world.asProvince,
    'mutation ($a: ID!, $o: ID!) { appoint(accountId: $a, organisationId: $o, kind: "sealKeeper") { id } }',
    { a: gains.accountId, o: gains.organisationId },
  )
  await database.rows('update holding set until = app_now() where account_id = $1', [to.accountId])
  await world.ask(
    world.asProvince,
    'mutation ($f: ID!, $t: ID!, $p: ID!) { handOver(fromAccountId: $f, toAccountId: $t, postId: $p) { id } }',
    { f: from.accountId, t: to.accountId, p: from.postId },
  )
  for (const actor of [loses, gains, from, to]) expect(await heard(actor)).toEqual(gone)
})

test('a post that is taken away behind the house’s back is gone with the next request', async () => {
  const actor = await clerk()
  expect(await heard(actor)).toEqual(welcome)
  await database.rows('update holding set until = app_now() where account_id = $1', [actor.accountId])
  expect((await heard(actor)).slice(0, 3)).toEqual(gone.slice(0, 3))
})

test('a unit that is closed has no posts from that moment', async () => {
  const actor = await world.appoint('filingClerk', 'js-yaoke')
  expect(await heard(actor)).toEqual(welcome)
  await database.rows('update organisation set valid_to = current_date where id = $1', [actor.organisationId])
  expect((await heard(actor)).slice(0, 3)).toEqual(gone.slice(0, 3))
  await database.rows('update organisation set valid_to = null where id = $1', [actor.organisationId])
  expect((await heard(actor)).slice(0, 2)).toEqual(['heard', 'done'])
})

test('a unit that moves is kept by the one above it now, and its cases stay on the line they were begun on', async () => {
  const actor = await world.appoint('filingClerk', 'js-zhongshan')
  const { id } = await drafted(world, actor)
  const keeps = async (province: Actor): Promise<number> => {
    const query = `query ($o: ID) { accounts(organisationId: $o, page: { number: 1, size: 100 }) { total } }`
    const { accounts } = await world.ask<{ accounts: { total: number } }>(province, query, {
      o: actor.organisationId,
    })
    return accounts.total
  }
  const lineOf = () => database.rows('select seen_by, receiver_id from entry where id = $1', [id])
  const [before, line] = [await keeps(world.asProvince), await lineOf()]
  expect([before > 0, await keeps(world.asOtherProvince)]).toEqual([true, 0])
  await database.rows('update organisation set parent_id = $2 where id = $1', [
    actor.organisationId,
    world.asOtherProvince.organisationId,
  ])
  expect([await keeps(world.asProvince), await keeps(world.asOtherProvince)]).toEqual([0, before])
  expect(await lineOf()).toEqual(line)
  const reset = 'mutation ($id: ID!) { resetAccount(id: $id) { code } }'
  expect((await world.perform(world.asProvince, reset, { id: actor.accountId })).code).toBe('NOT_FOUND')
})
