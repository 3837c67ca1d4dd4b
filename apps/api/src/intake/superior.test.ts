import {
  acceptedCase,
  acceptCase,
  forwardPhase,
  returnAccepted,
  sendAgain,
  type Sent,
} from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { select } from '../../../../test/harness/edition'
import {
  archiveOf,
  messagesOf,
  readPackage,
  rowsOf,
  sendPackage,
  takePackage,
  type Side,
} from '../../../../test/harness/installations'
import { unzipped } from '../../../../test/harness/unzipped'
import { makeWorld, type Actor } from '../../../../test/harness/world'
import { zipped } from '../../../../test/harness/zipped'

const at = '2099-03-20T10:00:00+08:00'

let below: Side
let above: Side
const databases: TestDatabase[] = []
beforeAll(async () => {
  databases.push(await freshDatabase(), await freshDatabase())
  const [own, nations] = databases as [TestDatabase, TestDatabase]
  above = { database: nations, world: await makeWorld(nations, { at, worker: true }) }
  const world = await makeWorld(own, { at, worker: true, campaign: false, top: 'jiangsu' })
  below = { database: own, world }
})
afterAll(async () => {
  for (const side of [below, above]) await side?.world.stop()
  for (const database of databases) await database.drop()
})

const saving = 'mutation ($input: OrganisationInput!) { saveOrganisation(input: $input) { id } }'
const superior = {
  key: 'cnipa',
  name: '国家知识产权局',
  shortName: '国家局',
  types: ['national', 'superior'],
  region: '100000',
  order: 10,
  hostName: '',
  sealingName: '',
  formerNames: [],
  phone: '',
}

/** Whoever enters here what the nation says. */
let registrar: Actor

test('an installation whose top is a province registers the office above, which works elsewhere, with somebody who enters its call', async () => {
  const { world } = below
  const parentId = world.organisationIds.get('jiangsu')
  const administrator = await world.appoint('systemAdministrator', 'jiangsu')
  const { saveOrganisation } = await world.ask<{ saveOrganisation: { id: string } }>(administrator, saving, {
    input: { ...superior, parentId },
  })
  world.organisationIds.set('cnipa', saveOrganisation.id)
  const opened = await world.ask<{ openAccount: { account: { id: string } } }>(
    administrator,
    'mutation ($input: AccountInput!) { openAccount(input: $input) { account { id } } }',
    {
      input: {
        username: 'dengji',
        name: '登记人',
        phone: '025-0000-2007',
        email: '',
        organisationId: saveOrganisation.id,
        kind: 'editor',
      },
    },
  )
  expect(opened.openAccount.account.id).toEqual(expect.any(String))
  registrar = await world.appoint('editor', 'cnipa')
})

/** The text of the nation's call, as its office exports it. */
async function exported(): Promise<string> {
  const { world } = above
  const { campaignSource } = await world.ask<{ campaignSource: { text: string } }>(
    world.asNation,
    'query ($id: ID!) { campaignSource(id: $id) { text } }',
    { id: world.campaignId },
  )
  return campaignSource.text
}

test('the nation’s call is entered from its file, and the province with its centres takes part in it', async () => {
  const { world } = below
  const { importCampaign } = await world.ask<{ importCampaign: { id: string } }>(
    registrar,
    'mutation ($text: String!) { importCampaign(text: $text, title: "优秀案例征集") { id } }',
    { text: await exported() },
  )
  // What the nation issued is not issued once more.
  await world.ask(registrar, 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }', importCampaign)
  below.world = { ...world, campaignId: importCampaign.id }
  const parts = await below.database.rows(
    `select o.key, p.role, r.key as receiver, p.path from participation p join organisation o on o.id = p.organisation_id
     left join participation x on x.id = p.receiver_id left join organisation r on r.id = x.organisation_id
     where o.key in ('cnipa', 'jiangsu', 'js-xixia') order by p.path`,
  )
  expect(parts).toEqual([
    { key: 'cnipa', role: 'owner', receiver: null, path: '/cnipa/' },
    { key: 'jiangsu', role: 'receiver', receiver: 'cnipa', path: '/cnipa/jiangsu/' },
    { key: 'js-xixia', role: 'filer', receiver: 'jiangsu', path: '/cnipa/jiangsu/js-xixia/' },
  ])
})

