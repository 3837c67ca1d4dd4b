import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { qrPath } from '@huibian/documents'
import type { Content } from '@huibian/domain'
import { upload } from './upload'
import type { Actor, World } from './world'

/** `n` characters of running text, each of which counts one. */
export const text = (n: number): string => '知识产权信息服务'.repeat(Math.ceil(n / 8)).slice(0, n)

const body = (n: number): Content[string] => [{ type: 'paragraph', inlines: [{ text: text(n) }] }]

/** A content that the case call accepts at every act, with a body of 400 字. */
export function caseContent(title: string, more: Content = {}): Content {
  return {
    title,
    theme: 'sme',
    serviceObject: '某民营轴承企业研发团队',
    period: { from: '2020-05-01', to: '2020-12-31' },
    summary: '面向企业研发需求，提供专利信息检索与分析服务。',
    background: body(100),
    process: body(100),
    results: body(100),
    insights: body(100),
    previouslyFiled: false,
    contact: { name: '林知远', title: '馆员', phone: '025-0000-2007', mobile: '', email: '' },
    ...more,
  }
}

export type EntryState = {
  id: string
  revision: number
  state: string
  number: string | null
  mark: string | null
}

const fields = 'id revision state number mark'

export const acts = {
  start: `mutation($campaign: ID!, $phase: String!) { startEntry(campaignId: $campaign, phase: $phase) { ${fields} content } }`,
  save: `mutation($id: ID!, $revision: Int!, $content: JSON!) { saveDraft(id: $id, revision: $revision, content: $content) { ${fields} } }`,
  discard: `mutation($id: ID!, $revision: Int!) { discardEntry(id: $id, revision: $revision) }`,
  finalise: `mutation($id: ID!, $revision: Int!) { finaliseEntry(id: $id, revision: $revision) { ${fields} currentVersion { id n code } } }`,
  takeBack: `mutation($id: ID!) { takeBackEntry(id: $id) { ${fields} } }`,
  bind: `mutation($id: ID!, $versionId: ID!, $parts: [ScanPart!]!, $typedCode: String) {
    bindScan(id: $id, versionId: $versionId, parts: $parts, typedCode: $typedCode) { ${fields} scan { id check codeRead codeTyped pages } } }`,
  submit: `mutation($id: ID!, $revision: Int!, $attestations: [String!]!, $waivers: [WaiverInput!]!) {
    submitEntry(id: $id, revision: $revision, attestations: $attestations, waivers: $waivers) { ${fields} } }`,
  withdraw: `mutation($id: ID!, $reason: String!) { withdrawEntry(id: $id, reason: $reason) { ${fields} } }`,
  begin: `mutation($id: ID!) { beginReview(id: $id) { ${fields} } }`,
  accept: `mutation($id: ID!, $versionId: ID!, $checklist: [ChecklistAnswer!]!, $comment: String!, $waivers: [WaiverInput!], $scanId: ID) {
    acceptEntry(id: $id, versionId: $versionId, scanId: $scanId, checklist: $checklist, comment: $comment, waivers: $waivers) { ${fields} } }`,
  return: `mutation($id: ID!, $versionId: ID!, $reason: String!, $fields: [FieldReason!]!, $restamp: Boolean) {
    returnEntry(id: $id, versionId: $versionId, reason: $reason, fields: $fields, restamp: $restamp) { ${fields} } }`,
  decline: `mutation($id: ID!, $versionId: ID!, $reason: String!) { declineEntry(id: $id, versionId: $versionId, reason: $reason) { ${fields} } }`,
  reopen: `mutation($id: ID!, $reason: String!) { reopenEntry(id: $id, reason: $reason) { ${fields} } }`,
  confirm: `mutation($id: ID!, $scanId: ID!) { confirmScan(id: $id, scanId: $scanId) { ${fields} scan { check } } }`,
} as const

export const attestations = ['secrecyReviewed', 'consentOrAnonymous', 'truthfulness']

