import { stamped, finalised, drafted, scanPdf, acts, submission, type Filed } from '../harness/filing'
import { acceptedCase, approveTable, blankPdf, nowOf } from '../harness/cases'
import { hashPassword } from '../../apps/api/src/session/hash'
import { scannedSeal } from '../harness/seals'
import { changeUnit, done, unitAs } from '../harness/units'
import { upload } from '../harness/upload'
import type { Actor, World } from '../harness/world'
import { activityOf } from './activityOf'
import { chaseFits } from './chaseFits'
import { sealFits } from './sealFits'
import { materialFits } from './materialFits'
import { enteredFits } from './enteredFits'
import { noticeFits } from './noticeFits'
import { proxyFits } from './proxyFits'
import { quotaFits } from './quotaFits'
import { relayFits } from './relayFits'
import { junk } from './junk'
import { unread } from './unread'
import type { Tree, Trees } from './trees'
import type { Given } from './wire'

/**
 * What must stand beside a place of an id, and who must ask, so that the id in it alone decides; `id` is one that fits there, together
 * with the `rest` of its list.
 */
export type Fit = { by: Actor; beside: Given; id: string; rest?: readonly string[] }

/** Fits by `root.path`, for the places where not any thing of the right kind will do. */
export type Fits = { [place: string]: Fit }

type Table = {
  id: string
  revision: number
  state: string
  code: string | null
  rows: { entry: { id: string } }[]
}

const table = 'id revision state code rows { entry { id } }'

/** Something that is begun in a tree and stays as it is while others try. */
type Things = {
  draft: string
  finalised: Filed
  submitted: Filed
  compared: { id: string; versionId: string; scanId: string }
  table: Table
  accepted: string
  colleague: Actor
}

async function begun(world: World, tree: Tree): Promise<Things> {
  const { centre, province, word } = tree
  const submitted = await stamped(world, centre, { title: `${word}之待审` })
  await world.ask(centre, acts.submit, submission(submitted))
  const accepted = await acceptedCase(world, tree, { title: `${word}之补报` })
  const { buildSummary } = await world.ask<{ buildSummary: Table }>(
    province,
    `mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { ${table} } }`,
    { c: world.campaignId },
  )
  return {
    draft: tree.entries.draft,
    finalised: await finalised(world, centre, await drafted(world, centre, { title: `${word}之定稿` })),
    submitted,
    compared: await unread(world, centre, `${word}之未识别`),
    table: buildSummary,
    accepted,
    colleague: await world.appoint('filingClerk', centre.organisationKey),
  }
}

const entryFits = (tree: Tree, things: Things): Fits => {
  const { centre, province } = tree
  const { submitted } = things
  const decided: Fit = { by: province, beside: { id: submitted.id, reason: '须改' }, id: submitted.versionId }
  return {
    'records.subject': { by: centre, beside: { noun: 'entry' }, id: submitted.id },
    'acceptEntry.versionId': decided,
    'acceptEntry.scanId': {
      by: province,
      beside: { id: things.compared.id, versionId: things.compared.versionId },
      id: things.compared.scanId,
    },
    'declineEntry.versionId': {
      by: province,
      beside: { id: things.compared.id, reason: '不符合' },
      id: things.compared.versionId,
    },
    'returnEntry.versionId': decided,
    'confirmScan.scanId': { by: province, beside: { id: things.compared.id }, id: things.compared.scanId },
    'orderSummary.entryIds': {
      by: province,
      beside: { id: things.table.id, revision: things.table.revision },
      id: things.accepted,
      rest: things.table.rows.map(({ entry }) => entry.id).filter((id) => id !== things.accepted),
    },
    'remarkSummary.entryId': {
      by: province,
      beside: { id: things.table.id, revision: things.table.revision, remark: '补报' },
      id: things.accepted,
    },
  }
}

