import {
  factsAsked,
  fileFor,
  identityMarks,
  judge,
  rulesOf,
  seeksIn,
  sendingBody,
  settingsOf,
  talliesOf,
  type Campaign,
  type Content,
  type JudgedAct,
  type Rule,
  type Violation,
} from '@huibian/domain'
import { themeOf } from '../filing/shown'
import type { Context } from '../platform/context'
import { besideOf, takeBeside, type Asked, type Beside } from '../quota/beside'
import { placesOf } from '../quota/places'
import type { Weighed } from './measure'
import type { Taking } from './write'

/** What is judged beside what is here; of a filer that is not known here its name stands for it. */
type Coming = Pick<Taking, 'opened' | 'units' | 'campaign' | 'file'> & {
  filers: ReadonlyMap<string, { id: string }>
}

type One = { file: Campaign; content: Content; number: string; kind: string; route: string; asked: Asked }

/** The acts behind a case that comes as forwarded. */
const acts: readonly JudgedAct[] = ['submit', 'accept', 'forward']

function onesOf({ opened, units, filers, campaign, file: whole }: Coming): One[] {
  const { phase, cases } = opened.data
  const { sender } = units
  if (!sender) throw new Error('a package without its sender')
  const but = cases.map(({ entry }) => entry)
  return cases.map(({ entry, number, kind, route, unit, version, attachments }) => {
    const file = fileFor(whole, { kind, route })
    const content = version.fields as Content
    const filer = { id: filers.get(unit.name)?.id ?? unit.name, name: unit.name }
    const asked = {
      entryId: entry,
      campaignId: campaign.id,
      but,
      places: placesOf(file, { entry: { kind, route, phase }, filer, receiver: sender, content }),
      marks: identityMarks(file.form, { content, files: attachments, filer: filer.name }),
      seeks: seeksIn(rulesOf(file, phase)),
      filer: filer.id,
      theme: themeOf(content),
    }
    return { file, content, number, kind, route, asked }
  })
}

/** Rules that other entries decide: a greatest number, or only one of its like. The soft ones its sender answered for. */
function rulesBeside({ file, asked }: One, phase: string): Rule[] {
  const counted = new Set(asked.places.map(({ rule }) => rule))
  return rulesOf(file, phase).filter(
    (rule) =>
      rule.strength === 'hard' &&
      rule.kind !== 'atLeast' &&
      (counted.has(rule.id) || factsAsked([rule]).includes('others')),
  )
}

/** A second one is told by the number of the case that comes, a full quota by its body's name. */
const told = (violation: Violation, number: string): Violation =>
  violation.message.startsWith('once.')
    ? { ...violation, message: 'intake.second', args: { ...violation.args, number } }
    : violation

const once = (violations: readonly Violation[]): Violation[] => [
  ...new Map(violations.map((each) => [JSON.stringify([each.rule, each.args]), each])).values(),
]

/** What speaks against cases by what stands beside each of them. */
function spokenAgainst(
  { units, opened }: Coming,
  ones: readonly One[],
  found: readonly Beside[],
): Violation[] {
  const { sender } = units
  const tallies = talliesOf(
    ones.flatMap(({ asked }) => asked.places),
    found.flatMap(({ held }) => held),
  )
  const violations = ones.flatMap((one, at) => {
    const { file, content, kind, route, number } = one
    const others = found[at]?.others ?? []
    const [settings, lists] = [settingsOf(file), file.lists ?? []]
    const body = sender ? { sender: sendingBody(file, sender) } : {}
    const facts = { form: file.form, content, kind, route, tallies, others, settings, lists, ...body }
    const rules = rulesBeside(one, opened.data.phase)
    return acts.flatMap((act) => judge(rules, act, facts).map((each) => told(each, number)))
  })
  return once(violations)
}

/**
 * Writes down the places that a package's cases take and the marks by which each is known, as if they had been filed here, and gives what
 * speaks against them beside all that is here: a quota overstepped, an author or a work that is here already.
 */
export async function takePlaces(ctx: Context, taking: Taking): Promise<Violation[]> {
  const ones = onesOf(taking)
  const found = await takeBeside(
    ctx,
    ones.map(({ asked }) => asked),
  )
  return spokenAgainst(taking, ones, found)
}

/** The same of a package that is only looked at: nothing is written, and what it would take out is counted no longer. */
export async function lookAtPlaces(ctx: Context, weighed: Weighed): Promise<Violation[]> {
  const { units, here, changes } = weighed
  if (!units.sender) return []
  const ones = onesOf({ ...weighed, filers: units.filers })
  const known = new Set(here.entries.map(({ id }) => id))
  const leaving = changes.removed.map(({ entry }) => entry)
  const found = await Promise.all(
    ones.map(({ asked: { entryId = '', but = [], ...asked } }) =>
      besideOf(ctx, { ...asked, ...(known.has(entryId) ? { entryId } : {}), but: [...but, ...leaving] }),
    ),
  )
  return spokenAgainst({ ...weighed, filers: units.filers }, ones, found)
}
