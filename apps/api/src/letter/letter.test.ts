import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { enterRegister } from '../seal/register'
import { hashPassword } from '../session/hash'

const PASSWORD = '章管-Xk7#qpZ-2099'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  await database.rows('update account set password_hash = $2 where id = $1', [
    world.asKeeper.accountId,
    await hashPassword(PASSWORD),
  ])
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Letter = {
  id: string
  version: number | null
  code: string
  file: { url: string }
  sealed: { url: string } | null
  sealRequest: { id: string; state: string; approver: string } | null
}

const fields =
  'id version title number code file { url } sealed { url } sealRequest { id state approver paper pages }'
const given = {
  title: '关于报送优秀案例的催办通知',
  number: '苏知办函〔2099〕9号',
  words: '请抓紧办理，尽快报送。',
  approver: '秦审',
  reason: '催办',
  copies: 1,
}

const asks = (actor: Actor, input: object = {}, headers = {}) =>
  world.perform(
    actor,
    `mutation ($c: ID!, $i: LetterInput!) { requestLetterSeal(campaignId: $c, input: $i) { ${fields} } }`,
    { c: world.campaignId, i: { ...given, ...input } },
    headers,
  )

const lettersOf = async (actor: Actor): Promise<Letter[]> =>
  (
    await world.ask<{ letters: Letter[] }>(
      actor,
      `query ($c: ID!) { letters(campaignId: $c) { ${fields} } }`,
      {
        c: world.campaignId,
      },
    )
  ).letters

const rules = ({ violations }: { violations: { rule: string }[] }): string[] =>
  violations.map(({ rule }) => rule)

const press = (requestId: string) =>
  world.perform(
    world.asKeeper,
    'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state paper } }',
    { id: requestId, p: PASSWORD },
  )

test('a chasing letter is printed, sealed by the office’s keeper, and holds by its code and by its file', async () => {
  expect(rules(await asks(world.asProvince, { title: ' ', words: '' }))).toEqual(['letter.title'])
  expect(rules(await asks(world.asProvince, { number: '长'.repeat(61) }))).toEqual(['letter.number'])
  const asked = await asks(world.asProvince)
  const letter = asked.data?.['requestLetterSeal'] as Letter
  expect(letter).toMatchObject({
    version: null,
    number: given.number,
    sealed: null,
    sealRequest: { state: 'waiting', approver: '秦审', paper: 'letter' },
  })
  expect(rules(await asks(world.asProvince))).toEqual(['letter.waiting'])
  expect((await press(letter.sealRequest?.id ?? '')).data).toEqual({
    seal: { state: 'sealed', paper: 'letter' },
  })
  const [sealed] = await lettersOf(world.asProvince)
  const { bytes } = await download(world, world.asProvince, sealed?.sealed?.url ?? '')
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), '通知.pdf')
  form.set('code', letter.code)
  const byFile = await (await fetch(`${world.url}/v`, { method: 'POST', body: form })).text()
  const byCode = await (await fetch(`${world.url}/v/${letter.code}`)).text()
  const heading = (html: string) => /<h2>(.*?)<\/h2>/.exec(html)?.[1]
  expect([heading(byFile), heading(byCode)]).toEqual(['签章有效', '通知已盖章'])
  const { sealRecords } = await world.ask<{ sealRecords: object[] }>(
    world.asKeeper,
    '{ sealRecords(page: { number: 1, size: 1 }) { reason fileName approver code } }',
  )
  expect(sealRecords).toEqual([
    { reason: '催办', fileName: `${given.title}.pdf`, approver: '秦审', code: letter.code },
  ])
  // Another may follow once this one is settled.
  const another = await asks(world.asProvince, {})
  expect([another.errors, another.statements <= 12 || another.statements]).toEqual([undefined, true])
})

test('of uses of one seal at once, each takes the next number of its register', async () => {
  const letters = await database.rows<{ id: string; code: string; sha256: string; fileId: string }>(
    'select id, code, sha256, file_id as "fileId" from letter where sealed_file_id is null',
  )
  const { organisationId } = world.asKeeper
  const numbers = async (): Promise<number[]> => {
    const found = await database.rows<{ n: number }>(
      'select n from seal_record where organisation_id = $1 order by n',
      [organisationId],
    )
    return found.map(({ n }) => n)
  }
  const [letter] = letters
  if (!letter) throw new Error('no letter waits')
  const { id: letterId, ...paper } = letter
  const told = { reason: '催办', fileName: '通知.pdf', pages: 1, copies: 1, approver: '秦审', keeper: '章管' }
  const use = { ...paper, ...told, organisationId, way: 'system' as const, letterId }
  expect(await numbers()).toEqual([1])
  await Promise.all([1, 2, 3, 4].map(() => world.within(world.asKeeper, (ctx) => enterRegister(ctx, use))))
  expect(await numbers()).toEqual([1, 2, 3, 4, 5])
})

test('whom it is written to has the letter once it is sealed, and nothing of who asked for the seal', async () => {
  const [waiting, sealed] = await lettersOf(world.asProvince)
  expect((await lettersOf(world.asCentre)).map(({ id }) => id)).toEqual([sealed?.id])
  const [received] = await lettersOf(world.asCentre)
  expect(received).toMatchObject({ file: null, sealRequest: null })
  const { status } = await download(world, world.asCentre, received?.sealed?.url ?? '')
  expect(status).toBe(200)
  expect((await download(world, world.asCentre, waiting?.file.url ?? '')).status).toBe(404)
})

test('another province neither sees nor writes it, and a centre asks for none', async () => {
  expect((await lettersOf(world.asProvince)).length).toBe(2)
  expect(await lettersOf(world.asOtherKeeper)).toEqual([])
  const [letter] = await lettersOf(world.asProvince)
  expect((await download(world, world.asOtherKeeper, letter?.file.url ?? '')).status).toBe(404)
  expect((await asks(world.asCentre)).code).toBe('REFUSED')
  expect((await asks(world.asProvince, { version: 1 })).code).toBe('NOT_FOUND')
})
