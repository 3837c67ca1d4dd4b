import { takePackage as takeUploaded } from '../../apps/api/src/intake/take'
import type { Context } from '../../apps/api/src/platform/context'
import { Refused } from '../../apps/api/src/platform/refusal'
import { inChinese, spoken } from '../../apps/api/src/platform/say'
import { acceptCase } from './cases'
import { freshDatabase, type TestDatabase } from './database'
import { compiled, select } from './edition'
import { acts, bound, caseContent, drafted, finalised, submission, type EntryState } from './filing'
import { running } from './notices'
import { download, upload } from './upload'
import { makeWorld, type Actor, type World } from './world'
import type { Campaign, Content } from '@huibian/domain'
import sharp from 'sharp'
import { pdfPages } from '../../packages/documents/test/read'

/** One installation: its database and the people who work there. */
export type Side = { database: TestDatabase; world: World }

/** Two installations of one campaign: the provinces work on the one below, the nation on the one above. */
export type Installations = { below: Side; above: Side; stop: () => Promise<void> }

/** Each runs the case call, or the file that it is given. */
export async function twoInstallations(at: string, file?: Campaign): Promise<Installations> {
  const started = async (): Promise<Side> => {
    const database = await freshDatabase()
    const world = await makeWorld(database, { at, worker: true, ...(file ? { campaign: false } : {}) })
    if (!file) return { database, world }
    const campaignId = await running({ database, world }, world.asNation, file)
    return { database, world: { ...world, campaignId } }
  }
  const [below, above] = [await started(), await started()]
  const stop = async (): Promise<void> => {
    for (const { world, database } of [below, above]) {
      await world.stop()
      await database.drop()
    }
  }
  return { below, above, stop }
}

/** A case with a picture in its text, accepted. */
export async function pictured({ world }: Side, title: string): Promise<string> {
  const draft = await drafted(world, world.asCentre, { title })
  const bytes = await sharp({ create: { width: 2400, height: 1500, channels: 3, background: '#3366aa' } })
    .png()
    .toBuffer()
  const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'picture', filename: '图.png' })
  const { attachPicture } = await world.ask<{ attachPicture: { id: string; width: number; height: number } }>(
    world.asCentre,
    'mutation($e: ID!, $u: ID!) { attachPicture(entryId: $e, uploadId: $u) { id width height } }',
    { e: draft.id, u: uploadId },
  )
  const { id: file, width, height } = attachPicture
  const process: Content[string] = [
    { type: 'paragraph', inlines: [{ text: '先作检索，再作分析。' }] },
    { type: 'figure', file, caption: '服务流程', width, height },
  ]
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
    id: draft.id,
    revision: draft.revision,
    content: { ...caseContent(title, { process }), unitType: 'tisc' },
  })
  const entry = await finalised(world, world.asCentre, saveDraft)
  await bound(world, world.asCentre, entry)
  await world.ask(world.asCentre, acts.submit, submission(entry))
  await acceptCase(world, world.asProvince, entry.id)
  return entry.id
}

/** The text of the book of all that was forwarded, page by page; nothing stays selected. */
export async function bookOf({ database, world }: Side): Promise<string[]> {
  const ids = async (sql: string): Promise<string[]> =>
    (await database.rows<{ id: string }>(sql)).map(({ id }) => id)
  const deselect = async (all: string[]): Promise<void> => {
    for (const e of all)
      await world.ask(world.asNation, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e })
  }
  await deselect(await ids('select entry_id as id from selection where deselected_at is null'))
  const cases = await ids(`select id from entry where state = 'forwarded' order by number`)
  await select(world, cases)
  const { pdf } = await compiled(world, 'consultation')
  const { bytes } = await download(world, world.asNation, pdf?.url ?? '')
  await deselect(cases)
  return pdfPages(bytes)
}