export const checklist = ['relevant', 'truthful', 'concise', 'typical', 'effective', 'privacy'].map(
  (item) => ({
    item,
    ok: true,
    note: '',
  }),
)

/** A paper scan with one page per code; null is a page without any. */
export async function scanPdf(...codes: (string | null)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const code of codes) {
    const page = document.addPage([595, 842])
    if (code === null) continue
    const { size, path } = qrPath(`http://localhost/v/${code}`)
    page.drawSvgPath(path, { x: 430, y: 810, scale: 110 / size, color: rgb(0, 0, 0), borderWidth: 0 })
  }
  return document.save()
}

/** How the sheets of a PDF stand before a reader: whether each is higher than wide, and by how much it was turned for that. */
export async function sheetsOf(bytes: Uint8Array): Promise<{ upright: boolean; turn: number }[]> {
  return (await PDFDocument.load(bytes)).getPages().map((page) => {
    const turn = page.getRotation().angle
    const [width, height] = [page.getWidth(), page.getHeight()]
    return { upright: turn % 180 === 0 ? height > width : width > height, turn }
  })
}

/** An entry on its way: each step takes what the one before it gave. */
export type Filed = EntryState & { versionId: string; code: string; n: number }

type Step = { phase?: string; content?: Content; title?: string }

let made = 0

/** A saved draft. */
export async function drafted(world: World, actor: Actor, step: Step = {}): Promise<EntryState> {
  const { startEntry } = await world.ask<{ startEntry: EntryState & { content: Content } }>(
    actor,
    acts.start,
    {
      campaign: world.campaignId,
      phase: step.phase ?? 'phase1',
    },
  )
  // A centre of both kinds chooses; one of a single kind has no choice.
  const unitType = startEntry.content['unitType'] ?? 'tisc'
  const content = { unitType, ...(step.content ?? caseContent(step.title ?? `案例第 ${++made} 号`)) }
  const asked = { id: startEntry.id, revision: startEntry.revision, content }
  return (await world.ask<{ saveDraft: EntryState }>(actor, acts.save, asked)).saveDraft
}

type Finalised = EntryState & { currentVersion: { id: string; n: number; code: string } }

/** 定稿 of a draft. */
export async function finalised(world: World, actor: Actor, entry: EntryState): Promise<Filed> {
  const { finaliseEntry } = await world.ask<{ finaliseEntry: Finalised }>(actor, acts.finalise, entry)
  const { currentVersion, ...state } = finaliseEntry
  return { ...state, versionId: currentVersion.id, code: currentVersion.code, n: currentVersion.n }
}

/** A finalised entry with its stamped scan. */
export async function stamped(world: World, actor: Actor, step: Step = {}): Promise<Filed> {
  const entry = await finalised(world, actor, await drafted(world, actor, step))
  await bound(world, actor, entry)
  return entry
}

/** Binds a scan that carries the version's own code. */
export async function bound(world: World, actor: Actor, entry: Filed): Promise<void> {
  const uploadId = await upload(world, actor, await scanPdf(entry.code), {
    purpose: 'scan',
    filename: '盖章件.pdf',
  })
  await world.ask(actor, acts.bind, {
    id: entry.id,
    versionId: entry.versionId,
    parts: [{ uploadId, rotate: 0 }],
  })
}

/** What a submission without reasons says. */
export const submission = (entry: EntryState): object => ({
  id: entry.id,
  revision: entry.revision,
  attestations,
  waivers: [],
})

/** A submitted entry. */
export async function submitted(world: World, actor: Actor, step: Step = {}): Promise<Filed> {
  const entry = await stamped(world, actor, step)
  const { submitEntry } = await world.ask<{ submitEntry: EntryState }>(actor, acts.submit, submission(entry))
  return { ...entry, ...submitEntry }
}

/** What somebody reads in a case. */
export const contentOf = async (world: World, id: string, actor: Actor): Promise<Content> =>
  (
    await world.ask<{ entry: { content: Content } }>(
      actor,
      'query ($id: ID!) { entry(id: $id) { content } }',
      { id },
    )
  ).entry.content
