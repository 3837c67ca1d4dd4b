import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import {
  codeOf,
  enterCode,
  password,
  policy,
  seenAs,
  setUp,
  signIn,
  withPassword,
} from '../../../../test/harness/factor'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'

const wasm = createRequire(__filename).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } })

const start = '2099-03-20T10:00:00+08:00'
const later = '2099-03-20T10:05:00+08:00'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false, at: start })
beforeEach(async () => {
  await policy(database, 'offered')
  await database.at(start)
})

const person = async (kind: Actor['kind'] = 'filingClerk', key = 'js-xixia'): Promise<Actor> =>
  withPassword(database, await world.appoint(kind, key))

const offer = 'mutation ($p: String!) { offerFactor(password: $p) { secret size path } }'
const confirm = 'mutation ($c: String!) { confirmFactor(code: $c) { codes } }'
const end = 'mutation ($p: String!, $c: String!) { endFactor(password: $p, code: $c) }'
const reset = 'mutation ($id: ID!) { resetFactor(id: $id) { secondFactor } }'
const save = `mutation ($f: String!) { saveSite(name: "", classification: "", classificationEnglish: "", secondFactor: $f) {
  secondFactor } }`

const said = async (actor: Actor, query: string, variables: object): Promise<unknown> => {
  const { data, code, violations } = await world.perform(actor, query, variables)
  if (code === 'REFUSED') return violations.map(({ message }) => message)
  return code ?? Object.values(data ?? {})[0]
}

type Offer = { secret: string; size: number; path: string }

