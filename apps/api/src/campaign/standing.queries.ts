import { rulesOf, wordsOf, type Campaign as CampaignFile, type Language, type Rule } from '@huibian/domain'
import DataLoader from 'dataloader'
import { z } from 'zod'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { fileOf, ownPartLoader, type Part } from './campaign.queries'
import type { Campaign, Standing } from './campaign.type'

/** Minimums of a table, of a region over all or of an activity are judged where they are met; a unit's page does not count them. */
const minimum = z.object({ per: z.string(), min: z.int() })

type Count = { phase: string; state: string; n: number }

const came = new Set(['submitted', 'inReview', 'accepted', 'forwarded'])
const accepted = new Set(['accepted', 'forwarded'])

/** How far the acting organisation meets the minimums that bind it: its own as a filer, its region's as a receiver or observer. */
export async function standingOf(ctx: Context, campaign: Campaign): Promise<Standing[]> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  if (!part || part.role === 'owner') return []
  const file = await fileOf(ctx, campaign)
  const counts = await countsOf(ctx, part)
  const rules = rulesOf(file).filter((rule) => rule.kind === 'atLeast')
  return rules.flatMap((rule) => standingsOf(rule, { file, part, counts, language: ctx.asked.language }))
}

/** A filer's own counts, or those of all that count as the receiver's region. */
function countsOf(ctx: Context, part: Part): Promise<Count[]> {
  if (part.role === 'filer') return countLoader(ctx, 'own').load(part.id)
  return countLoader(ctx, 'region').load(part.countsAsId ?? part.id)
}

const sums = {
  own: `select participation_id as of, phase, state, sum(n)::int as n from counter
    where participation_id = any($1::uuid[]) group by 1, 2, 3`,
  region: `select p.counts_as_id as of, c.phase, c.state, sum(c.n)::int as n from counter c
    join participation p on p.id = c.participation_id
    where p.counts_as_id = any($1::uuid[]) and p.role = 'filer' group by 1, 2, 3`,
}

function countLoader(ctx: Context, whose: keyof typeof sums): DataLoader<string, Count[]> {
  return once(ctx, `counts ${whose}`, () => {
    return new DataLoader<string, Count[]>(async (ids) => {
      const found = await rows<Count & { of: string }>(ctx.db, sums[whose], [ids])
      return ids.map((id) => found.filter((count) => count.of === id))
    })
  })
}

type Known = { file: CampaignFile; part: Part; counts: Count[]; language: Language }

function standingsOf(rule: Rule, { file, part, counts, language }: Known): Standing[] {
  const { per, min } = minimum.parse(rule.params)
  const base = { rule: rule.id, needed: min, strength: rule.strength }
  if (per === 'filer') {
    if (part.role !== 'filer') return []
    return [
      {
        ...base,
        label: overAll(file.phases.length, language),
        done: total(counts, (c) => came.has(c.state)),
      },
    ]
  }
  if (part.role === 'filer' || per !== 'regionPhase') return []
  return file.phases.map((phase) => ({
    ...base,
    label: inPhase(wordsOf(phase.name, language), language),
    done: total(counts, (count) => count.phase === phase.id && accepted.has(count.state)),
  }))
}

function total(counts: Count[], counted: (count: Count) => boolean): number {
  return counts.filter(counted).reduce((sum, count) => sum + count.n, 0)
}

const numerals = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九']

function overAll(phases: number, language: Language): string {
  if (language === 'en') return `This unit, over ${phases} phases`
  return `本单位${numerals[phases] ?? phases}个阶段累计`
}

function inPhase(phase: string, language: Language): string {
  return language === 'en' ? `This region, ${phase}` : `本地区${phase}推荐`
}
