import { acceptCase, acceptedCase, returnAccepted, sendAgain } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { queuesCarrying } from '../../../../test/harness/relays'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'

jest.setTimeout(120_000)

/** A province's relay of the case call, which asks for nothing of its own. */
const text = `id: jiangsu
notice:
  title: 关于征集优秀案例的通知
  number: 苏知〔2099〕1号
  issuers: [江苏省知识产权局]
  signed: '2099-03-13'
  published: '2099-03-13'
  relayOf: n2-cases
organisers: [{ role: issuer, name: 江苏省知识产权局 }]
participation:
  levels:
    - { id: centre, name: 服务机构, units: 所在单位 }
    - { id: province, name: 省级知识产权局, units: 省级知识产权局 }
    - { id: nation, name: 国家知识产权局, units: 国家知识产权局 }
  filers: { level: centre, types: [{ id: tisc, name: 技术与创新支持中心 }, { id: universityCentre, name: 高校中心 }] }
  countsAs: organisation
routes: [{ id: byLevel, name: 逐级报送, levels: [centre, province, nation] }]
`

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })

/** Runs a relay as an office of one person. */
async function relayed(text: string, office: Actor): Promise<World> {
  const { importCampaign } = await world.ask<{ importCampaign: { id: string } }>(
    office,
    'mutation ($text: String!) { importCampaign(text: $text, title: "江苏征集") { id } }',
    { text },
  )
  const { id } = importCampaign
  await world.ask(office, 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }', { id })
  return { ...world, campaignId: id }
}

type Found = { carryings: { id: string; state: string; message: string }[]; relayCases: object[] }

/** Has a case carried, waits until the job has ended, and tells how with what the relay's list then holds. */
async function carried(relay: World, id: string): Promise<{ ended: string[]; cases: object[] }> {
  const asked = await queuesCarrying(relay, relay.asProvince, [id])
  const { queueCarrying: job } = dataOf<{ queueCarrying: { id: string } }>(asked)
  for (let tries = 0; tries < 240; tries += 1) {
    const told = await relay.ask<Found>(
      relay.asProvince,
      `query ($c: ID!) { carryings(campaignId: $c) { id state message } relayCases(campaignId: $c) { title carriedN state } }`,
      { c: relay.campaignId },
    )
    const [latest] = told.carryings
    if (latest?.id === job.id && ['done', 'failed'].includes(latest.state))
      return { ended: [latest.state, latest.message], cases: told.relayCases }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the job did not end in time')
}

const ended = ['done', '已列入上级活动 1 件']

let below: World
let id: string

test('a case of nothing but words stands above in the same words, with the code and the stamped form of its paper', async () => {
  const office = await world.appoint('editor', 'jiangsu')
  await database.rows(
    `insert into issuing (organisation_id, alone, reason, by_name) values ($1, true, '一人办公', '')`,
    [office.organisationId],
  )
  const relay = await relayed(text, office)
  // It may relay its own call once more: one case in three calls is still one.
  below = await relayed(
    text.replace('id: jiangsu', 'id: again').replace('relayOf: n2-cases', 'relayOf: jiangsu'),
    office,
  )
  const centre = below.asCentre
  id = await acceptedCase(below, { centre, province: below.asProvince }, { title: '一个案例' })
  const told = [{ title: '一个案例', carriedN: 1, state: 'accepted' }]
  expect(await carried(below, id)).toEqual({ ended, cases: told })
  const [first] = await database.rows<{ id: string }>('select id from entry where campaign_id = $1', [
    relay.campaignId,
  ])
  expect(await carried(relay, first?.id ?? '')).toEqual({ ended, cases: told })
  const versions = await database.rows<{ code: string; relayed: boolean; scan: string }>(
    `select v.code, v.relayed, f.sha256 as scan from entry_version v join scan s on s.version_id = v.id
     join file f on f.id = s.file_id order by v.relayed`,
  )
  expect(versions).toEqual([
    { code: expect.any(String), relayed: false, scan: expect.any(String) },
    { ...versions[0], relayed: true },
    { ...versions[0], relayed: true },
  ])
  expect(await database.rows('select 1 from likeness')).toEqual([])
})

test('words that it left come up again, with what was affirmed of them', async () => {
  const came = []
  for (const title of ['一个案例（改）', '一个案例']) {
    await returnAccepted(below, below.asProvince, id)
    await database.rows(
      'update scan set replaced_at = app_now() where entry_id = $1 and replaced_at is null',
      [id],
    )
    await sendAgain(below, below.asCentre, id, { title })
    await acceptCase(below, below.asProvince, id)
    came.push(await carried(below, id))
  }
  expect(came).toEqual([
    { ended, cases: [{ title: '一个案例（改）', carriedN: 2, state: 'accepted' }] },
    { ended, cases: [{ title: '一个案例', carriedN: 1, state: 'accepted' }] },
  ])
})
