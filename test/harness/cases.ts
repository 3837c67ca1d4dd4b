import type { Content } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepFile } from '../../apps/api/src/attachment/keepFile'
import { preparePicture } from '../../apps/api/src/attachment/picture'
import type { EntryRow } from '../../apps/api/src/entry/entry.entity'
import { lockEntry } from '../../apps/api/src/entry/entry.queries'
import { frameOf } from '../../apps/api/src/entry/frame'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { publishCampaign } from '../../apps/api/src/participation/publish'
import { finaliseEntry } from '../../apps/api/src/filing/finalise'
import { keepPicture } from '../../apps/api/src/filing/pictures'
import { saveDraft } from '../../apps/api/src/filing/save'
import { startEntry } from '../../apps/api/src/filing/start'
import { submitEntry } from '../../apps/api/src/filing/submit'
import type { Context } from '../../apps/api/src/platform/context'
import { acceptEntry } from '../../apps/api/src/review/accept'
import { reopenEntry, returnEntry } from '../../apps/api/src/review/return'
import { upload } from './upload'
import type { Actor, World } from './world'

/** A one-page PDF of nothing, as a scanner might make it. */
export const blankPdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R/Size 4>>',
    '%%EOF',
    '',
  ].join('\n'),
)

/** Two cases of one content would be one version with one code: each says which it is. */
let written = 0

const body = (text: string) => [{ type: 'paragraph' as const, inlines: [{ text }] }]

/** What a centre writes: whole by the form, and short. */
export function caseContent(fixed: Content, given: { title: string; theme?: string } & Content): Content {
  return {
    ...fixed,
    unitType: fixed['unitType'] ?? 'universityCentre',
    theme: 'sme',
    serviceObject: '一家做减速器的小企业',
    period: { from: '2098-06-01', to: '2098-12-31' },
    summary: `帮助企业读懂专利，选定方向（第 ${(written += 1)} 份）。`,
    background: body('企业想换一条路，却不知道从哪里走起。'),
    process: body('中心把问题拆成十七个可以检索的问题，逐一回答。'),
    results: body('企业提交专利申请十一件，新增订单七百八十万元。'),
    insights: body('报告写得再厚，不如帮助企业作出一个决定。'),
    previouslyFiled: false,
    contact: { name: '沈择', title: '馆员', phone: '025-0000-2007', mobile: '', email: 'shen@xixia.example' },
    ...given,
  }
}

/** Puts a stamped form beside the version that stands, as if it had been scanned and its code read. */
async function stamp(ctx: Context, entry: EntryRow): Promise<void> {
  const file = await keepFile(ctx, blankPdf, {
    noun: 'scan',
    subjectId: entry.id,
    seenBy: (await frameOf(ctx, entry.id)).writers,
    name: '盖章件.pdf',
    mime: 'application/pdf',
    pages: 1,
  })
  await ctx.db.query(
    `insert into scan (id, entry_id, version_id, file_id, pages, code_read, "check", by_name, at)
     select $1, $2, v.id, $3, 1, v.code, 'matched', '', $4 from entry_version v where v.id = $5`,
    [v7(), entry.id, file.id, ctx.now, entry.currentVersionId],
  )
  ctx.loaders.clear()
}

/** Cases of one title in several calls are what the tests mean to file. */
const waivers = [{ rule: 'notFiledTwice', reason: '确属不同案例。' }]
const attestations = ['secrecyReviewed', 'consentOrAnonymous', 'truthfulness']

/** Finalises, stamps and submits an entry whose draft is written. */
async function send(ctx: Context, id: string): Promise<void> {
  const entry = await lockEntry(ctx, id)
  const finalised = await finaliseEntry(ctx, id, entry.revision)
  await stamp(ctx, finalised)
  await submitEntry(ctx, id, { revision: finalised.revision, attestations, waivers })
}

export type Filed = {
  phase?: string
  route?: string
  title: string
  theme?: string
  content?: Content
  picture?: Buffer
}

/** A section that shows a picture, kept as one that was uploaded is. */
async function pictured(ctx: Context, entry: EntryRow, bytes: Buffer): Promise<Content> {
  const picture = await preparePicture(bytes, '现场.jpg')
  const { id } = await keepPicture(ctx, entry, picture, '现场.jpg')
  const { width, height } = picture
  return { results: [...body('订单增加。'), { type: 'figure', file: id, caption: '现场', width, height }] }
}

/** A case submitted by a centre. Returns the entry's id. */
export function fileCase(world: World, centre: Actor, filed: Filed): Promise<string> {
  return world.within(centre, async (ctx) => {
    const entry = await startEntry(ctx, world.campaignId, {
      phase: filed.phase ?? 'phase1',
      route: filed.route,
    })
    const { title, theme = 'sme' } = filed
    const shown = filed.picture ? await pictured(ctx, entry, filed.picture) : {}
    const content = caseContent(entry.draft, { title, theme, ...filed.content, ...shown })
    await saveDraft(ctx, entry.id, { revision: entry.revision, content })
    await send(ctx, entry.id)
    return entry.id
  })
}

/** Accepts a submitted case with every item of the checklist met. */
export async function acceptCase(world: World, province: Actor, id: string): Promise<void> {
  await world.within(province, async (ctx) => {
    const entry = await lockEntry(ctx, id)
    const items = ['relevant', 'truthful', 'concise', 'typical', 'effective', 'privacy']
    const checklist = items.map((item) => ({ item, ok: true, note: '' }))
    const versionId = entry.submittedVersionId ?? ''
    await acceptEntry(ctx, id, { versionId, checklist, comment: '', waivers })
  })
}

