import {
  leadsBy,
  groundOf,
  leastTallies,
  leastsFor,
  phasesOf,
  rulesOf,
  sendingBody,
  setsLeast,
  themesOf,
  type Campaign as CampaignFile,
  type Language,
  type Rule,
} from '@huibian/domain'
import { z } from 'zod'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import { fileOf, ownPartLoader, type Part } from './campaign.queries'
import type { Campaign, Standing } from './campaign.type'
import { limitedTo } from './limited'
import { came, keptLoader, reckonedLoader, type Reckoned } from './reckoned.queries'
import { toldOnce } from './toldOnce'

const minimum = z.object({ per: z.string(), min: z.int() })

const accepted = new Set(['accepted', 'forwarded'])

/**
 * What binds whom: a filer its own, a body that receives its own and its region's, one that observes its region's alone, since it sends nothing;
 * whoever runs the call sees what is owed by all together.
 */
const binding = {
  filer: new Set(['filer']),
  receiver: new Set(['sender', 'region']),
  observer: new Set(['region']),
  owner: new Set(['all']),
}

/** How far the minimums are met that bind the acting organisation: its own as a filer, its region's as a receiver or observer, all units' as owner. */
export async function standingOf(ctx: Context, campaign: Campaign): Promise<Standing[]> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  if (!part) return []
  const file = await fileOf(ctx, campaign)
  const bound: ReadonlySet<string | undefined> = binding[part.role]
  const isBinding = ({ params }: Rule): boolean => bound.has(groundOf(String(params['per']))?.of)
  const set = rulesOf(file).filter((rule) => setsLeast(rule) && isBinding(rule))
  if (set.length === 0) return []
  const body = await organisationOf(ctx, part.organisationId)
  const rules = leastsFor(set, sendingBody(file, body).types)
  const byAnyWay = part.role === 'filer' || part.role === 'owner'
  const binds = rules.filter(({ routes }) => byAnyWay || leadsBy(file, routes, body))
  const known = { file, part, language: ctx.asked.language }
  const made = binds.map(async (rule) =>
    standingsOf(rule, { ...known, sent: await sentOf(ctx, { campaign, file, rule, part }) }),
  )
  return toldOnce((await Promise.all(made)).flat())
}

const keptPer = new Set(['filer', 'filerPhase', 'region', 'regionPhase'])

type Asked = { campaign: Campaign; file: CampaignFile; rule: Rule; part: Part }

/** Counters answer unless the rule tells sorts, themes or senders apart, or a region's units may file past its bodies. */
function sentOf(ctx: Context, of: Asked): Promise<Reckoned[]> {
  const { kinds, routes, params } = of.rule
  const own = of.part.role === 'filer'
  const kept = keptPer.has(minimum.parse(params).per) && (own || of.file.routes.length === 1)
  if (kinds || routes || !kept) return reckonedLoader(ctx).load(of.campaign.id)
  if (own) return keptLoader(ctx, 'filer').load(of.part.id)
  return keptLoader(ctx, 'region').load(of.part.countsAsId ?? of.part.id)
}

/** Who runs the call counts what has arrived there, as it will be judged when all is announced. */
function countedBy({ id, role }: Part): (sent: Reckoned) => boolean {
  if (role === 'owner')
    return ({ state, sender }) => state === 'forwarded' || (state === 'accepted' && sender === id)
  const counts = role === 'filer' ? came : accepted
  return ({ state }) => counts.has(state)
}

type Known = { file: CampaignFile; part: Part; sent: Reckoned[]; language: Language }

/** One line for each phase or theme that the rule tells apart, each counted as the rule is judged. */
function standingsOf(rule: Rule, { file, part, sent, language }: Known): Standing[] {
  const { per, min } = minimum.parse(rule.params)
  const parting = { language, phases: rule.phases }
  const [phases, themes] = [phasesOf(file, parting), themesOf(file, parting)]
  const parts = { phase: phases, theme: themes, none: [whole] }[groundOf(per)?.each ?? 'none']
  const own = { id: part.id, name: '' }
  const tallies = leastTallies([rule], {
    sent: sent.filter(countedBy(part)),
    bodies: { filer: [own], sender: [own], region: [{ id: part.countsAsId ?? part.id, name: '' }] },
    phases,
    themes,
  })
  return parts.map(({ name }, at) => ({
    rule: rule.id,
    needed: min,
    strength: rule.strength,
    done: tallies[at]?.n ?? 0,
    label: `${labelOf(file, { per, name: name || named(file, rule, language), language })}${limitedTo(file, rule, language)}`,
  }))
}

const whole = { id: '', name: '' }

/** The phases that a rule over several counts alone. */
const named = (file: CampaignFile, { phases }: Rule, language: Language): string =>
  phases
    ? phasesOf(file, { language, phases })
        .map(({ name }) => name)
        .join(language === 'en' ? ', ' : '、')
    : ''

type Labelled = { per: string; name: string; language: Language }

function labelOf({ phases }: CampaignFile, { per, name, language }: Labelled): string {
  if (per === 'filer') return overAll(phases.length, language)
  if (per === 'filerPhase') return language === 'en' ? `This unit, ${name}` : `本单位${name}`
  if (per === 'filerTheme') return language === 'en' ? `This unit, ${name}` : `本单位“${name}”`
  const region = language === 'en' ? 'This region' : '本地区'
  if (per === 'region' && phases.length > 1)
    return language === 'en' ? `${region}, over all phases` : `${region}各阶段累计推荐`
  if (per === 'region') return language === 'en' ? region : `${region}推荐`
  if (per === 'sender' && name === '') return language === 'en' ? 'Recommended by this body' : '本单位推荐'
  if (per === 'sender') return language === 'en' ? `Recommended by this body, ${name}` : `本单位${name}推荐`
  if (per === 'senderTheme')
    return language === 'en' ? `Recommended by this body, ${name}` : `本单位“${name}”推荐`
  if (per === 'theme') return language === 'en' ? `All together, ${name}` : `全部单位“${name}”合计`
  if (per === 'regionTheme') return language === 'en' ? `${region}, ${name}` : `${region}“${name}”推荐`
  return inPhase(name, language)
}

const numerals = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九']

function overAll(phases: number, language: Language): string {
  if (language === 'en') return `This unit, over ${phases} phases`
  return `本单位${numerals[phases] ?? phases}个阶段累计`
}

function inPhase(phase: string, language: Language): string {
  return language === 'en' ? `This region, ${phase}` : `本地区${phase}推荐`
}