/** A rename that waits for its day, and units whose place or successor is refused for what they are. */
async function unitFits(world: World, { centre, province }: Tree): Promise<Fits> {
  const day = (await nowOf(world)).slice(0, 10)
  const from = new Date(Date.parse(day) + 30 * 86_400_000).toISOString().slice(0, 10)
  const unit = await unitAs(world, centre.organisationKey)
  const { revision, hostName } = unit
  const other = province === world.asProvince ? world.asOtherCentre : world.asCentre
  const name = { name: `${unit.name}（新）`, shortName: '' }
  const waiting = await done(
    changeUnit(world, province, 'rename', province.organisationKey, { ...name, from }),
  )
  const beside = { id: unit.id, revision, hostName, sealingName: '', from: day, reason: '批复' }
  return {
    'cancelReorganisation.id': { by: province, beside: {}, id: waiting.reorganisations[0]?.id ?? '' },
    'closeOrganisation.successorId': { by: world.asNation, beside, id: other.organisationId },
    'moveOrganisation.parentId': { by: world.asNation, beside, id: province.organisationId },
    'unitAffairs.id': { by: province, beside: {}, id: unit.id },
    'unitAffairs.parentId': { by: world.asNation, beside: { id: unit.id }, id: province.organisationId },
  }
}

const accountFits = ({ centre, province }: Tree, { colleague }: Things): Fits => ({
  'appoint.accountId': {
    by: province,
    beside: { organisationId: centre.organisationId, kind: 'filingClerk' },
    id: colleague.accountId,
  },
  'dismiss.postId': { by: province, beside: { accountId: colleague.accountId }, id: centre.postId },
  'handOver.fromAccountId': {
    by: province,
    beside: { postId: centre.postId, toAccountId: centre.accountId },
    id: centre.accountId,
  },
  'handOver.toAccountId': {
    by: province,
    beside: { postId: centre.postId, fromAccountId: centre.accountId },
    id: colleague.accountId,
  },
})

async function uploadFits(world: World, tree: Tree, things: Things): Promise<Fits> {
  const { centre, province } = tree
  const fit = async (by: Actor, purpose: keyof typeof junk, beside: Given): Promise<Fit> => ({
    by,
    beside,
    id: await upload(world, by, purpose === 'scan' ? await scanPdf(null) : blankPdf, junk[purpose]),
  })
  const { id, versionId } = things.finalised
  const scan = await fit(centre, 'scan', { id, versionId, 'parts.rotate': 0 })
  const bound = { id, 'parts.rotate': 0, 'parts.uploadId': scan.id }
  return {
    'attachPicture.uploadId': await fit(centre, 'picture', { entryId: things.draft }),
    'attachShot.uploadId': await fit(centre, 'picture', { activityId: await activityOf(world, centre) }),
    'importDraft.uploadId': await fit(centre, 'docx', { id: things.draft }),
    'importForm.uploadId': await fit(centre, 'sheet', { id: things.draft }),
    'bindScan.parts.uploadId': scan,
    'bindScan.versionId': { by: centre, beside: bound, id: versionId },
    'importAccounts.uploadId': await fit(province, 'sheet', {}),
    'administerAccounts.uploadId': await fit(province, 'sheet', {}),
    'importOrganisations.uploadId': await fit(world.asAdministrator, 'sheet', {}),
  }
}

async function nationFits(world: World, tree: Tree, junkId: string): Promise<Fits> {
  const { book } = await world.ask<{
    book: { revision: number; chapters: { key: string; selections: { entry: { id: string } }[] }[] }
  }>(
    world.asNation,
    'query ($c: ID!) { book(campaignId: $c) { revision chapters { key selections { entry { id } } } } }',
    { c: world.campaignId },
  )
  const chapter = book.chapters.find(({ selections }) => selections.length > 0)
  const running = { campaignId: world.campaignId, revision: book.revision, reason: '须改' }
  const by = world.asNation
  return {
    'sendBackEntry.entryId': {
      by,
      beside: { packageId: tree.packageId, reason: '须改' },
      id: tree.entries.forwarded[1] ?? '',
    },
    'extendPhase.organisationId': { by, beside: running, id: tree.province.organisationId },
    'importOrder.uploadId': { by, beside: running, id: junkId },
    'orderSelection.order.entryId': {
      by,
      beside: { ...running, 'order.chapter': chapter?.key },
      id: chapter?.selections[0]?.entry.id ?? '',
    },
  }
}

