import { may, type Actor as Acting, type Subject, type Verb } from '@huibian/domain'
import fc from 'fast-check'
import { listAccounts, lockAccount } from '../../apps/api/src/account/account.queries'
import { bookOf, editionsOf, visibleEdition } from '../../apps/api/src/book/book.queries'
import { visibleSelections } from '../../apps/api/src/selection/selection.queries'
import { recordsOf } from '../../apps/api/src/dashboard/record.queries'
import { listEntries, visibleEntries } from '../../apps/api/src/entry/entry.queries'
import { listPackages, visiblePackage } from '../../apps/api/src/package/package.queries'
import type { Context } from '../../apps/api/src/platform/context'
import { NotFound, Refused } from '../../apps/api/src/platform/refusal'
import { sealRecords, sealRequests } from '../../apps/api/src/seal/seal.queries'
import { summaries, visibleSummary } from '../../apps/api/src/summary/summary.queries'
import type { TestDatabase } from '../harness/database'
import { inWorld } from '../harness/inWorld'
import type { Actor, World } from '../harness/world'
import { sow } from './sow'
import type { Made, Seed, Sown } from './sown'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false })

const page = { number: 1, size: 100 }

/** What somebody finds, as sorted ids; what is refused or absent is nothing. */
async function found(look: () => Promise<readonly { id: string }[]>): Promise<string[]> {
  try {
    return (await look()).map(({ id }) => id).sort()
  } catch (cause) {
    if (cause instanceof NotFound || cause instanceof Refused) return []
    throw cause
  }
}

/** Those that can be looked up one by one. */
async function lookedUp(ids: readonly string[], look: (id: string) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  for (const id of ids) {
    const one = await found(async () => {
      await look(id)
      return [{ id }]
    })
    seen.push(...one)
  }
  return seen.sort()
}

type Ways = { [noun: string]: { allowed: string[]; listed: string[]; lookedUp?: string[] } }

const actingAs = ({ accountId, postId, kind, organisationId, organisationKey }: Actor): Acting => ({
  account: accountId,
  post: { id: postId, kind, organisation: { id: organisationId, key: organisationKey, level: '' } },
})

async function register(ctx: Context): Promise<{ id: string }[]> {
  return (await sealRecords(ctx, { limit: 100, offset: 0 })).map(({ code }) => ({ id: code }))
}

/** Each noun by the predicate and by the queries. */
async function waysOf(ctx: Context, actor: Actor, sown: Sown): Promise<Ways> {
  const as = actingAs(actor)
  const allowed = (verb: Verb, all: readonly { id: string; subject: Subject }[]): string[] =>
    all
      .filter(({ subject }) => may(as, verb, subject))
      .map(({ id }) => id)
      .sort()
  const { campaignId, cases, tables, packages, editionId, units } = sown
  const root = units[0]?.id ?? ''
  const sent = ({ id, unit, seenBy }: Made) => ({ id, subject: { filer: unit.id, seenBy } })
  const entries = cases.map(({ id, seenBy }) => ({ id, subject: { seenBy } }))
  const chosen = entries.filter(({ id }) => cases.find((one) => one.id === id)?.gone === 'forwarded')
  const selects = may(as, 'selection.read', { organiser: root })
  const editions = [{ id: editionId, subject: { organiser: root } }]
  const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id)
  const requested = async (): Promise<{ id: string }[]> =>
    (await sealRequests(ctx)).map((one) => ({ id: one.summaryId ?? '' }))
  const selected = async (): Promise<{ id: string }[]> =>
    (await visibleSelections(ctx, campaignId)).map(({ entryId }) => ({ id: entryId }))
  return {
    entries: {
      allowed: allowed('entry.read', entries),
      listed: await found(
        async () => (await listEntries(ctx, { filter: { campaignId }, sort: 'updated', page })).items,
      ),
      lookedUp: await found(() => visibleEntries(ctx, ids(cases))),
    },
    packages: {
      allowed: allowed('package.read', packages.map(sent)),
      listed: await found(async () => (await listPackages(ctx, { campaignId, page })).items),
      lookedUp: await lookedUp(ids(packages), (id) => visiblePackage(ctx, id)),
    },
    summaries: {
      allowed: allowed('summary.read', tables.map(sent)),
      listed: await found(() => summaries(ctx, campaignId)),
      lookedUp: await lookedUp(ids(tables), (id) => visibleSummary(ctx, id)),
    },
    sealRequests: { allowed: allowed('summary.read', tables.map(sent)), listed: await found(requested) },
    editions: {
      allowed: allowed('book.read', editions),
      listed: await found(async () => {
        await bookOf(ctx, campaignId)
        return editionsOf(ctx, campaignId)
      }),
      lookedUp: await lookedUp(ids(editions), (id) => visibleEdition(ctx, id)),
    },
    selections: {
      allowed: selects ? ids(chosen).sort() : sown.announced ? allowed('entry.read', chosen) : [],
      listed: await found(selected),
    },
    register: {
      allowed: tables
        .filter(
          ({ unit }) =>
            may(as, 'seal.readRegister', { organisation: actor.organisationId }) &&
            unit.id === actor.organisationId,
        )
        .map(() => 'c'),
      listed: await found(() => register(ctx)),
    },
    ...(await peopleOf(ctx, as, sown)),
    ...(await recordOf(ctx, as, sown)),
  }
}