/** Takes back what was accepted and returns it, so that it comes again as a version more. */
export async function returnAccepted(world: World, province: Actor, id: string): Promise<void> {
  await world.within(province, (ctx) => reopenEntry(ctx, id, '按国家局意见核对。'))
  await world.within(province, async (ctx) => {
    const { submittedVersionId } = await lockEntry(ctx, id)
    await returnEntry(ctx, id, {
      versionId: submittedVersionId ?? '',
      reason: '请核对数据。',
      fields: [],
      restamp: null,
    })
  })
}

/** A case that a centre filed and its province accepted. */
export async function acceptedCase(
  world: World,
  people: { centre: Actor; province: Actor },
  filed: Filed,
): Promise<string> {
  const id = await fileCase(world, people.centre, filed)
  await acceptCase(world, people.province, id)
  return id
}

/** Changes a returned case and sends it again as its next version. */
export function sendAgain(world: World, centre: Actor, id: string, changed: Content): Promise<void> {
  return world.within(centre, async (ctx) => {
    const entry = await lockEntry(ctx, id)
    await saveDraft(ctx, id, { revision: entry.revision, content: { ...entry.draft, ...changed } })
    await send(ctx, id)
  })
}

type Table = { id: string; revision: number; state: string; code: string | null }

const table = 'id revision state code'

/** Builds, freezes and has approved the table of a phase. */
export async function approvedTable(
  world: World,
  province: Actor,
  phase: string,
  waivers: { rule: string; reason: string }[] = [],
): Promise<Table> {
  const built = await world.ask<{ buildSummary: Table }>(
    province,
    `mutation ($c: ID!, $p: String!) { buildSummary(campaignId: $c, phase: $p) { ${table} } }`,
    { c: world.campaignId, p: phase },
  )
  return approveTable(world, province, built.buildSummary, waivers)
}

/** Freezes a table and records its approval. */
export async function approveTable(
  world: World,
  province: Actor,
  built: Table,
  waivers: { rule: string; reason: string }[] = [],
): Promise<Table> {
  const frozen = await world.ask<{ freezeSummary: Table }>(
    province,
    `mutation ($id: ID!, $r: Int!, $w: [WaiverInput!]!) { freezeSummary(id: $id, revision: $r, waivers: $w) { ${table} } }`,
    { id: built.id, r: built.revision, w: waivers },
  )
  const approved = await world.ask<{ recordApproval: Table }>(
    province,
    `mutation ($id: ID!, $at: DateTimeISO!) {
       recordApproval(id: $id, approver: "秦审", opinion: "同意上报。", at: $at) { ${table} } }`,
    { id: frozen.freezeSummary.id, at: await nowOf(world, province) },
  )
  return approved.recordApproval
}

/** The instant that the world's clock shows. */
export function nowOf(world: World, actor = world.asNation): Promise<string> {
  return world.within(actor, async (ctx) => ctx.now.toISOString())
}

/** Stamps an approved table on paper: its scan comes back and is confirmed. */
export async function stampTable(world: World, province: Actor, id: string): Promise<Table> {
  const uploadId = await upload(world, province, blankPdf, { purpose: 'scan', filename: '汇总表.pdf' })
  const stamped = await world.ask<{ bindStampedSummary: Table }>(
    province,
    `mutation ($id: ID!, $u: ID!) {
       bindStampedSummary(id: $id, parts: [{ uploadId: $u, rotate: 0 }], keeper: "章管", confirmed: true) { ${table} } }`,
    { id, u: uploadId },
  )
  return stamped.bindStampedSummary
}

const forwarding = `mutation ($id: ID!, $reason: String!) { forwardPackage(summaryId: $id, reason: $reason) {
  id n kind state mark counts entries { position entry { id state } version { n } } changes } }`

/** Forwards a stamped table; the answer of the operation, whatever it is. */
export function forward(world: World, province: Actor, summaryId: string, reason = '') {
  return world.perform(province, forwarding, { id: summaryId, reason })
}

/** A package as it was forwarded. */
export type Sent = {
  id: string
  n: number
  kind: string
  state: string
  mark: string
  counts: boolean
  entries: { position: number; entry: { id: string; state: string }; version: { n: number } }[]
  changes: { added: object[]; replaced: object[]; removed: object[] }
}

/** Has a phase's table built, frozen, approved and stamped, and forwards it. */
export async function forwardPhase(
  world: World,
  province: Actor,
  given: { phase?: string; reason?: string; waivers?: { rule: string; reason: string }[] } = {},
): Promise<Sent> {
  const table = await approvedTable(world, province, given.phase ?? 'phase1', given.waivers)
  await stampTable(world, province, table.id)
  const { forwardPackage } = await world.ask<{ forwardPackage: Sent }>(province, forwarding, {
    id: table.id,
    reason: given.reason ?? '',
  })
  return forwardPackage
}

/** What somebody is told to do of one kind, in words. */
export async function toldTo(world: World, actor: Actor, asked: string): Promise<string[]> {
  const { tasks } = await world.ask<{ tasks: { kind: string; detail: string }[] }>(
    actor,
    '{ tasks { kind detail } }',
  )
  return tasks.filter(({ kind }) => kind === asked).map(({ detail }) => detail)
}

/** The same world with another call of its own: what one test files does not meet what another filed. */
export async function anotherCall(world: World): Promise<World> {
  const campaignId = await world.within(world.asNation, async (ctx) => {
    const closes = [
      { phase: 'phase1', date: '2099-03-26' },
      { phase: 'phase2', date: '2099-06-25' },
    ]
    const made = await createCampaign(ctx, {
      preset: 'n2-cases',
      title: '优秀案例征集',
      closes,
      windows: 'stay',
    })
    return (await publishCampaign(ctx, made.id)).id
  })
  return { ...world, campaignId }
}