/** The archive of a package, once it is written. */
export async function archiveOf(side: Side, actor: Actor, id: string): Promise<Buffer> {
  for (let tries = 0; tries < 240; tries += 1) {
    const { package: sent } = await side.world.ask<{ package: { file: { url: string } | null } }>(
      actor,
      'query ($id: ID!) { package(id: $id) { file { url } } }',
      { id },
    )
    if (sent.file) return (await download(side.world, actor, sent.file.url)).bytes
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the package was not written in time')
}

/** Everything that the nation works with, in words that both installations share. */
export async function rowsOf({ database }: Side): Promise<object> {
  const one = (sql: string): Promise<object[]> => database.rows(sql)
  return {
    entries:
      await one(`select e.id, u.key as filer, r.key as receiver, e.phase, e.kind, e.state, e.mark, e.seen_by, e.number, e.title, e.theme,
      e.words, e.submitted_at from entry e join organisation u on u.id = e.filer_id join organisation r on r.id = e.receiver_id
      where e.state = 'forwarded' order by e.id`),
    versions:
      await one(`select v.id, v.n, v.content, v.campaign_version, v.attachments, v.sha256, v.code, v.words, v.title, v.theme,
      v.by_name, v.finalised_at from entry e join entry_version v on v.id = e.forwarded_version_id order by v.id`),
    scans:
      await one(`select s.id, s.version_id, s.pages, s.code_read, s.code_typed, s."check", f.sha256, f.seen_by from scan s
      join file f on f.id = s.file_id join entry e on e.forwarded_version_id = s.version_id order by s.id`),
    attestations: await one(`select t.version_id, t.key, t.text, t.text_sha256, t.by_name from attestation t
      join entry e on e.forwarded_version_id = t.version_id order by t.version_id, t.key`),
    pictures: await one(`select f.id, f.sha256, f.size::int, f.mime, f.name, f.width, f.height, f.seen_by,
      f.original_sha256, f.original_size::int, f.original_mime, f.original_width, f.original_height from file f
      join entry e on e.id = f.subject_id where f.noun = 'entry' order by f.id`),
    // The paper came to the nation as a file and lies with it; where it was forwarded its sender alone reads it.
    summaries:
      await one(`select id, phase, n, state, code, frozen, frozen_sha256, stamped_sha256, approver, approved_at
      from summary order by id`),
    packages:
      await one(`select g.id, g.phase, g.n, g.kind, g.state, g.reason, g.mark, g.seen_by, g.forwarded_at,
      (select jsonb_agg(jsonb_build_array(h.entry_id, h.version_id, h.position, h.remark) order by h.position)
        from package_entry h where h.package_id = g.id) as holds from package g order by g.n`),
    places: await one(`select p.entry_id, p.rule, coalesce(o.key, p.subject) as subject, p.bonus, p.state
      from place p left join organisation o on o.id::text = p.subject where p.state = 'forwarded' order by 1, 2`),
    marks: await one(`select entry_id, kind, value, route, theme, state from identity
      where state = 'forwarded' order by 1, 2, 3`),
    counts:
      await one(`select o.key, k.phase, k.state, k.mark, k.n from counter k join participation p on p.id = k.participation_id
      join organisation o on o.id = p.organisation_id where k.n > 0 order by 1, 2, 3, 4`),
  }
}

/** Uploads an archive as somebody, by default as the nation. */
export const sendPackage = (
  { world }: Side,
  bytes: Uint8Array,
  actor: Actor = world.asNation,
): Promise<string> => upload(world, actor, bytes, { purpose: 'package', filename: '报送包.zip' })

/** A package as the nation sees it before it takes it. */
export type Opened = {
  sender: string
  n: number
  taken: boolean
  newUnits: string[]
  changes: { added: object[]; replaced: object[]; removed: object[] }
  faults: { message: string }[]
}

/** What a package would say otherwise of the cases that it replaces. */
export async function differingIn({ world }: Side, uploadIds: string[]): Promise<unknown[]> {
  const answer = await world.ask<{ readPackage: { differing: unknown[] } }>(
    world.asNation,
    `mutation ($c: ID!, $u: [ID!]!) { readPackage(campaignId: $c, uploadIds: $u) { differing { id title before after } } }`,
    { c: world.campaignId, u: uploadIds },
  )
  return answer.readPackage.differing
}

export async function readPackage({ world }: Side, uploadIds: string[]): Promise<Opened> {
  const answer = await world.ask<{ readPackage: Opened }>(
    world.asNation,
    `mutation ($c: ID!, $u: [ID!]!) { readPackage(campaignId: $c, uploadIds: $u) {
       sender n taken newUnits changes faults { message } } }`,
    { c: world.campaignId, u: uploadIds },
  )
  return answer.readPackage
}

/** What came of work that is a job's: what it gave, or why it was refused. */
type CameOf<T> = { done?: T; violations: { rule: string; message: string; says?: string }[] }

/** Does the work of a job at once, as whoever has it queued, so that it is told whole why it is refused. */
export async function cameOf<T>(
  { world }: Side,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
): Promise<CameOf<T>> {
  try {
    return { done: await world.within(actor, work), violations: [] }
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    return { violations: spoken(cause.violations, inChinese) }
  }
}

/** What came of taking a package. */
export function takePackage(
  side: Side,
  uploadIds: string[],
  { actor = side.world.asNation, admitUnits = false } = {},
): Promise<CameOf<{ id: string }>> {
  const { campaignId } = side.world
  return cameOf(side, actor, (ctx) => takeUploaded(ctx, campaignId, { uploadIds, admitUnits }))
}

export const messagesOf = (violations: readonly { message: string }[]): string[] =>
  violations.map(({ message }) => message)

/** Has a package taken beside other work, and gives the job. */
export async function queueTaking({ world }: Side, uploadIds: string[]): Promise<string> {
  const { queueTaking: job } = await world.ask<{ queueTaking: { id: string } }>(
    world.asNation,
    'mutation ($c: ID!, $u: [ID!]!) { queueTaking(campaignId: $c, uploadIds: $u, admitUnits: false) { id } }',
    { c: world.campaignId, u: uploadIds },
  )
  return job.id
}

/** How a job ended, and what it says, as it is found again among what the nation had taken. */
export async function endOf({ world }: Side, id: string): Promise<{ state: string; message: string }> {
  for (let tries = 0; tries < 240; tries += 1) {
    const { takings } = await world.ask<{ takings: { id: string; state: string; message: string }[] }>(
      world.asNation,
      'query ($c: ID!) { takings(campaignId: $c) { id state message } }',
      { c: world.campaignId },
    )
    const job = takings.find((each) => each.id === id)
    if (job && ['done', 'failed'].includes(job.state)) return { state: job.state, message: job.message }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the job did not end in time')
}
