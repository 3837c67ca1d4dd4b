import { v7 } from 'uuid'
import sharp from 'sharp'
import { acceptedCase, approvedTable, blankPdf, fileCase, forwardPhase } from '../harness/cases'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { acts, drafted, finalised } from '../harness/filing'
import { upload } from '../harness/upload'
import { activityInput, weekActs } from '../harness/week'
import { makeWorld, type Actor, type World, type WorldOptions } from '../harness/world'

/** The people of one province and of one of its centres. */
export type People = { centre: Actor; province: Actor; approver: Actor; keeper: Actor }

/** One province's cases at every stage, its packages and its table with a request for the seal. */
export type Tree = People & {
  /** The word that every title of this tree bears. */
  word: string
  entries: { draft: string; finalised: string; submitted: string; returned: string; forwarded: string[] }
  packageId: string
  summaryIds: string[]
  requestId: string
  uploadIds: string[]
}

/** Two provinces with like data under one nation that has begun to select, and a call that is still a draft. */
export type Trees = {
  database: TestDatabase
  world: World
  jiangsu: Tree
  hubei: Tree
  editionId: string
  draftCampaignId: string
  stop(): Promise<void>
}

const summaryOf = 'query ($c: ID!) { summaries(campaignId: $c) { id } sealRequests { id } }'

type Begun = Pick<Tree['entries'], 'draft' | 'finalised' | 'submitted'>

async function begun(world: World, centre: Actor, word: string): Promise<Begun> {
  const draft = await drafted(world, centre, { title: `${word}之草稿` })
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  const uploadId = await upload(world, centre, picture, { purpose: 'picture', filename: '图.png' })
  await world.ask(centre, 'mutation ($e: ID!, $u: ID!) { attachPicture(entryId: $e, uploadId: $u) { id } }', {
    e: draft.id,
    u: uploadId,
  })
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(centre, weekActs.save, {
    c: world.campaignId,
    input: activityInput({ plan: '', title: `${word}之活动` }),
  })
  const shotId = await upload(world, centre, picture, { purpose: 'picture', filename: '活动.png' })
  const { attachShot } = await world.ask<{ attachShot: { id: string } }>(centre, weekActs.attach, {
    a: saveActivity.id,
    u: shotId,
  })
  await world.ask(centre, weekActs.describe, { ids: [attachShot.id], input: { minors: false } })
  const waiting = await finalised(world, centre, await drafted(world, centre, { title: `${word}之待盖章` }))
  const submitted = await fileCase(world, centre, { title: `${word}之已报` })
  return { draft: draft.id, finalised: waiting.id, submitted }
}

async function returned(world: World, { centre, province }: People, word: string): Promise<string> {
  const id = await fileCase(world, centre, { title: `${word}之退回` })
  const { entry } = await world.ask<{ entry: { currentVersion: { id: string } } }>(
    province,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const said = { id, versionId: entry.currentVersion.id, reason: `${word}须补充成效。`, fields: [] }
  await world.ask(province, acts.return, said)
  return id
}

/** A table of the second phase that waits for the seal. */
async function sealing(world: World, people: People, word: string): Promise<void> {
  for (const n of ['甲', '乙'])
    await acceptedCase(world, people, { title: `${word}之二期${n}`, phase: 'phase2' })
  const table = await approvedTable(world, people.province, 'phase2', [
    { rule: 'enoughPerCentre', reason: '其他机构暂无合适案例。' },
  ])
  await world.ask(
    people.province,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "上报汇总表", copies: 2) { id } }',
    { id: table.id },
  )
}

async function tree(world: World, people: People, word: string): Promise<Tree> {
  const forwarded: string[] = []
  for (const n of ['甲', '乙'])
    forwarded.push(await acceptedCase(world, people, { title: `${word}之一期${n}` }))
  const sent = await forwardPhase(world, people.province)
  const entries = {
    ...(await begun(world, people.centre, word)),
    returned: await returned(world, people, word),
    forwarded,
  }
  await sealing(world, people, word)
  const { summaries, sealRequests } = await world.ask<{
    summaries: { id: string }[]
    sealRequests: { id: string }[]
  }>(people.province, summaryOf, { c: world.campaignId })
  const uploadIds = await Promise.all(
    [people.centre, people.province].map((actor) =>
      upload(world, actor, blankPdf, { purpose: 'scan', filename: '扫描.pdf' }),
    ),
  )
  return {
    ...people,
    word,
    entries,
    packageId: sent.id,
    summaryIds: summaries.map(({ id }) => id),
    requestId: sealRequests[0]?.id ?? '',
    uploadIds,
  }
}