test('the picture is read by a telephone as the secret, whose it is and where it is for', async () => {
  const actor = await person()
  const { offerFactor } = await world.ask<{ offerFactor: Offer }>(actor, offer, { p: password })
  const { secret, size, path } = offerFactor
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`
  const png = await sharp(Buffer.from(svg), { density: 600 }).resize(600).png().toBuffer()
  const [read] = await readBarcodes(png, { formats: ['QRCode'] })
  const uri = new URL(read?.text ?? '')
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    'otpauth:',
    'totp',
    `/汇编:${actor.username}`,
  ])
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: '汇编',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
})

test('nothing is asked for until a code of the telephone was entered; then every other sign-in ends', async () => {
  const actor = await person()
  const { offerFactor } = await world.ask<{ offerFactor: Offer }>(actor, offer, { p: password })
  const other = await signIn(world, actor)
  expect(other.me).toMatchObject({ account: { secondFactor: false } })
  const code = codeOf(offerFactor.secret, start)
  expect(await said(actor, confirm, { c: code === '000000' ? '000001' : '000000' })).toEqual([
    'factor.mistyped',
  ])
  expect(await said(actor, confirm, { c: ` ${code.slice(0, 3)} ${code.slice(3)}` })).toEqual({
    codes: expect.any(Array),
  })
  expect([await seenAs(world, other.token), await seenAs(world, actor.token)]).toEqual([
    null,
    { account: { username: actor.username } },
  ])
  expect(await said(actor, offer, { p: password })).toEqual(['factor.isSet'])
  expect(await said(actor, confirm, { c: codeOf(offerFactor.secret, start) })).toEqual(['factor.isSet'])
})

test('setting up takes the password, and a code only after it', async () => {
  const actor = await person()
  expect(await said(actor, confirm, { c: '123456' })).toEqual(['factor.noOffer'])
  expect(await said(actor, offer, { p: 'not-the-Passw0rd' })).toEqual(['password.wrong'])
})

test('the database holds the secret sealed and the spares hashed', async () => {
  const actor = await person()
  const { secret, spares } = await setUp(world, actor, start)
  const [kept] = await database.rows<{ row: string; bytes: number }>(
    'select a::text as row, length(factor_secret) as bytes from account a where id = $1',
    [actor.accountId],
  )
  const hidden = [secret, ...spares, ...spares.map((spare) => spare.replaceAll('-', ''))]
  expect(hidden.filter((text) => kept?.row.includes(text))).toEqual([])
  // A nonce and a seal of twelve and sixteen bytes about the twenty of the secret.
  expect(kept?.bytes).toBe(48)
})

test('one person’s sealed secret is none for another', async () => {
  const [one, two] = [await person(), await person()]
  const { secret } = await setUp(world, one, start)
  await setUp(world, two, start)
  await database.rows(
    'update account a set factor_secret = b.factor_secret from account b where a.id = $1 and b.id = $2',
    [two.accountId, one.accountId],
  )
  await database.at(later)
  const { token } = await signIn(world, two)
  const entered = await enterCode(world, token, codeOf(secret, later))
  expect([entered.messages, entered.me]).toEqual([['factor.unreadable'], null])
})

test('ending takes the password and a code, the two together are one try, and other sign-ins end', async () => {
  const actor = await person()
  const { secret } = await setUp(world, actor, start)
  await database.at(later)
  const code = codeOf(secret, later)
  const other = await enterCode(world, (await signIn(world, actor)).token, code)
  const next = '2099-03-20T10:05:30+08:00'
  await database.at(next)
  const fresh = codeOf(secret, next)
  expect(await said(actor, end, { p: password, c: code })).toEqual(['factor.notEnded'])
  expect(await said(actor, end, { p: 'not-the-Passw0rd', c: fresh })).toEqual(['factor.notEnded'])
  const tries = () => database.rows('select failed from account where id = $1', [actor.accountId])
  expect(await tries()).toEqual([{ failed: 2 }])
  expect(await said(actor, end, { p: password, c: fresh })).toBe(true)
  expect([await tries(), await seenAs(world, other.token)]).toEqual([[{ failed: 0 }], null])
  expect((await signIn(world, actor)).me).toMatchObject({ account: { secondFactor: false } })
  expect(await said(actor, end, { p: password, c: fresh })).toEqual(['factor.notSet'])
})

test('the security administrator of the own or the upper unit resets it, and nobody else', async () => {
  const lost = await person('reviewingClerk', 'jiangsu')
  await setUp(world, lost, start)
  const { token } = await signIn(world, lost)
  const own = await world.appoint('securityAdministrator', 'jiangsu')
  const other = await world.appoint('securityAdministrator', 'hubei')
  const variables = { id: lost.accountId }
  for (const actor of [world.asAdministrator, world.asNation])
    expect([actor.kind, await said(actor, reset, variables)]).toEqual([actor.kind, ['act.notAllowed']])
  for (const actor of [other, world.asOtherProvince, world.asAuditor])
    expect([actor.kind, await said(actor, reset, variables)]).toEqual([actor.kind, 'NOT_FOUND'])
  expect(await said(own, reset, variables)).toEqual({ secondFactor: false })
  expect([await seenAs(world, lost.token), await seenAs(world, token)]).toEqual([null, null])
  expect((await signIn(world, lost)).me).toMatchObject({ account: { secondFactor: false } })
  expect(await said(world.asSecurity, reset, variables)).toEqual(['factor.notTheirs'])
  expect(await said(own, reset, { id: own.accountId })).toEqual(['account.notOneself'])
  const lines = await database.rows(
    `select act, account_name as by from record where subject_id = $1 and act like 'factor.%' order by id`,
    [lost.accountId],
  )
  expect(lines).toEqual([
    { act: 'factor.set', by: lost.name },
    { act: 'factor.reset', by: own.name },
  ])
})

test('what is compulsory was set up first by whoever makes it so', async () => {
  const administrator = await person('systemAdministrator', 'cnipa')
  expect(await said(administrator, save, { f: 'always' })).toEqual(['site.secondFactor'])
  expect(await said(administrator, save, { f: 'compulsory' })).toEqual(['site.factorFirst'])
  await setUp(world, administrator, start)
  expect(await said(administrator, save, { f: 'compulsory' })).toEqual({ secondFactor: 'compulsory' })
})

test('where it is compulsory the national office and administrators act in no post before they have it; others do', async () => {
  const administrator = await person('systemAdministrator', 'cnipa')
  await setUp(world, administrator, start)
  const editor = await person('editor', 'cnipa')
  const below = await person('auditor', 'jiangsu')
  const clerk = await person('reviewingClerk', 'jiangsu')
  const tasks = async (actor: Actor): Promise<string> =>
    (await world.perform(actor, '{ tasks { kind } }')).code ?? 'heard'
  const heard = () => Promise.all([editor, below, clerk, administrator].map(tasks))
  expect(await heard()).toEqual(['heard', 'heard', 'heard', 'heard'])
  expect(await said(administrator, save, { f: 'compulsory' })).toEqual({ secondFactor: 'compulsory' })
  const waiting = ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'heard', 'heard']
  expect(await heard()).toEqual(waiting)
  const entered = await signIn(world, editor)
  expect(entered.me).toMatchObject({ mustSetFactor: true })
  const again = { ...editor, token: entered.token }
  expect(await tasks(again)).toBe('UNAUTHENTICATED')
  const { secret } = await setUp(world, again, start)
  expect(await tasks(again)).toBe('heard')
  await database.at(later)
  expect(await said(again, end, { p: password, c: codeOf(secret, later) })).toBe(true)
  expect(await tasks(again)).toBe('UNAUTHENTICATED')
  expect(await said(administrator, save, { f: 'offered' })).toEqual({ secondFactor: 'offered' })
  expect([await tasks(again), await tasks(below)]).toEqual(['heard', 'heard'])
})

test('no step of it makes more than twelve statements', async () => {
  const actor = await person()
  const made = await world.perform(actor, offer, { p: password })
  const { secret } = dataOf<{ offerFactor: Offer }>(made).offerFactor
  const set = await world.perform(actor, confirm, { c: codeOf(secret, start) })
  await database.at(later)
  const ended = await world.perform(actor, end, { p: password, c: codeOf(secret, later) })
  const counts = [made, set, ended].map(({ statements }) => statements)
  expect(counts.filter((n) => n === 0 || n > 12)).toEqual([])
})
