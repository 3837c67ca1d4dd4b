import { compiled, forwardedCases, select } from '../../../../test/harness/edition'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { spellRound } from './spell'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', worker: true })
  await select(
    world,
    await forwardedCases(world, [
      { title: '灯塔检索', theme: 'sme' },
      { title: '石阶预警', theme: 'sme' },
    ]),
  )
  for (const act of ['announceSelection', 'issueCertificates'])
    await world.perform(
      world.asNation,
      `mutation ($c: ID!) { ${act}(campaignId: $c) ${act === 'announceSelection' ? '{ revision }' : ''} }`,
      { c: world.campaignId },
    )
  const issued = async (): Promise<number> => (await database.rows('select id from certificate')).length
  for (let tries = 0; tries < 240 && (await issued()) < 2; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 250))
  await world.ask(
    world.asProvince,
    'mutation ($c: ID!, $i: LetterInput!) { requestLetterSeal(campaignId: $c, input: $i) { id } }',
    {
      c: world.campaignId,
      i: {
        title: '关于报送材料的催办通知',
        number: '苏知办函〔2099〕9号',
        words: '请抓紧办理，尽快报送。',
        approver: '秦审',
        reason: '催办',
        copies: 1,
      },
    },
  )
  await spellRound(world.serving.platform)
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Item = { id: string; title: string; number: string | null; phase: string | null; state: string | null }

/** What somebody finds of one kind. */
async function found(actor: Actor, noun: string, words: string): Promise<Item[]> {
  const { search } = await world.ask<{ search: { noun: string; items: Item[] }[] }>(
    actor,
    'query ($words: String!) { search(words: $words) { noun items { id title number phase state } } }',
    { words },
  )
  return search.find((group) => group.noun === noun)?.items ?? []
}

/** Finds a thing in each of the ways, as each of those who see it; and it is in none of them for those who do not. */
async function onlyFor(
  see: readonly Actor[],
  others: readonly Actor[],
  noun: string,
  ways: readonly string[],
) {
  const said = async (actor: Actor) =>
    Promise.all(ways.map(async (words) => `${words}: ${(await found(actor, noun, words)).length > 0}`))
  for (const actor of see) expect(await said(actor)).toEqual(ways.map((words) => `${words}: true`))
  for (const actor of others) expect(await said(actor)).toEqual(ways.map((words) => `${words}: false`))
}

test('a certificate is found by its number, code, holder and initials, by its issuer and its holder alone, as the case that it is of', async () => {
  const [one] = await database.rows<{ number: string; code: string; entry: string }>(
    `select number, code, entry_id as entry from certificate where said ->> 'statement' like '%灯塔检索%'`,
  )
  if (!one) throw new Error('no certificate')
  await onlyFor(
    [world.asNation, world.asCentre],
    [world.asProvince, world.asOtherProvince, world.asOtherCentre, world.asAuditor],
    'certificate',
    [one.number, one.code.toLowerCase(), '灯塔检索', 'dtjs', '栖霞工业大学 灯塔'],
  )
  expect(await found(world.asCentre, 'certificate', '灯塔检索')).toMatchObject([
    { id: one.entry, number: one.number, state: 'issued' },
  ])
})

test('a letter is found by its number, title and initials by the office that wrote it, and by nobody whom it was not sent', async () => {
  await onlyFor(
    [world.asProvince],
    [world.asOtherProvince, world.asCentre, world.asNation, world.asAuditor],
    'letter',
    ['〔2099〕9号', '催办通知', 'cbtz', '江苏 催办通知'],
  )
  expect(await found(world.asProvince, 'letter', '催办通知')).toMatchObject([
    { title: '关于报送材料的催办通知', number: '苏知办函〔2099〕9号', state: 'chasing' },
  ])
})

test('a use of the seal is found by what is registered of it, by those of its unit who read the register', async () => {
  const [one] = await database.rows<{ code: string; file: string; n: number }>(
    'select code, file_name as file, n from seal_record',
  )
  if (!one) throw new Error('no seal')
  await onlyFor(
    [world.asProvince, world.asKeeper, world.asApprover],
    [world.asOtherProvince, world.asOtherKeeper, world.asCentre, world.asNation, world.asAuditor],
    'sealRecord',
    [one.code.toLowerCase(), `第${one.n}号`, '案例汇总表', 'alhzb'],
  )
  expect(await found(world.asKeeper, 'sealRecord', one.code)).toMatchObject([
    { title: one.file, number: `${one.n}` },
  ])
})

