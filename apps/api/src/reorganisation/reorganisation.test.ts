import { setTimeout as sleep } from 'node:timers/promises'
import { acceptedCase, approvedTable } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { contentOf, drafted, finalised, submitted } from '../../../../test/harness/filing'
import {
  changeUnit,
  done,
  idOf,
  rules,
  said,
  unitAs,
  type Answer,
  type Change,
  type Unit,
} from '../../../../test/harness/units'
import type { Actor, World } from '../../../../test/harness/world'
import { copyOf } from '../paper/copy'
import { receiptOf } from '../paper/receipts'
import { carryOutWaiting } from './reorganise'

const today = '2099-03-20'
let database: TestDatabase
let world: World
const { again } = inWorld((made) => ({ database, world } = made), {
  each: true,
  at: `${today}T10:00:00+08:00`,
})

const unit = (key: string, actor?: Actor): Promise<Unit> => unitAs(world, key, actor)
const change = (actor: Actor, kind: Change, key: string, given?: object): Promise<Answer> =>
  changeUnit(world, actor, kind, key, given)

test('a renamed unit is found by its former name, and its line tells who entered the change', async () => {
  const before = await unit('js-xixia')
  const name = '栖霞知识产权信息服务中心'
  const after = await done(change(world.asProvince, 'rename', 'js-xixia', { name, shortName: '栖霞中心' }))
  expect(after).toMatchObject({ name, shortName: '栖霞中心', state: 'valid', revision: before.revision + 1 })
  expect(after.formerNames).toEqual([...before.formerNames, before.name])
  expect(after.reorganisations).toMatchObject([
    { says: `“${before.name}”更名为“${name}”`, state: 'done', fromDay: today, by: world.asProvince.name },
  ])
  const { organisations } = await world.ask<{ organisations: { items: { name: string }[] } }>(
    world.asOtherCentre,
    'query ($s: String) { organisations(search: $s, page: { number: 1, size: 10 }) { items { name } } }',
    { s: before.name },
  )
  expect(organisations.items).toEqual([{ name }])
  const [line] = await database.rows(
    `select act, account_name as who from record where noun = 'organisation' order by id desc limit 1`,
  )
  expect(line).toEqual({ act: 'organisation.renamed', who: world.asProvince.name })
})

test('a receipt keeps the name of its day, and what is finalised afterwards bears the new one', async () => {
  const before = await unit('js-xixia')
  const sent = await submitted(world, world.asCentre)
  const draft = await drafted(world, world.asCentre)
  await database.at(`${today}T11:00:00+08:00`)
  await done(change(world.asProvince, 'rename', 'js-xixia', { name: '栖霞新名中心', shortName: '' }))
  const receipt = await world.within(world.asCentre, async (ctx) =>
    receiptOf(ctx, await copyOf(ctx, sent.id), { act: 'submitted' }),
  )
  expect(receipt.facts.find(({ label }) => label === '报送单位')?.value).toBe(before.name)
  const fresh = await finalised(world, world.asCentre, draft)
  expect((await contentOf(world, fresh.id, world.asCentre))['unit']).toBe('栖霞新名中心')
  expect((await contentOf(world, sent.id, world.asCentre))['unit']).toBe(before.name)
})

test('a table that was frozen keeps the names of its day and its stamp holds', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '甲案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1', [
    { rule: 'enoughPerCentre', reason: '其他机构暂无合适案例。' },
    { rule: 'enoughPerPhase', reason: '其他机构暂无合适案例。' },
  ])
  await done(change(world.asProvince, 'rename', 'js-xixia', { name: '栖霞新名中心', shortName: '' }))
  await done(change(world.asNation, 'rename', 'jiangsu', { name: '江苏省知识产权保护局', shortName: '' }))
  const { summary } = await world.ask<{ summary: { id: string; stale: boolean } }>(
    world.asProvince,
    'query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { id stale } }',
    { c: world.campaignId },
  )
  expect(summary).toEqual({ id: table.id, stale: false })
})

