import { setTimeout as sleep } from 'node:timers/promises'
import { acceptCase, fileCase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { acts, drafted, type EntryState } from '../../../../test/harness/filing'
import { mailAll, mailServer, read, type Letter } from '../../../../test/harness/letters'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { mailRound } from './round'

let server: Awaited<ReturnType<typeof mailServer>>
let database: TestDatabase
let world: World

beforeAll(async () => {
  server = await mailServer()
  database = await freshDatabase()
  world = await makeWorld(database, {
    at: '2099-03-12T10:00:00+08:00',
    worker: true,
    env: { SMTP_URL: server.url },
  })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
  await server?.stop()
})
beforeEach(() => server.letters.splice(0))

const choose = `mutation ($email: String!, $wanted: Boolean!) {
  saveMailPreference(email: $email, wanted: $wanted) { email wanted sends } }`

const prefer = (actor: Actor, email: string, wanted = true): ReturnType<World['perform']> =>
  world.perform(actor, choose, { email, wanted })

const mailed = async (): Promise<Letter[]> => {
  await mailAll(world, database)
  return server.letters
}

async function sendBack(title: string): Promise<string> {
  const id = await fileCase(world, world.asCentre, { title })
  const { entry } = await world.ask<{ entry: { currentVersion: { id: string } } }>(
    world.asProvince,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const versionId = entry.currentVersion.id
  await world.ask(world.asProvince, acts.return, { id, versionId, reason: '须补充内部数据。', fields: [] })
  return id
}

test('a return is mailed once to the clerks of the unit who gave an address, with unit, title and link alone', async () => {
  await prefer(world.asCentre, 'centre@example.cn')
  await prefer(world.asSecondCentre, 'second@example.cn')
  const id = await sendBack('某案例')
  const [letter, ...more] = await mailed()
  expect([letter?.to, more]).toEqual([['centre@example.cn'], []])
  const { subject, text } = read(letter as Letter)
  expect(subject).toBe('【需办理】退回修改：《某案例》')
  expect(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual([
    '栖霞工业大学知识产权信息服务中心：',
    '案例《某案例》已退回修改。',
    `请登录系统办理：http://localhost/#/p/${world.asCentre.postId}/entries/${id}`,
    '本邮件由系统发出，请勿回复；不再接收可在系统的“邮件提醒”中设置。',
  ])
  expect((letter as Letter).raw).toMatch(/^From: .*<huibian@example\.cn>$/m)
  expect(await mailed()).toHaveLength(1)
})

test('an acceptance is mailed; nobody without an address or who declined is', async () => {
  const id = await fileCase(world, world.asCentre, { title: '通过案例' })
  await prefer(world.asCentre, 'centre@example.cn', false)
  await acceptCase(world, world.asProvince, id)
  expect(await mailed()).toEqual([])
  await prefer(world.asCentre, '')
  expect(await mailed()).toEqual([])
  await prefer(world.asCentre, 'centre@example.cn')
  expect((await mailed()).map((letter) => read(letter).subject)).toEqual(['【已办结】审核通过：《通过案例》'])
})

test('what has been done meanwhile, or is no longer one’s own to read, is not mailed', async () => {
  await prefer(world.asCentre, 'centre@example.cn')
  const id = await sendBack('又一案例')
  await world.within(world.asCentre, async (ctx) =>
    ctx.db.query(`update entry set state = 'draft' where id = $1`, [id]),
  )
  expect(await mailed()).toEqual([])
})

/** Mails that whoever returned a case finds in its log: to whom and where, and why one did not go. */
async function logged(): Promise<{ to: string; failure: string | null }[]> {
  const { chaseLog } = await world.ask<{
    chaseLog: { items: { kind: string; matter: string; to: string; failure: string | null }[] }
  }>(
    world.asProvince,
    'query ($c: ID!) { chaseLog(campaignId: $c, page: { number: 1, size: 100 }) { items { kind matter to failure } } }',
    { c: world.campaignId },
  )
  const mails = chaseLog.items.filter(({ kind, matter }) => kind === 'mail' && matter === 'returned')
  return mails.map(({ to, failure }) => ({ to, failure }))
}

test('a mail that the server refuses is tried again until it goes; the log says why it did not, then that it went', async () => {
  const before = await logged()
  server.away = true
  await sendBack('再一案例')
  await mailRound(world.serving.platform)
  const failed = async (): Promise<boolean> =>
    (await database.rows(`select 1 from job where kind = 'mail.send' and state = 'failed'`)).length > 0
  for (const patience = Date.now() + 120_000; !(await failed()) && Date.now() < patience;) await sleep(50)
  expect([await failed(), server.letters]).toEqual([true, []])
  const again = `select distinct attempts from job where kind = 'mail.send'`
  expect(await database.rows(again)).toEqual([{ attempts: 12 }])
  const to = `${world.asCentre.name} centre@example.cn`
  const failed550 = [{ to, failure: 'Mail command failed: 550 busy' }]
  expect((await logged()).filter(({ failure }) => failure !== null)).toEqual(failed550)
  server.away = false
  expect((await mailed()).map((letter) => read(letter).subject)).toEqual(['【需办理】退回修改：《再一案例》'])
  expect(await logged()).toEqual([{ to, failure: null }, ...before])
})

test('a close of the coming day is mailed once to those who still have something to do', async () => {
  await prefer(world.asThirdCentre, 'third@example.cn')
  const draft: EntryState = await drafted(world, world.asThirdCentre)
  expect(draft.id).not.toBe('')
  await database.at('2099-03-12T12:00:00+08:00')
  expect(await mailed()).toEqual([])
  // The province's own date lies five working days before the notice's.
  await world.ask(
    world.asProvince,
    'mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "phase1", date: "2099-03-21") { id } }',
    { c: world.campaignId },
  )
  await database.at('2099-03-21T10:00:00+08:00')
  const letters = (await mailed()).filter(({ to }) => to.includes('third@example.cn'))
  expect(letters.map((letter) => read(letter).subject)).toEqual(['【需办理】临近截止：优秀案例征集'])
  expect(read(letters[0] as Letter).text).toContain('将于 2099-03-21 23:59 截止')
  expect((await mailed()).filter(({ to }) => to.includes('third@example.cn'))).toHaveLength(1)
})

test('催报 is mailed to the clerks of the unit that was asked, and not once it has sent what it owed', async () => {
  await prefer(world.asSecondCentre, 'second@example.cn')
  await database.at('2099-03-21T11:30:00+08:00')
  const remind = (): Promise<unknown> =>
    world.ask(
      world.asProvince,
      'mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "phase1", organisationIds: $o) { phase } }',
      { c: world.campaignId, o: [world.asSecondCentre.organisationId] },
    )
  const chased = async (): Promise<Letter[]> =>
    (await mailed()).filter((letter) => read(letter).subject.includes('催报'))
  await remind()
  const [letter, ...more] = await chased()
  expect([letter?.to, more]).toEqual([['second@example.cn'], []])
  expect(read(letter as Letter).subject).toBe('【需办理】催报：优秀案例征集')
  expect(
    read(letter as Letter)
      .text.split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 4),
  ).toEqual([
    '江苏钟山科技情报研究院：',
    '优秀案例征集第一阶段：江苏催报，还差 1 个。',
    '请你单位于 2099-03-21 23:59 前报送。',
    `请登录系统办理：http://localhost/#/p/${world.asSecondCentre.postId}/campaigns/${world.campaignId}/entries?phase=phase1`,
  ])
  await database.at('2099-03-21T13:00:00+08:00')
  await remind()
  await fileCase(world, world.asSecondCentre, { title: '赶在邮件之前报送' })
  expect(await chased()).toHaveLength(1)
})

test('without a mail server nothing is queued, and one’s own page says so', async () => {
  const other = await freshDatabase()
  const quiet = await makeWorld(other, { campaign: false })
  try {
    expect(await quiet.ask(quiet.asCentre, choose, { email: 'a@example.cn', wanted: true })).toEqual({
      saveMailPreference: { email: 'a@example.cn', wanted: true, sends: false },
    })
    await mailRound(quiet.serving.platform)
    expect(await other.rows('select 1 from mail')).toEqual([])
  } finally {
    await quiet.stop()
    await other.drop()
  }
})

test('a wrong address is told with its limit', async () => {
  const { violations } = await prefer(world.asCentre, 'nowhere')
  expect(violations.map(({ says }) => says)).toEqual([
    '邮箱格式不对或超过 100 个字符，例如 name@example.cn；不需要邮件的可以留空。',
  ])
})
