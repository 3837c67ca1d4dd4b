import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import {
  codeOf,
  enter,
  enterCode,
  password,
  policy,
  seenAs,
  setUp,
  signIn,
  withPassword,
} from '../../../../test/harness/factor'
import type { Actor, World } from '../../../../test/harness/world'
import { codeHash } from '../account/code'

const start = '2099-03-20T10:00:00+08:00'
/** An instant so many seconds after the start. */
const after = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString()

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false, at: start })
beforeEach(async () => {
  await policy(database, 'offered')
  await database.at(start)
})

type Person = Actor & { secret: string; spares: string[] }

/** Somebody with codes, five minutes later. */
async function somebody(): Promise<Person> {
  const actor = await withPassword(database, await world.appoint('filingClerk', 'js-xixia'))
  const factor = await setUp(world, actor, start)
  await database.at(after(300))
  return { ...actor, ...factor }
}

const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const wrong = 'factor.wrong'

test('the password opens half the door, the code the other; the cookie between them is nobody’s', async () => {
  const person = await somebody()
  const half = await signIn(world, person)
  expect([half.me, half.messages, await seenAs(world, half.token)]).toEqual([null, [], null])
  const act = await world.perform({ ...person, token: half.token }, '{ tasks { kind } }')
  expect(act.code).toBe('UNAUTHENTICATED')
  const whole = await enterCode(world, half.token, codeOf(person.secret, after(300)))
  expect(whole.me).toEqual({
    account: { username: person.username, secondFactor: true },
    posts: [{ kind: 'filingClerk' }],
    mustSetFactor: false,
  })
  expect(await seenAs(world, whole.token)).toEqual({ account: { username: person.username } })
  expect([whole.token === half.token, await seenAs(world, half.token)]).toEqual([false, null])
})

test('a code without half a sign-in, or with one that is five minutes old, opens nothing', async () => {
  const person = await somebody()
  const { token } = await signIn(world, person)
  expect((await enterCode(world, '', codeOf(person.secret, after(300)))).messages).toEqual(['factor.lapsed'])
  expect((await enterCode(world, person.token, codeOf(person.secret, after(300)))).messages).toEqual([
    'factor.lapsed',
  ])
  await database.at(after(600))
  expect((await enterCode(world, token, codeOf(person.secret, after(600)))).messages).toEqual([
    'factor.lapsed',
  ])
})

test('a code signs in once: neither it nor one before it comes again, the next one does', async () => {
  const person = await somebody()
  const code = codeOf(person.secret, after(300))
  expect((await enterCode(world, (await signIn(world, person)).token, code)).messages).toEqual([])
  const { token } = await signIn(world, person)
  expect((await enterCode(world, token, code)).messages).toEqual([wrong])
  expect((await enterCode(world, token, codeOf(person.secret, after(270)))).messages).toEqual([wrong])
  await database.at(after(330))
  expect((await enterCode(world, token, codeOf(person.secret, after(330)))).messages).toEqual([])
})

test('the code that set it up does not sign in', async () => {
  const actor = await withPassword(database, await world.appoint('filingClerk', 'js-xixia'))
  const { secret } = await setUp(world, actor, start)
  const { token } = await signIn(world, actor)
  expect((await enterCode(world, token, codeOf(secret, start))).messages).toEqual([wrong])
})

test.each([
  [-60, [wrong]],
  [-30, []],
  [30, []],
  [60, [wrong]],
])('a telephone whose clock is %d seconds off is answered %p', async (off, messages) => {
  const person = await somebody()
  const { token } = await signIn(world, person)
  expect((await enterCode(world, token, codeOf(person.secret, after(300 + off)))).messages).toEqual(messages)
})

test('of two that race with one code one is signed in', async () => {
  const person = await somebody()
  const halves = [await signIn(world, person), await signIn(world, person)]
  const code = codeOf(person.secret, after(300))
  const answers = await Promise.all(halves.map(({ token }) => enterCode(world, token, code)))
  expect(answers.map(({ messages }) => messages).sort()).toEqual([[], [wrong]])
  expect(answers.filter(({ me }) => me !== null).length).toBe(1)
})

test('a spare signs in once, however it is typed, and of two that race with it one', async () => {
  const person = await somebody()
  const [first = '', second = ''] = person.spares
  const enterSpare = async (spare: string): Promise<string[]> =>
    (await enterCode(world, (await signIn(world, person)).token, spare)).messages
  expect(new Set(person.spares).size).toBe(8)
  expect(await enterSpare(` ${first.toLowerCase().replaceAll('-', ' ')}`)).toEqual([])
  expect(await enterSpare(first)).toEqual([wrong])
  const halves = [await signIn(world, person), await signIn(world, person)]
  const answers = await Promise.all(halves.map(({ token }) => enterCode(world, token, second)))
  expect(answers.map(({ messages }) => messages).sort()).toEqual([[], [wrong]])
})

test('five tries lock, the password shown in between frees none of them, and the right code is refused then', async () => {
  const person = await somebody()
  const code = codeOf(person.secret, after(300))
  const tries: string[][] = []
  for (let n = 0; n < 3; n += 1) {
    const { token, messages } = await signIn(world, person)
    tries.push(messages, (await enterCode(world, token, wrongOf(code))).messages)
  }
  expect(tries).toEqual([[], [wrong], [], [wrong], [], [wrong]])
  expect((await signIn(world, person)).messages).toEqual(['signIn.failed'])
  const [account] = await database.rows(
    `select failed, locked_until > app_now() as locked from account where id = $1`,
    [person.accountId],
  )
  expect(account).toEqual({ failed: 5, locked: true })
})

test('a half sign-in that was begun before the lock opens nothing during it', async () => {
  const person = await somebody()
  const code = codeOf(person.secret, after(300))
  const { token } = await signIn(world, person)
  for (let n = 0; n < 5; n += 1) await enterCode(world, token, wrongOf(code))
  expect((await enterCode(world, token, code)).messages).toEqual([wrong])
  await database.rows('update account set locked_until = null where id = $1', [person.accountId])
  expect((await enterCode(world, token, code)).messages).toEqual([])
})

test('whoever sets a new password with a one-time code enters the sign-in code too', async () => {
  const person = await somebody()
  const oneTime = 'AAAA-BBBB-CCCC'
  await database.rows(
    `update account set code_hash = $2, code_expires_at = app_now() + interval '1 hour' where id = $1`,
    [person.accountId, codeHash(person.accountId, oneTime)],
  )
  const redeem = `mutation ($u: String!, $c: String!, $p: String!) {
    redeemCode(username: $u, code: $c, password: $p) { mustSetFactor } }`
  const half = await enter(world, redeem, { u: person.username, c: oneTime, p: 'Xinmima-7264-ok' })
  expect([half.me, half.messages, await seenAs(world, half.token)]).toEqual([null, [], null])
  const whole = await enterCode(world, half.token, codeOf(person.secret, after(300)))
  expect(await seenAs(world, whole.token)).toEqual({ account: { username: person.username } })
})

test('where sign-in codes are off the password alone signs in, and nothing is set up', async () => {
  const person = await somebody()
  await policy(database, 'off')
  expect((await signIn(world, person)).me).toMatchObject({ account: { username: person.username } })
  const other = await withPassword(database, await world.appoint('filingClerk', 'js-xixia'))
  const offer = 'mutation ($p: String!) { offerFactor(password: $p) { secret } }'
  const { violations } = await world.perform(other, offer, { p: password })
  expect(violations.map(({ message }) => message)).toEqual(['factor.off'])
})