async function peopleOf(ctx: Context, as: Acting, { actors, units }: Sown): Promise<Ways> {
  const places = new Map(units.map(({ id, parent }) => [id, parent?.id ?? null]))
  const allowed = actors
    .filter(({ accountId, organisationId }) =>
      may(as, 'account.read', {
        organisation: organisationId,
        parent: places.get(organisationId) ?? null,
        account: accountId,
      }),
    )
    .map(({ accountId }) => accountId)
  const some = actors.filter((_, at) => at % 7 === 0).map(({ accountId }) => accountId)
  return {
    accounts: {
      allowed: allowed.sort(),
      listed: await found(async () => (await listAccounts(ctx, { page })).items),
    },
    someAccounts: {
      allowed: some.filter((id) => allowed.includes(id)).sort(),
      listed: await lookedUp(some, (id) => lockAccount(ctx, id)),
    },
  }
}

/** The auditor reads what was done in its own house and below; everybody else the history of what they see. */
async function recordOf(ctx: Context, as: Acting, { cases, units }: Sown): Promise<Ways> {
  const own = units.find(({ id }) => id === as.post.organisation.id)
  const audits = may(as, 'record.read', { organisation: as.post.organisation.id })
  const readable = cases.filter(({ filer, seenBy }) =>
    audits ? filer.path.startsWith(own?.path ?? '-') : may(as, 'entry.read', { seenBy }),
  )
  const listed = await lookedUp(
    cases.map(({ id }) => id),
    async (subject) => {
      const { items } = await recordsOf(ctx, { noun: 'entry', subject, page })
      if (items.length === 0) throw new NotFound()
    },
  )
  return { record: { allowed: readable.map(({ id }) => id).sort(), listed } }
}

const seeds: fc.Arbitrary<Seed> = fc.integer({ min: 2, max: 4 }).chain((n) =>
  fc.record({
    parents: fc.tuple(...Array.from({ length: n }, (_, at) => fc.integer({ min: 0, max: at }))),
    cases: fc.array(
      fc.record({
        filer: fc.integer({ min: 1, max: n }),
        gone: fc.constantFrom('kept' as const, 'sent' as const, 'forwarded' as const),
      }),
      { minLength: 3, maxLength: 8 },
    ),
    announced: fc.boolean(),
  }),
)

const shown = new Map<string, { yes: number; no: number }>()

async function demandAgreement(sown: Sown): Promise<void> {
  for (const actor of sown.actors) {
    const ways = await world.within(actor, (ctx) => waysOf(ctx, actor, sown))
    for (const [noun, { allowed, listed, lookedUp: looked = listed }] of Object.entries(ways)) {
      const who = { noun, kind: actor.kind, unit: actor.organisationKey }
      expect({ ...who, ids: listed }).toEqual({ ...who, ids: allowed })
      expect({ ...who, ids: looked }).toEqual({ ...who, ids: allowed })
      const count = shown.get(noun) ?? { yes: 0, no: 0 }
      shown.set(noun, allowed.length > 0 ? { ...count, yes: count.yes + 1 } : { ...count, no: count.no + 1 })
    }
  }
}

test('in generated trees the predicate, the lists and the look-ups agree on every noun, for every post in every unit', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => demandAgreement(await sow(database, seed))),
    { numRuns: 4, seed: 20991203, endOnFailure: true },
  )
  const oneSided = [...shown].filter(([, { yes, no }]) => yes === 0 || no === 0)
  expect(oneSided.filter(([noun]) => noun !== 'accounts')).toEqual([])
})
