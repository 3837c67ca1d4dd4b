import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCampaignFile } from '@huibian/domain'
import { v7 } from 'uuid'
import { put } from '../access/sown'
import { freshDatabase, type TestDatabase } from './database'
import { download } from './upload'
import { makeWorld, type Actor, type World } from './world'

/** A week of activities running under the nation's editor as its office, with two member units. */
export type WeekStage = {
  database: TestDatabase
  world: World
  campaignId: string
  office: Actor
  unit: Actor
  other: Actor
  close: () => Promise<void>
}

const preset = join(__dirname, '../../db/presets/n3-publicity-week.yaml')

/** Puts a week of the preset under an owner, with these units reporting to it directly. */
export async function putWeek(
  database: TestDatabase,
  owner: Actor,
  units: readonly Actor[],
): Promise<string> {
  const parsed = readCampaignFile(readFileSync(preset, 'utf8'), () => undefined)
  if (!('campaign' in parsed)) throw new Error('the preset cannot be read')
  const campaignId = v7()
  const at = '2022-04-11T00:00:00Z'
  await put(database, 'campaign', [
    {
      id: campaignId,
      owner_id: owner.organisationId,
      preset: parsed.campaign.id,
      title: '宣传周活动',
      state: 'published',
      version: 1,
      created_at: at,
      published_at: at,
    },
  ])
  await put(database, 'campaign_version', [
    { campaign_id: campaignId, number: 1, file: parsed.campaign, sha256: 'a'.repeat(64), at },
  ])
  const closes = '2022-04-30T15:59:59Z'
  await put(database, 'phase', [
    { campaign_id: campaignId, key: 'summary', title: '总结报送', order: 1, closes_at: closes, wording: '' },
  ])
  const part = { campaign_id: campaignId, contact_name: '', contact_phone: '', numbered: 0 }
  const office = v7()
  const line = `/${owner.organisationKey}/`
  await put(database, 'participation', [
    {
      ...part,
      id: office,
      organisation_id: owner.organisationId,
      role: 'owner',
      receiver_id: null,
      path: line,
    },
    ...units.map(({ organisationId, organisationKey }) => ({
      ...part,
      id: v7(),
      organisation_id: organisationId,
      role: 'filer',
      receiver_id: office,
      path: `${line}${organisationKey}/`,
    })),
  ])
  return campaignId
}

/** A world in which the week runs; with a worker also its jobs. */
export async function weekStage({ worker = false } = {}): Promise<WeekStage> {
  const database = await freshDatabase()
  const world = await makeWorld(database, { at: '2022-04-22T10:00:00+08:00', campaign: false, worker })
  const [office, unit, other] = [world.asNation, world.asCentre, world.asOtherCentre]
  const campaignId = await putWeek(database, office, [unit, other])
  const close = async (): Promise<void> => {
    await world.stop()
    await database.drop()
  }
  return { database, world, campaignId, office, unit, other, close }
}

/** A court that takes part in the week, stands below nobody and has nobody who could sign in. */
export async function putMember({ database, world, campaignId }: WeekStage): Promise<string> {
  const id = v7()
  await put(database, 'organisation', [
    {
      id,
      key: 'pds-court',
      path: '/pds-court/',
      name: '市中级人民法院',
      short_name: '市法院',
      types: ['memberUnit'],
      region: '',
      order: 1,
      host_name: '',
      sealing_name: '',
      former_names: [],
      phone: '',
      attributes: [],
      revision: 1,
    },
  ])
  const [office] = await database.rows<{ id: string }>(
    `select id from participation where campaign_id = $1 and role = 'owner'`,
    [campaignId],
  )
  await put(database, 'participation', [
    {
      id: v7(),
      campaign_id: campaignId,
      organisation_id: id,
      role: 'filer',
      receiver_id: office?.id,
      path: '/cnipa/pds-court/',
      contact_name: '',
      contact_phone: '',
      numbered: 0,
    },
  ])
  world.organisationIds.set('pds-court', id)
  return id
}

/** The clerk of that court. */
export async function putCourt(stage: WeekStage): Promise<Actor> {
  await putMember(stage)
  return stage.world.appoint('filingClerk', 'pds-court')
}

/** An activity as a unit enters it; what is given stands in the place of what is usual. */
export const activityInput = (given: object = {}): object => ({
  plan: 'boards',
  state: 'held',
  title: '广场布展',
  day: '2022-04-20',
  until: '2022-04-21',
  place: '中心广场',
  hosts: '本单位',
  agenda: '',
  about: '展出展板，发放资料。',
  reason: '',
  figures: [],
  ...given,
})

export const weekActs = {
  save: `mutation ($c: ID!, $id: ID, $r: Int, $input: ActivityInput!) {
    saveActivity(campaignId: $c, id: $id, revision: $r, input: $input) {
      id revision state hour contact mine sameAs figures { measure state text value last } organisation { key } pictures { id } } }`,
  enter: `mutation ($c: ID!, $o: ID!, $input: ActivityInput!, $origin: OriginInput!) {
    enterActivity(campaignId: $c, organisationId: $o, activity: $input, origin: $origin) { id revision } }`,
  attach: `mutation ($a: ID!, $u: ID!) { attachShot(activityId: $a, uploadId: $u) {
    id name url thumbnailUrl medium source shown lacking width height day place } }`,
  describe: `mutation ($ids: [ID!]!, $input: ShotInput!) { describeShots(shotIds: $ids, input: $input) { id shown lacking } }`,
  same: `mutation ($a: ID!, $s: ID) { countAsSame(activityId: $a, sameAsId: $s) { id sameAs } }`,
  week: `query ($c: ID!) { week(campaignId: $c) {
    measures { key name unit definition least formerly } struck { key name }
    rows { organisation { key } planned held pictures cells { measure state text former } }
    totals { measure sum sumText total text adjustment note last compared comparedUnits givenUnits percent } } }`,
} as const

const paper = 'id state message file { name url }'

export const paperActs = {
  pack: `mutation ($c: ID!) { paper: packWeek(campaignId: $c) { ${paper} } }`,
  compile: `mutation ($c: ID!, $k: ReportKind, $to: String, $f: ReportFormat! = docx) {
    paper: compileReport(campaignId: $c, format: $f, kind: $k, receiver: $to) { ${paper} } }`,
  papers: `query ($c: ID!) { weekPapers(campaignId: $c) { ${paper} } }`,
} as const

type Paper = { id: string; state: string; message: string | null; file: { name: string; url: string } | null }

/** The bytes of a paper that an office asks for, once its job is over. */
export async function paperOf(
  world: World,
  office: Actor,
  asked: { act: 'pack' | 'compile'; k?: 'report' | 'upward' | 'brief'; to?: string; f?: 'pdf' | 'docx' },
): Promise<Buffer> {
  const c = world.campaignId
  const { act, ...rest } = asked
  const begun = await world.ask<{ paper: Paper }>(office, paperActs[act], { c, ...rest })
  for (;;) {
    const { weekPapers } = await world.ask<{ weekPapers: Paper[] }>(office, paperActs.papers, { c })
    const own = weekPapers.find(({ id }) => id === begun.paper.id)
    if (own?.state === 'failed') throw new Error(own.message ?? '')
    if (own?.file) return (await download(world, office, own.file.url)).bytes
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
