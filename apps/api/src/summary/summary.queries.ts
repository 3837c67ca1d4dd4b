import {
  entryNoun,
  leadsBy,
  leastsFor,
  may,
  phasesOf,
  rulesOf,
  sendingBody,
  type Violation,
} from '@huibian/domain'
import { validate } from 'uuid'
import { z } from 'zod'
import type { Standing as Minimum } from '../campaign/campaign.type'
import { limitedTo } from '../campaign/limited'
import { actorOf, once, type Context } from '../platform/context'
import { NotFound } from '../platform/refusal'
import { blocksOf, standingOf, type Standing } from './blocks'
import { frameOf, type Frame } from './frame'
import { leastOf } from './least'
import type { SummaryLine } from './summary.type'
import { SummaryRow } from './summary.entity'
import { placedOf } from './order'

/** The organisation whose tables the actor reads: its own, and none for a post that reads no cases. */
export function readerOf(ctx: Context): string | undefined {
  const actor = actorOf(ctx)
  const filer = actor.post.organisation.id
  return may(actor, 'summary.read', { filer }) ? filer : undefined
}

/** The current table of the actor's organisation in a phase; null before there is one. */
export async function currentSummary(
  ctx: Context,
  campaignId: string,
  phase: string,
): Promise<SummaryRow | null> {
  const organisationId = readerOf(ctx)
  await frameOf(ctx, { campaignId, phase, organisationId: actorOf(ctx).post.organisation.id })
  if (!organisationId) return null
  return ctx.db.findOne(SummaryRow, { where: { campaignId, phase, organisationId }, order: { n: 'DESC' } })
}

/** All tables of the actor's organisation in a campaign, the latest first. */
export async function summaries(ctx: Context, campaignId: string, phase?: string): Promise<SummaryRow[]> {
  const organisationId = readerOf(ctx)
  if (!organisationId || !validate(campaignId)) return []
  return ctx.db.find(SummaryRow, {
    where: { campaignId, organisationId, ...(phase ? { phase } : {}) },
    order: { phase: 'ASC', n: 'DESC' },
    take: 100,
  })
}

/** The table of the actor's organisation by its id, not locked. */
export async function visibleSummary(ctx: Context, id: string): Promise<SummaryRow> {
  const organisationId = readerOf(ctx)
  const summary =
    organisationId && validate(id)
      ? await ctx.db.findOne(SummaryRow, { where: { id, organisationId } })
      : null
  if (!summary) throw new NotFound()
  return summary
}

/** A table as it would be printed now, read once an operation. */
export function knownStanding(ctx: Context, summary: SummaryRow): Promise<Standing> {
  const known = once(ctx, 'summary.standing', () => new Map<string, Promise<Standing>>())
  const key = `${summary.id} ${summary.revision}`
  const before = known.get(key)
  if (before) return before
  const standing = standingOf(ctx, summary)
  known.set(key, standing)
  return standing
}

/** What stands between this table and 上报; nothing for a table that has gone. */
export async function knownBlocks(ctx: Context, summary: SummaryRow): Promise<Violation[]> {
  if (summary.state === 'forwarded') return []
  const known = once(ctx, 'summary.blocks', () => new Map<string, Promise<Violation[]>>())
  const key = `${summary.id} ${summary.revision}`
  const before = known.get(key)
  if (before) return before
  const blocks = knownStanding(ctx, summary).then((standing) => blocksOf(ctx, standing))
  known.set(key, blocks)
  return blocks
}

/** The rows: what would be printed now while the table is being made, afterwards what was frozen. */
export async function rowsOf(ctx: Context, summary: SummaryRow): Promise<SummaryLine[]> {
  if (summary.state === 'building') {
    const { lines } = await knownStanding(ctx, summary)
    return lines.map(({ entryId, versionId, remark }, index) => ({
      entryId,
      versionId,
      position: index + 1,
      remark,
    }))
  }
  const placed = await placedOf(ctx, summary.id)
  return placed.map(({ entryId, versionId, position, remark }) => ({ entryId, versionId, position, remark }))
}

const minimum = z.object({ per: z.enum(['regionPhase', 'region', 'sender']), min: z.int() })

type Labelled = { per: z.infer<typeof minimum>['per']; phases?: readonly string[] | undefined }

function labelOf(ctx: Context, { file, phaseTitle }: Frame, { per, phases }: Labelled): string {
  const { language } = ctx.asked
  const noun = entryNoun(file, language)
  const whose = per === 'sender' ? { zh: '本单位', en: 'This body’s' } : { zh: '本地区', en: 'The region’s' }
  const named = phasesOf(file, { language, phases }).map(({ name }) => name)
  const alone = per === 'sender' && phases && named.join(language === 'en' ? ', ' : '、')
  const all = { zh: '各阶段累计', en: 'over all phases' }[language]
  const when = per === 'regionPhase' ? phaseTitle : alone || all
  return language === 'en' ? `${whose.en} ${noun}s, ${when}` : `${whose.zh}${when}${noun}`
}

/** How far the least number that binds the table's region or body is met: “本地区第一阶段 2/2”. */
export async function minimumOf(ctx: Context, summary: SummaryRow): Promise<Minimum | null> {
  const { frame } = await knownStanding(ctx, summary)
  const { types } = sendingBody(frame.file, frame.organisation)
  for (const rule of leastsFor(rulesOf(frame.file, frame.phase), types)) {
    const params = minimum.safeParse(rule.params)
    if (!params.success) continue
    if (!leadsBy(frame.file, rule.routes, frame.organisation)) continue
    const tallies = await leastOf(ctx, frame)
    return {
      rule: rule.id,
      label: `${labelOf(ctx, frame, { per: params.data.per, phases: rule.phases })}${limitedTo(frame.file, rule, ctx.asked.language)}`,
      done: tallies.find((tally) => tally.rule === rule.id)?.n ?? 0,
      needed: params.data.min,
      strength: rule.strength,
    }
  }
  return null
}
