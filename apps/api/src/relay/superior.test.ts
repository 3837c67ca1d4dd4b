import { answered } from '@huibian/domain'
import { approvedTable, forward, stampTable } from '../../../../test/harness/cases'
import { attachAs, mp4 } from '../../../../test/harness/film'
import type { Filed } from '../../../../test/harness/filing'
import { archiveOf, sendPackage, takePackage } from '../../../../test/harness/installations'
import {
  accepts,
  begunBy,
  broke,
  finalisedAs,
  officeStage,
  readNotice,
  running,
  savedAs,
  submits,
  type OfficeStage,
} from '../../../../test/harness/notices'
import { carries, relayActs, relayPlaces } from '../../../../test/harness/relays'
import type { Actor, World } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const at = '2024-05-20T10:00:00+08:00'
const province = '甲省工业和信息化厅'
const bureau = { key: 'bureau', name: '某市工业和信息化局', shortName: '某市', types: ['cityBureau'] }
const mill = { key: 'mill', name: '某纺织厂', types: ['firm'], under: 'bureau' }
const file = answered(readNotice('db/presets/n5-industry-videos.yaml'), {
  ...relayPlaces,
  formsAreOne: true,
  individuals: 'off',
})
const items = file.stages.find(({ checklist }) => checklist.length > 0)?.checklist.map(({ id }) => id) ?? []

let below: OfficeStage
let above: OfficeStage
beforeAll(async () => {
  const department = { key: 'department', name: province, types: ['industryDepartment'] }
  above = await officeStage({ at, units: [department, { ...bureau, under: 'department' }, mill] })
  above.world.campaignId = await running(above, above.host, file)
  // Of the ministry, which works on the other installation, the reference data of the province's own have but a row.
  const ministry = { key: 'ministry', name: '某部', types: ['host', 'superior'] }
  below = await officeStage({ at, units: [ministry, bureau, mill], worker: true })
  await below.database.rows(
    `update organisation set name = $1, types = '{industryDepartment}' where key = 'host'`,
    [province],
  )
})
afterAll(async () => {
  await below?.close()
  await above?.close()
})

/** The ministry's call as it is entered where the province works, and the province's relay of it. */
async function entered(): Promise<{ upper: World; relay: World }> {
  const { world, host } = below
  const registrar = await world.appoint('editor', 'ministry')
  const upper = { ...world, asNation: registrar, campaignId: await running(below, registrar, file) }
  await below.database.rows(
    `insert into issuing (organisation_id, alone, reason, by_name) values ($1, true, '一人办公', '')`,
    [host.organisationId],
  )
  const made = await world.ask<{ createCampaign: { id: string } }>(host, relayActs.create, {
    day: '2024-05-29',
  })
  await world.ask(host, relayActs.publish, made.createCampaign)
  return { upper, relay: { ...world, campaignId: made.createCampaign.id } }
}

async function filmFiled(relay: World, by: Actor): Promise<Filed> {
  const begun = await begunBy(relay, by, { phase: 'collection' })
  const media = { seconds: 120, width: 1920, height: 1080 }
  const given = { entryId: begun.id, bytes: mp4('织机'), filename: '成片.mp4', media }
  const film = await attachAs(relay, by, given)
  const saved = await savedAs(relay, by, begun, {
    title: '织机会说话',
    theme: 'green',
    film: [film],
    region: '甲省',
    summary: '简介',
    contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
  })
  const filed = await finalisedAs(relay, by, saved)
  const attestations = ['originality', 'notSecret', 'licence']
  expect(broke(await submits(relay, by, filed, { attestations }))).toEqual([])
  return filed
}

async function sendsOn(world: World, by: Actor): Promise<string> {
  const table = await approvedTable(world, by, 'collection')
  await stampTable(world, by, table.id)
  const answer = await forward(world, by, table.id)
  expect(broke(answer)).toEqual([])
  return (answer.data as { forwardPackage: { id: string } }).forwardPackage.id
}

test('a province that works alone relays a call of the ministry, and its package with the works of the relay is taken by the ministry', async () => {
  const { upper, relay } = await entered()
  const city = await relay.appoint('reviewingClerk', 'bureau')
  const filed = await filmFiled(relay, await relay.appoint('filingClerk', 'mill'))
  expect(broke(await accepts(relay, city, filed, items))).toEqual([])
  await sendsOn(relay, city)
  expect((await carries(relay, below.receiver, [filed.id])).violations).toEqual([])
  const sent = await sendsOn(upper, below.receiver)
  const nation = { ...above, world: { ...above.world, asNation: above.host } }
  const archive = await archiveOf({ ...below, world: upper }, below.receiver, sent)
  const uploadId = await sendPackage(nation, archive)
  expect((await takePackage(nation, [uploadId])).violations).toEqual([])
  const came = await above.database.rows(
    `select e.title, e.state, u.name as filer, r.key as receiver from entry e join organisation u on u.id = e.filer_id
     join organisation r on r.id = e.receiver_id`,
  )
  expect(came).toEqual([
    { title: '织机会说话', state: 'forwarded', filer: '某纺织厂', receiver: 'department' },
  ])
})
