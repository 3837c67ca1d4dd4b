import { randomUUID } from 'node:crypto'
import { dismissed } from '../../../../test/harness/dismissed'
import type { TestDatabase } from '../../../../test/harness/database'
import { acts, drafted, submitted } from '../../../../test/harness/filing'
import { inWorld } from '../../../../test/harness/inWorld'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'
import { tokenHash } from './authenticate'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made))

let people = 0
const input = (organisation: string, kind = 'filingClerk'): object => {
  people += 1
  return {
    username: `person.${people}`,
    name: `人员${people}`,
    phone: '025-0000-0001',
    email: '',
    organisationId: world.organisationIds.get(organisation),
    kind,
  }
}

const openAccount = `mutation ($input: AccountInput!) { openAccount(input: $input) { account { id } } }`
type Opened = { openAccount: { account: { id: string } } }

const open = (actor: Actor, organisation: string, kind?: string): Promise<Opened> =>
  world.ask<Opened>(actor, openAccount, { input: input(organisation, kind) })

const rules = (answer: { violations: { rule: string }[] }): string[] =>
  answer.violations.map((violation) => violation.rule)

const exclusive = ['systemAdministrator', 'securityAdministrator', 'auditor']
const pairs = exclusive.flatMap((one) =>
  [...exclusive, 'editor'].filter((other) => other !== one).map((other) => [one, other]),
)

test.each(pairs)('%s and %s are never one person, by law and by constraint', async (one, other) => {
  const { openAccount: opened } = await open(world.asAdministrator, 'cnipa', one)
  const appointed = await world.perform(
    world.asAdministrator,
    'mutation ($id: ID!, $o: ID!, $kind: String!) { appoint(accountId: $id, organisationId: $o, kind: $kind) { id } }',
    { id: opened.account.id, o: world.organisationIds.get('cnipa'), kind: other },
  )
  expect(rules(appointed)).toEqual(['post.exclusive'])
  const past = database.rows(
    `insert into holding (id, post_id, account_id) select gen_random_uuid(), p.id, $1 from post p
     join organisation o on o.id = p.organisation_id where o.key = 'cnipa' and p.kind = $2`,
    [opened.account.id, other],
  )
  await expect(past).rejects.toMatchObject({ constraint: 'holding_exclusive' })
})

test('two exclusive posts given at once end as one', async () => {
  const { openAccount: opened } = await open(world.asProvince, 'js-taihu')
  await database.rows('update holding set until = app_now() where account_id = $1', [opened.account.id])
  const give = (post: string): Promise<unknown> =>
    database.rows('insert into holding (id, post_id, account_id) values (gen_random_uuid(), $1, $2)', [
      post,
      opened.account.id,
    ])
  const posts = [
    world.asAuditor.postId,
    world.asSecurity.postId,
    world.asNation.postId,
    world.asAdministrator.postId,
  ]
  const given = await Promise.allSettled(posts.map(give))
  expect(given.filter((each) => each.status === 'fulfilled').length).toBe(1)
})

test("a clerk gives no administrator's post, and editors are at the top and directly below it only", async () => {
  const refused = async (actor: Actor, organisation: string, kind: string): Promise<string[]> =>
    rules(await world.perform(actor, openAccount, { input: input(organisation, kind) }))
  expect(await refused(world.asProvince, 'js-taihu', 'auditor')).toEqual(['post.administratorsOnly'])
  expect(await refused(world.asProvince, 'js-taihu', 'editor')).toEqual(['post.editorAtTop'])
  expect(await refused(world.asProvince, 'js-taihu', 'king')).toEqual(['post.noKind'])
  expect(await refused(world.asCentre, 'js-xixia', 'filingClerk')).toEqual([])
  expect((await world.perform(world.asCentre, openAccount, { input: input('js-xixia') })).code).toBe(
    'NOT_FOUND',
  )
})

/** What somebody finds to do, and the cases that are theirs. */
const desk =
  '{ tasks { kind title count link } entries(filter: {}, sort: title, page: { number: 1, size: 10 }) { items { id title state } } }'

/** A case that is still written and one that came back. */
async function leftBehind(from: Actor): Promise<Desk> {
  await drafted(world, from, { title: '交接前的草稿' })
  const { id, versionId } = await submitted(world, from, { title: '退回修改的案例' })
  await world.ask(world.asProvince, acts.begin, { id })
  const reason = '请补充成效数据。'
  await world.ask(world.asProvince, acts.return, { id, versionId, reason, fields: [], restamp: null })
  return world.ask<Desk>(from, desk)
}
type Desk = { tasks: { kind: string }[]; entries: { items: { title: string; state: string }[] } }

