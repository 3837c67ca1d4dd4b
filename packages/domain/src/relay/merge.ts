import { groundOf } from '../quota/grounds.ts'
import { leastOfTypes } from '../quota/owed.ts'
import { atLeast } from '../rules/atLeast.ts'
import { filedBy, filedByParams } from '../rules/filedBy.ts'
import type { Campaign, Phase } from '../campaign/schema.ts'
import { longest } from '../participation/bodies.ts'
import type { Relay } from './schema.ts'

/** The rows of this level first, then those of the upper one that it does not replace: a row of the file keeps its place. */
function over<T>(own: readonly T[], upper: readonly T[], idOf: (row: T) => string): T[] {
  const ids = own.map(idOf)
  return [...own, ...upper.filter((row) => !ids.includes(idOf(row)))]
}

const byId = ({ id }: { id: string }) => id

/** What the upper campaign limits to routes that this level does not use falls away with them. */
function onRoutes<T extends { routes?: string[] | undefined }>(
  rows: readonly T[],
  routes: readonly string[],
): T[] {
  return rows.flatMap((row) => {
    if (row.routes === undefined) return [row]
    const left = row.routes.filter((id) => routes.includes(id))
    return left.length === 0 ? [] : [{ ...row, routes: left }]
  })
}

type Dues = NonNullable<Phase['dues']>

/** What the levels between are held to above holds here too, but where this level as a whole closes before. */
function duesOf(own: { dues?: Dues | undefined; closes: string }, upper: Dues = []): Pick<Phase, 'dues'> {
  const kept = upper.filter(({ closes }) => closes <= own.closes)
  const dues = over(own.dues ?? [], kept, ({ level }) => level)
  return dues.length === 0 ? {} : { dues }
}

function phasesOf(relay: Relay, upper: Campaign): Phase[] {
  return upper.phases.map((phase) => {
    const own = relay.phases.find(({ id }) => id === phase.id)
    if (!own) return phase
    const { dues, ...rest } = phase
    const { opens = phase.opens, closes, wording } = own
    return { ...rest, opens, closes, wording, ...duesOf(own, dues) }
  })
}

/** Upper questions are not this level's to answer: their answer, or else their default, holds. */
const settled = (questions: Campaign['questions']) =>
  questions.map((question) => ({
    ...question,
    answer: question.answer ?? question.default,
    upper: true as const,
  }))

function participationOf(relay: Relay, upper: Campaign): Campaign['participation'] {
  const { levels, addressees = [], free } = upper.participation
  const addressed = over(relay.participation.addressees ?? [], addressees, byId)
  return {
    ...relay.participation,
    levels: over(relay.participation.levels, levels, byId),
    ...(addressed.length === 0 ? {} : { addressees: addressed }),
    ...(free ? { free: true } : {}),
    runBy: relay.participation.runBy ?? longest(relay).at(-2) ?? relay.participation.filers.level,
  }
}

/** What all units of the call above owe together is not owed again by the units of each relay. */
const isOfEach = ({ kind, params }: Campaign['rules'][number]): boolean =>
  kind !== atLeast.name || groundOf(String(params['per']))?.of !== 'all'

const isOfFilers = ({ params }: Campaign['rules'][number]): boolean =>
  groundOf(String(params['per']))?.of === 'filer'

/** The upper rules as they bear on this level: for the routes that it uses, and for no types of filers that it does not take. */
export function upperRules(relay: Relay, upper: Campaign): Campaign['rules'] {
  const routes = relay.routes.map(byId)
  const types = relay.participation.filers.types.map(byId)
  const known = [...types, ...(participationOf(relay, upper).addressees ?? []).map(byId)]
  return onRoutes(upper.rules, routes)
    .filter(isOfEach)
    .flatMap((rule) => (isOfFilers(rule) ? leastOfTypes(rule, known) : [rule]))
    .map((rule) => {
      const asked = rule.kind === filedBy.name ? filedByParams.safeParse(rule.params) : undefined
      if (!asked?.success) return rule
      const left = asked.data.types.filter((type) => types.includes(type))
      return left.length === 0 ? rule : { ...rule, params: { ...rule.params, types: left } }
    })
}

/** The lists of optional parts, which stay absent where neither level has any. */
function optionalParts(relay: Relay, upper: Campaign, routes: readonly string[]) {
  const lists = over(relay.lists, upper.lists ?? [], byId)
  const receipts = over(relay.receipts, onRoutes(upper.receipts ?? [], routes), byId)
  return {
    ...(upper.theme === undefined ? {} : { theme: upper.theme }),
    ...(upper.channels === undefined ? {} : { channels: upper.channels }),
    ...(upper.activities === undefined ? {} : { activities: upper.activities }),
    ...(lists.length === 0 ? {} : { lists }),
    ...(receipts.length === 0 ? {} : { receipts }),
  }
}

/** The campaign that a relay makes of its parent. It does not ask whether the relay loosens anything. */
export function relayed(relay: Relay, upper: Campaign): Campaign {
  const routes = relay.routes.map(byId)
  const fields = over(relay.form?.fields ?? [], onRoutes(upper.form.fields, routes), byId)
  return {
    id: relay.id,
    notice: relay.notice,
    organisers: relay.organisers,
    participation: participationOf(relay, upper),
    routes: relay.routes,
    kinds: upper.kinds,
    phases: phasesOf(relay, upper),
    form: { ...upper.form, fields },
    rules: over(relay.rules, upperRules(relay, upper), byId),
    attestations: over(relay.attestations, onRoutes(upper.attestations, routes), byId),
    documents: over(relay.documents, onRoutes(upper.documents, routes), byId),
    ...(relay.package === undefined ? {} : { package: relay.package }),
    stages: over(relay.stages, upper.stages, byId),
    awards: upper.awards,
    contacts: over(relay.contacts, onRoutes(upper.contacts, routes), ({ role }) => role),
    vocabulary: { ...upper.vocabulary, ...relay.vocabulary },
    questions: over(relay.questions, settled(upper.questions), byId),
    ...optionalParts(relay, upper, routes),
  }
}