/** The nation selects a case of a province, says why it changes a text, and prints an edition for consultation. */
async function compiled(world: World, trees: readonly Tree[]): Promise<string> {
  for (const { entries } of trees) {
    const entryId = entries.forwarded[0]
    const { selectEntry } = await world.ask<{
      selectEntry: { edited: { revision: number; content: object } }
    }>(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { edited { revision content } } }', {
      e: entryId,
    })
    const { revision, content } = selectEntry.edited
    await world.ask(
      world.asNation,
      'mutation ($e: ID!, $r: Int!, $c: JSON!) { editText(entryId: $e, revision: $r, content: $c, reason: "改正标点。") { id } }',
      { e: entryId, r: revision, c: content },
    )
  }
  const { compileEdition } = await world.ask<{ compileEdition: { id: string } }>(
    world.asNation,
    'mutation ($c: ID!) { compileEdition(campaignId: $c, kind: "review") { id } }',
    { c: world.campaignId },
  )
  return compileEdition.id
}

/** A certificate of the selected case, as if the selection were announced: an announcement would show everybody more of the trees. */
async function certified(database: TestDatabase, world: World): Promise<void> {
  const said = { number: '1', holder: '单位', statement: '入选', issuer: '局', date: '2099年' }
  await database.rows(
    `insert into certificate (id, campaign_id, selection_id, entry_id, holder_id, n, number, code, said, file_id, seen_by, by_name)
     select $1, s.campaign_id, s.id, s.entry_id, e.filer_id, 1, '1', '2222-2222-222', $2, (select id from file where strpos(seen_by, $3) > 0 limit 1), $3, '种'
     from selection s join entry e on e.id = s.entry_id where s.campaign_id = $4 limit 1`,
    [v7(), JSON.stringify(said), `/${world.asNation.organisationKey}/`, world.campaignId],
  )
}

/** Persons whom the nation invited to file for a centre. */
async function invited(world: World, { organisationId }: Actor): Promise<void> {
  const asked = `mutation ($c: ID!, $o: ID!, $n: String!) {
    invite(campaignId: $c, organisationId: $o, name: $n, until: "2099-04-30") { invitation { id } } }`
  for (const n of ['甲', '乙', '丙'])
    await world.ask(world.asNation, asked, { c: world.campaignId, o: organisationId, n })
}

/** Plants the two trees in a world of their own. Stop them in `afterAll`. */
export async function plantTrees(options: WorldOptions = {}): Promise<Trees> {
  const database = await freshDatabase()
  const world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', ...options })
  const { asCentre, asProvince, asApprover, asKeeper } = world
  const { asOtherCentre, asOtherProvince, asOtherApprover, asOtherKeeper } = world
  const jiangsu = await tree(
    world,
    { centre: asCentre, province: asProvince, approver: asApprover, keeper: asKeeper },
    '紫金山',
  )
  const hubei = await tree(
    world,
    { centre: asOtherCentre, province: asOtherProvince, approver: asOtherApprover, keeper: asOtherKeeper },
    '黄鹤楼',
  )
  const editionId = await compiled(world, [jiangsu])
  await certified(database, world)
  await invited(world, asCentre)
  const { createCampaign } = await world.ask<{ createCampaign: { id: string } }>(
    world.asNation,
    `mutation { createCampaign(preset: "n2-cases", title: "尚未发布", closes: [
       { phase: "phase1", date: "2099-03-26" }, { phase: "phase2", date: "2099-06-25" }]) { id } }`,
  )
  return {
    database,
    world,
    jiangsu,
    hubei,
    editionId,
    draftCampaignId: createCampaign.id,
    stop: async () => {
      await world.stop()
      await database.drop()
    },
  }
}