let first = ''
let sent: Sent
let archive: Buffer

test('the province stamps its table and forwards it; its package is taken where the nation works, once', async () => {
  const { world } = below
  const people = { centre: world.asCentre, province: world.asProvince }
  first = await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, { ...people, centre: world.asSecondCentre }, { title: '第二个案例' })
  sent = await forwardPhase(world, world.asProvince)
  expect(sent).toMatchObject({ n: 1, kind: 'first', state: 'forwarded', mark: 'onTime' })
  archive = await archiveOf(below, world.asProvince, sent.id)
  for (const taken of [false, true]) {
    const uploadId = await sendPackage(above, archive)
    expect(await readPackage(above, [uploadId])).toMatchObject({
      sender: '江苏省知识产权局',
      taken,
      faults: [],
    })
    expect((await takePackage(above, [uploadId])).violations).toEqual([])
  }
  expect(await rowsOf(above)).toEqual(await rowsOf(below))
})

test('a package that was altered on its way is refused', async () => {
  const path = '4 报送数据/报送数据.json'
  const files = await unzipped(archive)
  files.set(path, Buffer.from(String(files.get(path)).replace('第二个案例', '第三个案例')))
  const uploadId = await sendPackage(above, await zipped(files))
  expect(messagesOf((await takePackage(above, [uploadId])).violations)).toEqual([
    'exchange.summaryChanged',
    'intake.otherOfSameNumber',
  ])
})

const returning = 'mutation ($id: ID!) { returnPackage(id: $id, reason: "请核对数据。") { state } }'

test('what the nation returns is returned here too, comes again as a package more, and replaces the one before', async () => {
  const { world } = below
  expect((await world.perform(world.asProvince, returning, { id: sent.id })).violations).toMatchObject([
    { message: 'may.wrongPost' },
  ])
  await above.world.ask(above.world.asNation, returning, { id: sent.id })
  await world.ask(registrar, returning, { id: sent.id })
  await returnAccepted(world, world.asProvince, first)
  await sendAgain(world, world.asCentre, first, { title: '第一个案例（核对）' })
  await acceptCase(world, world.asProvince, first)
  const again = await forwardPhase(world, world.asProvince, { reason: '已核对数据。' })
  expect(again).toMatchObject({ n: 2, kind: 'correction' })
  const { entry: told } = await world.ask<{ entry: { wentWith: object } }>(
    world.asCentre,
    'query ($id: ID!) { entry(id: $id) { wentWith { n version counts } } }',
    { id: first },
  )
  expect(told.wentWith).toEqual({ n: 2, version: 2, counts: true })
  const uploadId = await sendPackage(above, await archiveOf(below, world.asProvince, again.id))
  expect((await takePackage(above, [uploadId])).violations).toEqual([])
  expect(await rowsOf(above)).toEqual(await rowsOf(below))
  // Sent once more by mistake, the first package is known again and changes nothing.
  const stale = await sendPackage(above, archive)
  expect((await takePackage(above, [stale])).violations).toEqual([])
  expect(await rowsOf(above)).toEqual(await rowsOf(below))
})

test('what the nation chose is entered here, and its unit reads the result', async () => {
  const { world } = below
  await select({ ...world, asNation: registrar }, [first])
  const announcing = 'mutation ($c: ID!) { announceSelection(campaignId: $c) { announcedAt } }'
  await world.ask(registrar, announcing, { c: world.campaignId })
  const { entry } = await world.ask<{ entry: { selection: object } }>(
    world.asCentre,
    'query ($id: ID!) { entry(id: $id) { selection { announced } } }',
    { id: first },
  )
  expect(entry.selection).toEqual({ announced: true })
})
