import { inWorld } from '../../../../test/harness/inWorld'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'
import { recountAll } from '../platform/counters'
import { demandPart } from './campaign.queries'

let world: World
inWorld((made) => ({ world } = made))

/** Counts as the acts keep them. */
const count = (actor: Actor, phase: string, state: string, from?: string): Promise<void> =>
  world.within(actor, async (ctx) => {
    const { id: participationId } = await demandPart(ctx, world.campaignId)
    const mark = state === 'draft' ? '' : 'onTime'
    const before = from ? { from: { participationId, phase, state: from, mark } } : {}
    await recountAll(ctx.db, [{ ...before, to: { participationId, phase, state, mark } }])
  })

const standing = 'query ($id: ID!) { campaign(id: $id) { standing { label done needed strength } } }'
type Standing = { label: string; done: number; needed: number; strength: string }
const of = async (actor: Actor, language = 'zh-CN'): Promise<Standing[]> => {
  const answer = await world.perform(
    actor,
    standing,
    { id: world.campaignId },
    { 'accept-language': language },
  )
  return dataOf<{ campaign: { standing: Standing[] } }>(answer).campaign.standing
}

test('N2-18: a centre sees how far it is over both phases, drafts and returned cases not counted', async () => {
  const base = { label: '本单位两个阶段累计', needed: 2, strength: 'soft' }
  expect(await of(world.asCentre)).toEqual([{ ...base, done: 0 }])
  await count(world.asCentre, 'phase1', 'draft')
  await count(world.asCentre, 'phase1', 'returned')
  await count(world.asCentre, 'phase2', 'finalised')
  expect(await of(world.asCentre)).toEqual([{ ...base, done: 0 }])
  await count(world.asCentre, 'phase1', 'submitted')
  expect(await of(world.asCentre)).toEqual([{ ...base, done: 1 }])
  await count(world.asCentre, 'phase2', 'inReview')
  expect(await of(world.asCentre)).toEqual([{ ...base, done: 2 }])
  await count(world.asCentre, 'phase2', 'accepted', 'inReview')
  expect(await of(world.asCentre, 'en')).toEqual([{ ...base, label: 'This unit, over 2 phases', done: 2 }])
  expect(await of(world.asSecondCentre)).toEqual([{ ...base, done: 0 }])
})

test('N2-17: a region sees what it has accepted in each phase, whichever of its bodies receives', async () => {
  const base = { needed: 2, strength: 'soft' }
  await count(world.asThirdProvincesCentre, 'phase1', 'accepted')
  await count(world.asThirdProvincesCentre, 'phase1', 'submitted')
  const both = [
    { ...base, label: '本地区第一阶段推荐', done: 1 },
    { ...base, label: '本地区第二阶段推荐', done: 0 },
  ]
  expect(await of(world.asThirdProvince)).toEqual(both)
  expect(await of(world.asExtraReceiver)).toEqual(both)
  expect((await of(world.asOtherProvince)).map(({ done }) => done)).toEqual([0, 0])
})

test('the owner has no minimum of its own', async () => {
  expect(await of(world.asNation)).toEqual([])
})

test('a list of campaigns with all that a screen shows takes as many statements for one as for twelve', async () => {
  const all = `{ campaigns { title verbs { verb allowed } standing { done } mine { organisation { name } receiver { name } countsAs { name } }
    phases { key myClose permission { organisation { name } } } } }`
  const one = await world.perform(world.asCentre, all)
  const create = `mutation ($t: String!) { createCampaign(preset: "n2-cases", title: $t, closes: [
    { phase: "phase1", date: "2099-03-26" }, { phase: "phase2", date: "2099-06-25" }]) { id } }`
  for (let n = 0; n < 11; n += 1) {
    const made = await world.ask<{ createCampaign: { id: string } }>(world.asNation, create, {
      t: `第${n}次征集`,
    })
    await world.ask(world.asNation, 'mutation ($id: ID!) { publishCampaign(id: $id) { id } }', {
      id: made.createCampaign.id,
    })
  }
  const twelve = await world.perform(world.asCentre, all)
  const lengths = [one, twelve].map((answer) => dataOf<{ campaigns: unknown[] }>(answer).campaigns.length)
  expect(lengths).toEqual([1, 12])
  expect([one.statements, twelve.statements]).toEqual([8, 8])
}, 30_000)
