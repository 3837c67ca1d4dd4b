import {
  changesBetween,
  closeOf,
  isBy,
  may,
  noticeKind,
  wordsOf,
  type Campaign as CampaignFile,
  type Change,
} from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { renewDefaultCloses } from '../campaign/defaultCloses'
import { demandRunning } from '../campaign/running'
import { instantAt } from '../campaign/close.queries'
import type { WrittenFile } from '../campaign/upper'
import { textOf, writeVersion } from '../campaign/version'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { recorded } from '../platform/record'
import { Conflict, demand, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { demandFilesFit } from '../template/fitting'
import { demandChapters } from './chapters'
import { readCorrected } from './counts'
import type { CorrectionChange, CorrectionPreview } from './notice.type'
import { reachedBy, type Reached } from './reach'
import { loosenedBy } from './relay.queries'
import { ownCampaign } from './source.queries'

/** On which version a correction was written, the new text of the campaign, and the notice that announces it. */
export type Correcting = { version: number; text: string; title: string; number: string; words: string }

type Effect = {
  kind: 'correction' | 'extension'
  before: CampaignFile
  read: WrittenFile
  changes: CorrectionChange[]
  reached: Reached[]
}

function demandPhases(ctx: Context, before: CampaignFile, after: CampaignFile): void {
  const gone = before.phases.find(({ id }) => !after.phases.some((phase) => phase.id === id))
  if (gone) refuse('correction.phaseGone', { phase: wordsOf(gone.name, ctx.asked.language) }, 'text')
  for (const { id, name, dues = [] } of after.phases) {
    const old = before.phases.find((phase) => phase.id === id)
    for (const level of [undefined, ...dues.map((due) => due.level)]) {
      const close = closeOf(after, id, level)
      if ((!old || closeOf(before, id, level) !== close) && isBy(close, instantAt(ctx.now)))
        refuse('correction.past', { phase: wordsOf(name, ctx.asked.language), until: close }, 'text')
    }
  }
}

const counted = (changes: readonly Change[], reached: readonly Reached[]): CorrectionChange[] =>
  changes.map(({ words }, n) => ({
    words,
    affects: reached.filter((one) => one.changes.includes(n)).length,
  }))

async function effectOf(ctx: Context, campaign: Campaign, text: string): Promise<Effect> {
  demand(may(actorOf(ctx), 'campaign.correct', { organiser: campaign.ownerId }))
  demandRunning(campaign)
  const { file: before } = await textOf(ctx, campaign)
  const read = await readCorrected(ctx, campaign, text)
  const { file } = read
  if (before.notice.relayOf !== undefined && !read.upper) refuse('correction.relayKept', {}, 'text')
  demandPhases(ctx, before, file)
  await demandFilesFit(ctx, campaign, file)
  await demandChapters(ctx, { campaignId: campaign.id, before, after: file })
  const changes = changesBetween(before, file)
  const kind = noticeKind(before, file) ?? refuse('correction.nothing', {}, 'text')
  const reached = await reachedBy(ctx, { id: campaign.id, file }, changes)
  return { kind, before, read, changes: counted(changes, reached), reached }
}

const isThere = (unit: Organisation | Error | null): unit is Organisation =>
  unit !== null && !(unit instanceof Error)

/** What a correction would change and whom it would reach; nothing is written. */
export async function previewCorrection(ctx: Context, id: string, text: string): Promise<CorrectionPreview> {
  const { kind, read, changes, reached } = await effectOf(ctx, await ownCampaign(ctx, id), text)
  const units = await organisationLoader(ctx).loadMany(reached.map(({ organisationId }) => organisationId))
  return { kind, changes, affected: units.filter(isThere), relays: await loosenedBy(ctx, id, read.file) }
}

const limits = { title: [2, 100], number: [2, 60], words: [2, 2000] } as const

function trimmed(asked: Correcting): Pick<Correcting, 'title' | 'number' | 'words'> {
  const [title, number, words] = [asked.title.trim(), asked.number.trim(), asked.words.trim()]
  for (const [name, value] of Object.entries({ title, number, words })) {
    const [min, max] = limits[name === 'title' ? 'title' : name === 'number' ? 'number' : 'words']
    if (value.length < min || value.length > max) refuse(`correction.${name}`, { min, max }, name)
  }
  return { title, number, words }
}

type Told = Omit<Correcting, 'version' | 'text'> & Pick<Effect, 'kind' | 'changes' | 'reached'>

/** What announces a version, and whom it reaches. */
function correctionRows(
  ctx: Context,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
  { kind, title, number, words, changes, reached }: Told,
): Part {
  const queries = [
    `corrected as (insert into correction (campaign_id, version, kind, title, number, words, changes, by_name, at)
       values ($1::uuid, $2::int, $3, $4, $5, $6, $7::jsonb, $8, $9::timestamptz))`,
    `readers as (insert into correction_reader (campaign_id, version, participation_id, changes)
       select $1, $2, r.id, r.changes from jsonb_to_recordset($10::jsonb) as r(id uuid, changes int[]))`,
  ]
  const readers = reached.map((one) => ({ id: one.participationId, changes: one.changes }))
  const announced = [id, version, kind, title, number, words, JSON.stringify(changes)]
  return {
    queries,
    values: [...announced, signedInOf(ctx).accountName, ctx.now, JSON.stringify(readers)],
  }
}

/**
 * 更正、延期通知: brings a running campaign to a new version of its rules, and tells everybody whom it reaches. Entries follow of themselves:
 * what was never submitted is judged by the new rules, what was keeps its own, and deadlines are today's for all.
 */
export async function correctCampaign(ctx: Context, id: string, asked: Correcting): Promise<Campaign> {
  const campaign = await ownCampaign(ctx, id, true)
  const said = trimmed(asked)
  const { kind, before, read, changes, reached } = await effectOf(ctx, campaign, asked.text)
  if (asked.version !== campaign.version) throw new Conflict({ version: campaign.version })
  const version = campaign.version + 1
  await writeVersion(ctx, id, { number: version, ...read })
  await renewDefaultCloses(ctx, campaign, { before, after: read.file })
  const line = {
    act: 'campaign.corrected',
    noun: 'campaign',
    subjectId: id,
    before: { version: campaign.version },
    after: { version, kind, ...said, changes: changes.length, reached: reached.length },
  }
  const told = { kind, ...said, changes, reached }
  await together(ctx.db, [correctionRows(ctx, { id, version }, told), recorded(ctx, [line])], 'select 1')
  ctx.loaders.clear()
  return { ...campaign, version }
}