test('a summary table is found by the code on its paper, its phase and its unit, by its office alone', async () => {
  const [one] = await database.rows<{ id: string; code: string; phase: string }>(
    'select s.id, s.code, s.phase from summary s where s.organisation_id = $1',
    [world.asProvince.organisationId],
  )
  if (!one) throw new Error('no table')
  await onlyFor(
    [world.asProvince, world.asKeeper, world.asApprover],
    [world.asOtherProvince, world.asCentre, world.asNation, world.asAuditor],
    'summary',
    [one.code.toLowerCase(), '第二阶段 汇总表', 'dejd', 'hzb', '江苏 汇总表'],
  )
  expect(await found(world.asProvince, 'summary', one.code)).toEqual([
    { id: one.id, title: '第二阶段', number: one.code, phase: one.phase, state: 'forwarded' },
  ])
})

test('a package is found by its number, its phase and its unit, by those whom it concerns', async () => {
  await onlyFor(
    [world.asProvince, world.asNation],
    [world.asOtherProvince, world.asOtherCentre, world.asAuditor],
    'package',
    ['第1包', '第1次报送包', '第二阶段', 'dejd', '江苏 第1包', '江苏省知识产权局'],
  )
  expect(await found(world.asNation, 'package', '第2包')).toEqual([])
})

test('persons are found by the initials of their names, by whoever keeps them', async () => {
  await database.rows(`update account set name = '欧阳重庆' where id = $1`, [world.asProvince.accountId])
  await spellRound(world.serving.platform)
  await onlyFor([world.asProvince], [world.asOtherProvince, world.asCentre], 'account', ['oycq', '欧阳 cq'])
  // What is not part of any name finds nobody, whatever else is found.
  expect(await found(world.asProvince, 'account', 'oycq zz')).toEqual([])
})

test('an edition of the book is found by its title, kind and number, by the editors of its office alone', async () => {
  const { id } = await compiled(world, 'consultation')
  await spellRound(world.serving.platform)
  const [one] = await database.rows<{ title: string; owner: string }>(
    `select e.snapshot ->> 'title' as title, o.name as owner from edition e join campaign c on c.id = e.campaign_id
     join organisation o on o.id = c.owner_id`,
  )
  if (!one) throw new Error('no edition')
  const keeper = await world.appoint('sealKeeper', 'cnipa')
  await onlyFor([world.asNation], [keeper, world.asProvince, world.asCentre, world.asAuditor], 'edition', [
    one.title,
    '案例集 征求意见稿1',
    'zqyjg',
    `${one.owner} 征求意见`,
  ])
  expect(await found(world.asNation, 'edition', '征求意见稿')).toEqual([
    { id, title: one.title, number: '1', phase: null, state: 'consultation' },
  ])
})

test('a case of former years is found by title, unit, author, call, year and initials, by those who keep its catalogue', async () => {
  const past = (year: number, title: string, author = '') => ({ year, title, author })
  await database.rows(
    `insert into past_case (id, owner_id, year, campaign, title, unit, author)
     select gen_random_uuid(), $1, c.year, '前届作品征集', c.title, '鹿苑大学图书馆', c.author
     from jsonb_to_recordset($2::jsonb) as c(year int, title text, author text)`,
    [
      world.asProvince.organisationId,
      JSON.stringify([past(2019, '风车布局', '欧阳重庆'), past(2021, '水车布局')]),
    ],
  )
  await spellRound(world.serving.platform)
  await onlyFor(
    [world.asProvince],
    [world.asOtherProvince, world.asApprover, world.asCentre, world.asNation, world.asAuditor],
    'pastCase',
    ['风车', 'fcbj', '鹿苑大学', 'lydx', '欧阳重庆 2019', '前届作品'],
  )
  expect(await found(world.asProvince, 'pastCase', '车布局')).toMatchObject([
    { title: '水车布局', number: '2021' },
    { title: '风车布局', number: '2019' },
  ])
  await database.rows(`update past_case set author = '端木' where year = 2021`)
  await database.rows(`delete from past_case where year = 2019`)
  await spellRound(world.serving.platform)
  expect([
    await found(world.asProvince, 'pastCase', '端木'),
    await found(world.asProvince, 'pastCase', '风车'),
  ]).toMatchObject([[{ title: '水车布局' }], []])
  expect(await database.rows(`select 1 from spelling where words like '%风车%'`)).toEqual([])
})

test('the whole search takes few statements, each kind that the post may read in one', async () => {
  const taken = async (actor: Actor): Promise<number> =>
    (await world.perform(actor, 'query { search(words: "知识产权") { noun } }')).statements
  expect([await taken(world.asProvince), await taken(world.asNation), await taken(world.asAuditor)]).toEqual([
    11, 11, 3,
  ])
})
