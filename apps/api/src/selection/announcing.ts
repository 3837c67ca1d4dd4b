import {
  awardsOf,
  dayOf,
  formFor,
  givenBySelecting,
  holdsFor,
  honoursOf,
  judge,
  kindOf,
  leadsBy,
  leastTallies,
  phaseOf,
  phasesOf,
  rulesOf,
  sendingBody,
  setsLeast,
  settingsOf,
  talliesOf,
  themesOf,
  type Campaign as CampaignFile,
  type Facts,
  type Rule,
  type Tally,
  type Violation,
} from '@huibian/domain'
import { instantAt } from '../campaign/close.queries'
import { reckonedLoader } from '../campaign/reckoned.queries'
import { announcedAt } from '../book/announced'
import { ownedCampaign } from '../book/owner'
import { once, type Context } from '../platform/context'
import { chosenOf, owingBodies, placesAnnounced, type Bodies, type Chosen } from './announcing.queries'

type Selection = { ctx: Context; file: CampaignFile; campaignId: string; chosen: readonly Chosen[] }

const concerns = (rule: Rule, work: Chosen): boolean =>
  holdsFor(rule, work) && (rule.phases?.includes(work.phase) ?? true)

/** A rule as it is asked of all works together that it is about. */
function unlimited(rule: Rule): Rule {
  const { id, clause, kind, params, strength, at, says } = rule
  return { id, clause, kind, params, strength, at, says }
}

const asks = (rule: Rule, ...facts: string[]): boolean =>
  kindOf(rule.kind)?.needs.some((need) => facts.includes(need)) ?? false

/** Of whom a rule asks: one of single ways of no body past which these lead. */
function askedBy({ routes }: Rule, file: CampaignFile, bodies: Bodies): Bodies {
  const leads = <S extends Bodies['region'][number]>(senders: readonly S[]): S[] =>
    senders.filter((sender) => sender.bodies.some((body) => leadsBy(file, routes, body)))
  return { ...bodies, sender: leads(bodies.sender), region: leads(bodies.region) }
}

/** Least numbers are those of what came in; a body does its part by sending, not by being chosen. */
async function leastNumbers({ ctx, file, campaignId }: Selection, rules: readonly Rule[]): Promise<Tally[]> {
  if (!rules.some(setsLeast)) return []
  const [sent, bodies] = [
    await reckonedLoader(ctx).load(campaignId),
    await owingBodies(ctx, campaignId, file),
  ]
  const between = new Set(bodies.sender.map(({ id }) => id))
  const arrived = sent.filter(
    ({ state, sender }) => state === 'forwarded' || (state === 'accepted' && !between.has(sender)),
  )
  const known = { sent: arrived, phases: phasesOf(file) }
  return rules.flatMap((rule) => {
    const themes = themesOf(file, { phases: rule.phases })
    return leastTallies([rule], { ...known, themes, bodies: askedBy(rule, file, bodies) })
  })
}

/** What the rules about all works together find wrong: prizes, greatest numbers of what is announced, least numbers of what came. */
async function ofWhole(selection: Selection, rules: readonly Rule[]): Promise<Violation[]> {
  const { file, chosen } = selection
  const awards = givenBySelecting(awardsOf(file))
  const places = chosen.flatMap((work) => placesAnnounced(file, work))
  const tallies = [...(await leastNumbers(selection, rules)), ...talliesOf(places, [])]
  return rules.flatMap((rule) => {
    const about = chosen.filter((work) => concerns(rule, work))
    const limited = rule.kinds ?? rule.routes ?? rule.phases
    if (about.length === 0 && limited && !setsLeast(rule)) return []
    const works = about.map(({ entryId, title, kind, tags }) => ({ entry: entryId, name: title, kind, tags }))
    return judge([unlimited(rule)], 'publish', { awards, honours: honoursOf(awards, works), tallies })
  })
}

/** The facts of one work, with the places that its body has taken by what is announced. */
function factsOf({ ctx, file }: Selection, work: Chosen, tallies: readonly Tally[]): Partial<Facts> {
  const { kind, route, phase, edited, tags, received, straight, filer, receiver } = work
  return {
    form: formFor(file.form, work),
    settings: settingsOf(file),
    phase: phaseOf(file, phase),
    content: edited,
    today: dayOf(instantAt(ctx.now)),
    tags,
    kind,
    route,
    lists: file.lists ?? [],
    stages: file.stages,
    sender: sendingBody(file, straight ? filer : receiver),
    attestations: file.attestations,
    receipts: file.receipts ?? [],
    received,
    tallies,
  }
}

const placeOf = ({ entryId }: Chosen, { path }: Violation): string =>
  ['entries', entryId, ...(path === undefined ? [] : [path])].join('.')

/** Whoever files is told that one more is too many, whoever sends what is short of this phase; here all are chosen, of all phases. */
function counted(violation: Violation): Violation {
  const { message, args } = violation
  if (message.startsWith('atLeast.') && message !== 'atLeast.theme')
    return { ...violation, message: 'atLeast.other' }
  if (message !== 'quota.most' && message !== 'quota.full') return violation
  return { ...violation, message: 'selection.tooMany', args: { ...args, n: Number(args['n']) + 1 } }
}

/** What the rules about single works find wrong; a body with too many is told once. */
function ofEach(selection: Selection, rules: readonly Rule[]): Violation[] {
  const { file, chosen } = selection
  const places = chosen.map((work) => placesAnnounced(file, work))
  const all = talliesOf(places.flat(), [])
  const told = new Set<string>()
  return chosen.flatMap((work, at) => {
    const own = all.filter(({ rule, name }) =>
      places[at]?.some((place) => place.rule === rule && place.name === name),
    )
    return judge(rules, 'publish', factsOf(selection, work, own)).flatMap((violation): Violation[] => {
      const { rule, args } = violation
      if (!rules.some((one) => one.id === rule && asks(one, 'tallies')))
        return [{ ...violation, path: placeOf(work, violation), args: { ...args, title: work.title } }]
      const key = `${rule} ${args['name']}`
      if (told.has(key)) return []
      told.add(key)
      return [violation]
    })
  })
}

/** All that the rules of publishing find wrong with a selection as it stands, the whole first. */
export async function troublesOf(
  ctx: Context,
  { file, campaignId }: { file: CampaignFile; campaignId: string },
): Promise<Violation[]> {
  const rules = rulesOf(file).filter(({ at }) => at.includes('publish'))
  if (rules.length === 0) return []
  const selection = { ctx, file, campaignId, chosen: await chosenOf(ctx, campaignId) }
  const isOfWhole = (rule: Rule): boolean =>
    asks(rule, 'honours') || (asks(rule, 'tallies') && !asks(rule, 'sender'))
  const single = rules.filter((rule) => !isOfWhole(rule))
  const found = [...(await ofWhole(selection, rules.filter(isOfWhole))), ...ofEach(selection, single)]
  return found.map(counted)
}

/** The same for a page: judged once an operation, and nothing where the selection is announced. */
export function knownTroubles(ctx: Context, campaignId: string): Promise<Violation[]> {
  const known = once(ctx, 'selection.troubles', () => new Map<string, Promise<Violation[]>>())
  const found = known.get(campaignId) ?? unannounced(ctx, campaignId)
  known.set(campaignId, found)
  return found
}

async function unannounced(ctx: Context, campaignId: string): Promise<Violation[]> {
  if ((await announcedAt(ctx, campaignId)) !== null) return []
  const { file } = await ownedCampaign(ctx, campaignId, 'book.read')
  return troublesOf(ctx, { file, campaignId })
}