/** A unit of the tree that was opened when the call ran already, and takes no part yet. */
async function newcomer({ database }: Trees, { province }: Tree): Promise<string> {
  const [made] = await database.rows<{ id: string }>(
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order", phone)
     select gen_random_uuid(), p.key || '-new', p.id, p.path || p.key || '-new/', p.key || '新设中心', p.key, array['tisc'], p.region, 1, ''
     from organisation p where p.id = $1 returning id`,
    [province.organisationId],
  )
  return made?.id ?? ''
}

/** What fits where the nation compares two editions, of which the second says more of one case, and takes in who came late. */
async function laterFits(trees: Trees, tree: Tree): Promise<Fits> {
  const { world, editionId, jiangsu } = trees
  const [by, entry, c] = [world.asNation, jiangsu.entries.forwarded[0] ?? '', world.campaignId]
  const [noted] = await trees.database.rows<{ note: string }>(
    'select note from selection where entry_id = $1',
    [entry],
  )
  await world.ask(
    by,
    'mutation ($e: ID!, $n: String!, $b: String!) { noteSelection(entryId: $e, note: $n, before: $b) { id } }',
    { e: entry, n: `${tree.word}之编者按。`, b: noted?.note ?? '' },
  )
  const { compileEdition } = await world.ask<{ compileEdition: { id: string } }>(
    by,
    'mutation ($c: ID!) { compileEdition(campaignId: $c, kind: "review") { id } }',
    { c },
  )
  return {
    'editionTexts.entryId': { by, beside: { fromId: editionId, toId: compileEdition.id }, id: entry },
    'admitOrganisation.organisationId': { by, beside: { campaignId: c }, id: await newcomer(trees, tree) },
  }
}

const PASSWORD = '启用-Xk7#qpZ-2099'

/** What fits where a unit's administrator registers its seal, having shown the password again. */
async function signetFits({ world, database }: Trees, { province }: Tree): Promise<Fits> {
  const by = await world.appoint('systemAdministrator', province.organisationKey)
  await database.rows('update account set password_hash = $1 where id = $2', [
    await hashPassword(PASSWORD),
    by.accountId,
  ])
  const input = {
    provider: 'picture',
    diameter: 45,
    authorisedBy: '演示负责人',
    authorisation: '局务会纪要第3号',
    authorisedOn: '2099-03-18',
    password: PASSWORD,
  }
  const beside = Object.fromEntries(Object.entries(input).map(([field, value]) => [`input.${field}`, value]))
  const id = await upload(world, by, await scannedSeal(), { purpose: 'picture', filename: '印章.png' })
  return { 'registerSignet.input.uploadId': { by, beside, id } }
}

/** The fits of one tree. `approve` brings its second table on, to where scans are bound, and tells what fits there. */
export async function fitsOf(trees: Trees, tree: Tree): Promise<{ fits: Fits; approve(): Promise<Fits> }> {
  const { world } = trees
  const things = await begun(world, tree)
  const later = await laterFits(trees, tree)
  const sheet = await upload(world, world.asNation, blankPdf, junk.sheet)
  const fits = {
    ...entryFits(tree, things),
    ...accountFits(tree, things),
    ...(await unitFits(world, tree)),
    ...(await uploadFits(world, tree, things)),
    ...later,
    ...(await nationFits(world, tree, sheet)),
    ...(await enteredFits(trees, tree)),
    ...(await noticeFits(trees)),
    ...(await materialFits(trees, tree, things.draft)),
    ...(await chaseFits(world, tree)),
    ...(await proxyFits(world, tree)),
    ...(await relayFits(trees, tree)),
    ...(await quotaFits(trees, tree)),
    ...sealFits(tree, things.finalised),
    'filePrint.uploadId': {
      by: world.asNation,
      beside: { editionId: trees.editionId },
      id: await upload(world, world.asNation, blankPdf, junk.print),
    },
    ...(await signetFits(trees, tree)),
  }
  const approve = async (): Promise<Fits> => {
    const { summary } = await world.ask<{ summary: Table }>(
      tree.province,
      `query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { ${table} } }`,
      { c: world.campaignId },
    )
    const { id } = await approveTable(world, tree.province, summary, [
      { rule: 'pendingCases', reason: '其余案例随后补报。' },
    ])
    const scan = await upload(world, tree.province, await scanPdf(null), junk.scan)
    const beside = { id, keeper: '章管', confirmed: true, 'parts.rotate': 0 }
    const approval = { id, approver: '秦审', at: await nowOf(world) }
    return {
      'recordApproval.uploadId': { by: tree.province, beside: approval, id: scan },
      'bindStampedSummary.parts.uploadId': { by: tree.province, beside, id: scan },
      'requestSeal.id': { by: tree.province, beside: { reason: '', copies: 0 }, id },
    }
  }
  return { fits, approve }
}