test('a post is handed over with its drafts, tasks and place as contact, and the one who leaves has it no more', async () => {
  await database.at('2099-03-15T10:00:00+08:00')
  const from = world.asThirdCentre
  const left = await leftBehind(from)
  expect(left.entries.items.map(({ title, state }) => [title, state]).sort()).toEqual([
    ['交接前的草稿', 'draft'],
    ['退回修改的案例', 'returned'],
  ])
  expect(left.tasks).not.toEqual([])
  const to = await world.appoint('filingClerk', 'js-taihu')
  const contact = (): Promise<unknown[]> =>
    database.rows(
      'select distinct contact_name, contact_phone from participation where organisation_id = $1',
      [from.organisationId],
    )
  expect(await contact()).toEqual([{ contact_name: from.name, contact_phone: '154-0000-0000' }])
  await database.rows(`update account set phone = '154-0000-0077' where id = $1`, [to.accountId])
  const answer = await world.perform(
    world.asProvince,
    `mutation ($p: ID!, $f: ID!, $t: ID!) { handOver(postId: $p, fromAccountId: $f, toAccountId: $t) { holders { name } organisation { key } } }`,
    { p: from.postId, f: from.accountId, t: to.accountId },
  )
  expect(answer.statements).toBeLessThanOrEqual(12)
  expect(dataOf<{ handOver: unknown }>(answer).handOver).toEqual({
    holders: [{ name: to.name }],
    organisation: { key: 'js-yaoke' },
  })
  expect(await contact()).toEqual([{ contact_name: to.name, contact_phone: '154-0000-0077' }])
  expect((await world.perform(from, '{ campaigns { id } }')).code).toBe('UNAUTHENTICATED')
  const successor = { ...to, postId: from.postId }
  expect((await world.perform(successor, '{ campaigns { id } }')).code).toBe('UNAUTHENTICATED')
  // Whose rights have changed signs in anew.
  await database.rows(
    `insert into session (id, account_id, token_hash, expires_at) values ($1, $2, $3, app_now() + interval '1 hour')`,
    [randomUUID(), to.accountId, tokenHash(to.token)],
  )
  expect(
    (await world.ask<{ campaigns: unknown[] }>(successor, '{ campaigns { id } }')).campaigns.length,
  ).toBe(1)
  expect(await world.ask<Desk>(successor, desk)).toEqual(left)
})

test('a post is handed over to a colleague who holds it too, as whose account was opened for the purpose does', async () => {
  const [from, to] = [
    await world.appoint('filingClerk', 'js-jianghai'),
    await world.appoint('filingClerk', 'js-jianghai'),
  ]
  await database.rows(`update account set name = '接任的同事' where id = $1`, [to.accountId])
  const answer = await world.ask<{ handOver: unknown }>(
    world.asProvince,
    'mutation ($p: ID!, $f: ID!, $t: ID!) { handOver(postId: $p, fromAccountId: $f, toAccountId: $t) { holders { name } } }',
    { p: from.postId, f: from.accountId, t: to.accountId },
  )
  expect(answer.handOver).toEqual({ holders: [{ name: '接任的同事' }] })
  const rows = await database.rows(
    `select p.contact_name from participation p join organisation o on o.id = p.organisation_id where o.key = 'js-jianghai'`,
  )
  expect(rows).toEqual([{ contact_name: '接任的同事' }])
})

test('the first at an empty desk becomes the contact, and a contact who leaves is followed by a colleague', async () => {
  const contact = async (): Promise<unknown> =>
    (
      await database.rows<{ contact_name: string }>(
        `select p.contact_name from participation p join organisation o on o.id = p.organisation_id where o.key = 'js-huaizuo'`,
      )
    )[0]?.contact_name
  expect(await contact()).toBe('')
  const one = await world.appoint('filingClerk', 'js-huaizuo')
  const two = await world.appoint('filingClerk', 'js-huaizuo')
  await database.rows(`update account set name = '后来的人' where id = $1`, [two.accountId])
  expect(await contact()).toBe(one.name)
  await dismissed(world, world.asProvince, one)
  expect(await contact()).toBe('后来的人')
})

test('a hand-over names its own successor as contact, not the colleague who has been there longer', async () => {
  const [from, colleague, to] = [
    await world.appoint('filingClerk', 'js-pengcheng'),
    await world.appoint('filingClerk', 'js-pengcheng'),
    await world.appoint('filingClerk', 'js-taihu'),
  ]
  await database.rows(`update account set name = '老同事' where id = $1`, [colleague.accountId])
  await world.ask(
    world.asProvince,
    'mutation ($p: ID!, $f: ID!, $t: ID!) { handOver(postId: $p, fromAccountId: $f, toAccountId: $t) { id } }',
    { p: from.postId, f: from.accountId, t: to.accountId },
  )
  const rows = await database.rows(
    `select p.contact_name from participation p join organisation o on o.id = p.organisation_id where o.key = 'js-pengcheng'`,
  )
  expect(rows).toEqual([{ contact_name: to.name }])
})