test('a change of a day to come waits, can be taken back, and is judged anew on its day', async () => {
  const [before, name] = [await unit('js-xixia'), '栖霞新名中心']
  const asked = { name, shortName: '', from: '2099-04-01' }
  const waiting = await done(change(world.asProvince, 'rename', 'js-xixia', asked))
  expect(waiting).toMatchObject({ name: before.name, reorganisations: [{ state: 'waiting' }] })
  expect(said(await change(world.asProvince, 'rename', 'js-xixia', asked))).toEqual([
    '该单位有一项变更将于 2099-04-01 生效，请先撤回该项变更。',
  ])
  const cancel = 'mutation ($id: ID!) { cancelReorganisation(id: $id) { reorganisations { state } } }'
  const id = waiting.reorganisations[0]?.id ?? ''
  expect((await world.perform(world.asOtherProvince, cancel, { id })).code).toBe('NOT_FOUND')
  expect(await world.ask(world.asProvince, cancel, { id })).toEqual({
    cancelReorganisation: { reorganisations: [{ state: 'cancelled' }] },
  })
  const again = await done(change(world.asProvince, 'rename', 'js-xixia', asked))
  await database.at('2099-04-01T00:00:01+08:00')
  await world.within(world.asProvince, (ctx) => carryOutWaiting(ctx, again.reorganisations[0]?.id ?? ''))
  expect(await unit('js-xixia')).toMatchObject({ name, formerNames: [...before.formerNames, before.name] })
  await world.within(world.asProvince, (ctx) => carryOutWaiting(ctx, again.reorganisations[0]?.id ?? ''))
  expect((await unit('js-xixia')).revision).toBe(before.revision + 1)
})

test('the worker carries a change out when its day begins, and tells on the unit’s page what stood in the way', async () => {
  // Long enough before midnight that a busy machine has asked for all four by then.
  await again({ at: `${today}T23:59:43+08:00`, campaign: false, worker: true })
  const [name, from] = ['栖霞新名中心', '2099-03-21']
  await done(change(world.asProvince, 'rename', 'js-xixia', { name, shortName: '', from }))
  await done(
    change(world.asProvince, 'close', 'js-zhongshan', { from, successorId: idOf(world, 'js-xixia') }),
  )
  await done(change(world.asProvince, 'rename', 'js-yaoke', { name: '药科新名中心', shortName: '', from }))
  const other = await unit('js-hudong')
  await done(
    change(world.asProvince, 'rename', 'js-hudong', { name: '药科新名中心', shortName: '', from: today }),
  )
  const ended = async (): Promise<boolean> => {
    const jobs = await database.rows(
      `select 1 from job where kind = 'organisation.reorganise' and state in ('done', 'failed')`,
    )
    return jobs.length === 3
  }
  for (const patience = Date.now() + 150_000; !(await ended()) && Date.now() < patience;) await sleep(100)
  expect(await unit('js-xixia')).toMatchObject({ name })
  expect(await unit('js-zhongshan')).toMatchObject({ state: 'closed' })
  const { reorganisations } = await unit('js-yaoke')
  expect(reorganisations).toMatchObject([
    { state: 'waiting', trouble: '已有名为“药科新名中心”的单位，请核对。' },
  ])
  expect((await unit('js-hudong')).formerNames).toEqual([...other.formerNames, other.name])
})

test('those above a unit change it, neither itself nor the province beside', async () => {
  const name = { name: '别的名称', shortName: '' }
  for (const actor of [world.asCentre, world.asOtherProvince, world.asApprover, world.asAuditor])
    expect((await change(actor, 'rename', 'js-xixia', name)).code).toBe('NOT_FOUND')
  const away = { parentId: idOf(world, 'hubei') }
  expect(said(await change(world.asProvince, 'move', 'js-xixia', away))).toEqual([
    '请选择上级单位；所选单位不存在、已撤销或不归本单位管理。',
  ])
  expect(rules(await change(world.asProvince, 'close', 'jiangsu'))).toEqual(['act.notAllowed'])
  const seen = async (actor: Actor): Promise<number> => (await unit('js-xixia', actor)).verbs.length
  expect(await Promise.all([world.asProvince, world.asNation, world.asOtherProvince].map(seen))).toEqual([
    3, 3, 0,
  ])
})

test('bad input gets a sentence with its limit, and a stale one what stands now', async () => {
  const name = { name: '栖霞新名中心', shortName: '' }
  const asked = [
    { ...name, from: '2099-02-30' },
    { ...name, reason: '' },
    { name: '短', shortName: '' },
  ]
  const answers = await Promise.all(
    asked.map((given) => change(world.asProvince, 'rename', 'js-xixia', given)),
  )
  expect(answers.map(said)).toEqual([
    ['日期“2099-02-30”不正确，应为 2098-03-19 至 2100-03-21 之间的一天。'],
    ['变更依据现为 0 个字，应为 2 至 500 个字。'],
    ['单位全称现为 1 个字，应为 2 至 100 个字。'],
  ])
  expect((await change(world.asProvince, 'rename', 'js-xixia', { ...name, revision: 9 })).code).toBe(
    'CONFLICT',
  )
  const two = await Promise.all(
    ['一', '二'].map((n) =>
      change(world.asProvince, 'rename', 'js-xixia', { name: `栖霞新名中心${n}`, shortName: '' }),
    ),
  )
  expect(two.map(({ code }) => code ?? 'done').toSorted()).toEqual(['CONFLICT', 'done'])
})
