import { v7 } from 'uuid'
import { acceptedCase, anotherCall, forwardPhase } from '../../../../test/harness/cases'
import { mailStage, type MailStage } from '../../../../test/harness/letters'
import { byInbox } from '../inbox/round'
import { separately } from '../platform/transaction'
import { queue } from './due'
import { byMail } from './round'

let stage: MailStage
/** What the province accepted. */
const ids: string[] = []

beforeAll(async () => {
  stage = await mailStage((known) => ({
    third: known.asThirdCentre,
    other: known.asOtherProvince,
    province: known.asProvince,
    nation: known.asNation,
  }))
  const { world } = stage
  await anotherCall(world)
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个案例', '第二个案例']) ids.push(await acceptedCase(world, people, { title }))
})
afterAll(() => stage?.stop())

type Said = Awaited<ReturnType<MailStage['told']>>[number]

const lineOf = ({ text }: Said): string[] => text.split('\n').filter((line) => line.startsWith('· '))

test('two calls that close at one moment are told of both', async () => {
  const letters = await stage.told('third', '2099-03-18T23:59:59+08:00')
  const near = '【需办理】临近截止：优秀案例征集'
  expect(letters.map(({ subject }) => subject)).toEqual([near, near])
})

test('a province that is short is told before the close, although it has nothing in hand', async () => {
  const letters = await stage.told('other', '2099-03-25T23:59:59+08:00')
  const near = letters.filter(({ subject }) => subject === '【需办理】临近截止：优秀案例征集')
  expect(near.map(lineOf)).toEqual([['· 第一阶段：还差 2 个'], ['· 第一阶段：还差 2 个']])
})

test('a province is told of a case and of a package that came back', async () => {
  const sent = await forwardPhase(stage.world, stage.world.asProvince)
  const back = `mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "请核对数据。") { id } }`
  await stage.world.ask(stage.world.asNation, back, { p: sent.id, e: ids[0] })
  const subjects = async (at: string): Promise<string[]> =>
    (await stage.told('province', at)).map(({ subject }) => subject).filter((one) => one.includes('退回'))
  expect(await subjects('2099-03-26T08:00:00+08:00')).toEqual(['【需办理】更正上级退回的案例：优秀案例征集'])
  await stage.world.ask(
    stage.world.asNation,
    'mutation ($p: ID!) { returnPackage(id: $p, reason: "请核对数据。") { id } }',
    { p: sent.id },
  )
  expect(await subjects('2099-03-26T08:10:00+08:00')).toEqual(['【需办理】处理退回的报送包：优秀案例征集'])
  const { chaseLog } = await stage.world.ask<{
    chaseLog: { items: { kind: string; matter: string; phase: string }[] }
  }>(
    stage.world.asNation,
    'query ($c: ID!) { chaseLog(campaignId: $c, page: { number: 1, size: 100 }) { items { kind matter phase } total } }',
    { c: stage.world.campaignId },
  )
  expect(
    chaseLog.items
      .filter(({ matter }) => matter.endsWith('Back'))
      .map(({ kind, matter, phase }) => `${kind} ${matter} ${phase}`),
  ).toEqual(
    ['inbox packageBack', 'mail packageBack', 'inbox caseBack', 'mail caseBack'].map(
      (one) => `${one} 第一阶段`,
    ),
  )
})

test('who has handed the post over meanwhile is told nothing, and what may no longer be read is not: neither fails', async () => {
  const { world, database } = stage
  const { accountId, postId, organisationId } = world.asProvince
  const queued = (kind: 'packageBack' | 'deadline', to: string): Promise<void> =>
    separately(world.serving.platform.source, { organisationKey: '' }, async (db, now) => {
      const about = { accountId: to, postId, organisationId, kind, subjectId: v7(), about: v7() }
      for (const way of [byMail, byInbox]) await queue(db, [about], { way, now })
    })
  await database.rows(`update account set email = 'nation@example.cn' where id = $1`, [
    world.asNation.accountId,
  ])
  await queued('packageBack', accountId)
  await queued('deadline', world.asNation.accountId)
  await stage.told('province', '2099-03-26T08:20:00+08:00')
  const ended = await database.rows(
    `select kind, state, message from job where args ->> 'mailId' in (select id::text from mail where length(about) = 36)
       or args ->> 'tellingId' in (select id::text from telling where length(about) = 36) order by message nulls first, kind`,
  )
  const kinds = ['inbox.tell', 'mail.send']
  expect(ended).toEqual([
    ...kinds.map((kind) => ({ kind, state: 'done', message: null })),
    ...kinds.map((kind) => ({ kind, state: 'done', message: 'step.handedOver' })),
  ])
})

test('the digest goes on to the close of those who were given longer', async () => {
  const extend = `mutation ($c: ID!, $o: ID!, $u: DateTimeISO!) {
    extendPhase(campaignId: $c, organisationId: $o, phase: "phase1", reason: "受灾", until: $u) { id } }`
  const { campaignId: c } = stage.world
  const { organisationId: o } = stage.world.asOtherProvince
  await stage.world.ask(stage.world.asNation, extend, { c, o, u: '2099-04-15T23:59:59+08:00' })
  const [digest] = await stage.told('nation', '2099-04-09T08:00:00+08:00')
  expect(digest && lineOf(digest)).toEqual([
    '· 优秀案例征集第一阶段（2099-04-15 23:59 截止）：1 家单位尚未报齐',
  ])
})
