import DataLoader from 'dataloader'
import { may, type Actor, type Verb } from '@huibian/domain'
import { validate } from 'uuid'
import { actorOf, once, signedInOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand, NotFound } from '../platform/refusal'
import { limits, type PageInput } from '../platform/wire.type'
import type { Account, AccountPage, Post } from './account.type'
import { admits } from './authenticate'

export const accountColumns = `a.id, a.username, a.name, a.phone, a.email,
  case when a.locked_until > app_now() then a.locked_until end as "lockedUntil", a.last_signed_in_at as "lastSignedInAt",
  case when a.disabled_at is not null then 'disabled' when a.locked_until > app_now() then 'locked'
    when a.password_hash is null then 'unused' else 'open' end as state,
  a.factor_since is not null as "secondFactor"`

/** What of the accounts around its post an actor may do: those of its own organisation, and those one level below. */
export function reach(actor: Actor, verb: Verb): [organisationId: string, own: boolean, below: boolean] {
  const { id } = actor.post.organisation
  return [id, may(actor, verb, { organisation: id }), may(actor, verb, { parent: id })]
}

/** The scope of every list and lookup of accounts; $1 is the organisation, $2 and $3 its reach, $4 the account that asks. */
export const accountScope = `(a.id = $4 or exists (select 1 from account_place pl where pl.account_id = a.id
  and ($2 and pl.organisation_id = $1 or $3 and pl.parent_id = $1)))`

/** The four parameters of `accountScope`. */
export function accountSight(ctx: Context): [string, boolean, boolean, string] {
  const actor = actorOf(ctx)
  return [...reach(actor, 'account.read'), actor.account]
}

/** Where an account belongs, as the law asks. */
export type Place = { organisation: string; parent: string | null }

/**
 * The accounts' rows locked for an act, in the order asked for; NOT_FOUND where the actor does not see one. They are always locked in one
 * order: two acts on the same persons at once must not wait for one another.
 */
export async function lockAccounts(ctx: Context, ids: readonly string[]): Promise<Account[]> {
  const found = ids.every((id) => validate(id))
    ? await rows<Account>(
        ctx.db,
        `select ${accountColumns} from account a where a.id = any($5::uuid[]) and ${accountScope} order by a.id for update of a`,
        [...accountSight(ctx), ids],
      )
    : []
  return ids.map((id) => {
    const account = found.find((one) => one.id === id.toLowerCase())
    if (!account) throw new NotFound()
    return account
  })
}

/** The account's row locked for an act with where it belongs; NOT_FOUND when the actor does not see it. */
export async function lockAccount(ctx: Context, id: string): Promise<{ account: Account; places: Place[] }> {
  const [account] = await lockAccounts(ctx, [id])
  if (!account) throw new NotFound()
  const places = await rows<Place>(
    ctx.db,
    'select organisation_id as organisation, parent_id as parent from account_place where account_id = $1',
    [id],
  )
  return { account, places }
}

/** Demands the right in every place of the account: who keeps one post of a person does not thereby hold the others. */
export function demandOverAll(ctx: Context, verb: Verb, places: Place[]): void {
  demand(places.length > 0 && places.every((place) => may(actorOf(ctx), verb, place)))
}

/** SQL: whether a unit is the one at the top or stands directly below it. */
export const nearTop = `(o.parent_id is null or exists (select 1 from organisation up where up.id = o.parent_id and up.parent_id is null)) as "nearTop"`

/** What the law of accounts sees of an organisation, with its name. */
export type KeptUnit = Place & { name: string; nearTop: boolean }

/** An organisation as the law of accounts sees it, and the scope of those where the actor keeps accounts; $1 to $3 are the actor's reach. */
export const keptColumns = `o.id as organisation, o.parent_id as parent, o.name, ${nearTop}`
export const keptScope = 'o.valid_to is null and ($2 and o.id = $1 or $3 and o.parent_id = $1)'

/** An organisation as the law of accounts sees it; NOT_FOUND when the actor keeps no accounts there. */
export async function keptOrganisation(ctx: Context, id: string): Promise<KeptUnit> {
  const found = validate(id)
    ? await row<KeptUnit>(
        ctx.db,
        `select ${keptColumns} from organisation o where o.id = $4 and ${keptScope}`,
        [...reach(actorOf(ctx), 'account.read'), id],
      )
    : undefined
  if (!found) throw new NotFound()
  return found
}

export type AccountListing = { organisationId?: string; search?: string; page: PageInput }

const filters = `and ($5::uuid is null or exists (select 1 from account_place pl where pl.account_id = a.id and pl.organisation_id = $5))
  and ($6::text is null or strpos(a.username, lower($6)) > 0 or strpos(a.name, $6) > 0 or strpos(a.phone, $6) > 0)`

/** One page of the accounts that the actor sees. */
export async function listAccounts(ctx: Context, listing: AccountListing): Promise<AccountPage> {
  const { organisationId } = listing
  if (organisationId !== undefined && !validate(organisationId)) return { items: [], total: 0 }
  const values = [...accountSight(ctx), organisationId ?? null, listing.search?.trim() || null]
  const { limit, offset } = limits(listing.page)
  const items = await rows<Account>(
    ctx.db,
    `select ${accountColumns} from account a where ${accountScope} ${filters} order by a.username limit $7 offset $8`,
    [...values, limit, offset],
  )
  const counted = await row<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from account a where ${accountScope} ${filters}`,
    values,
  )
  return { items, total: counted?.n ?? 0 }
}

/** The posts of the actor's own organisation, or of one whose accounts it keeps. */
export async function listPosts(ctx: Context, organisationId: string): Promise<Post[]> {
  if (organisationId !== actorOf(ctx).post.organisation.id) await keptOrganisation(ctx, organisationId)
  return rows<Post>(
    ctx.db,
    `select p.id, p.kind, p.organisation_id as "organisationId" from post p where p.organisation_id = $1 order by p.kind`,
    [organisationId],
  )
}

/** The posts that accounts hold now. */
export function heldPostsLoader(ctx: Context): DataLoader<string, Post[]> {
  return once(ctx, 'heldPosts', () => {
    return new DataLoader<string, Post[]>(async (accountIds) => {
      const found = await rows<Post & { accountId: string }>(
        ctx.db,
        `select h.account_id as "accountId", p.id, p.kind, p.organisation_id as "organisationId"
         from (select account_id, post_id from holding where until is null
           union select i.account_id, i.post_id from invitation i where ${admits}) h
         join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
         where o.valid_to is null and h.account_id = any($1::uuid[]) order by o."order", p.kind`,
        [accountIds],
      )
      return accountIds.map((id) => found.filter((post) => post.accountId === id))
    })
  })
}

/** The units that accounts belong to: where they hold posts, or, where they hold none, where they held the last. */
export function placesLoader(ctx: Context): DataLoader<string, string[]> {
  return once(ctx, 'accountPlaces', () => {
    return new DataLoader<string, string[]>(async (accountIds) => {
      const found = await rows<{ account: string; organisation: string }>(
        ctx.db,
        `select pl.account_id as account, pl.organisation_id as organisation from account_place pl
         join organisation o on o.id = pl.organisation_id where pl.account_id = any($1::uuid[]) order by o."order", o.key`,
        [accountIds],
      )
      return accountIds.map((id) =>
        found.filter(({ account }) => account === id).map(({ organisation }) => organisation),
      )
    })
  })
}

/** Who holds posts now: colleagues of the own organisation and accounts that the actor sees; others' names stay theirs. */
export function holdersLoader(ctx: Context): DataLoader<string, Account[]> {
  return once(ctx, 'holders', () => {
    return new DataLoader<string, Account[]>(async (postIds) => {
      const sight = ctx.signedIn?.actor ? accountSight(ctx) : [null, false, false, signedInOf(ctx).accountId]
      const found = await rows<Account & { postId: string }>(
        ctx.db,
        `select h.post_id as "postId", ${accountColumns} from holding h join account a on a.id = h.account_id
         join post p on p.id = h.post_id
         where h.until is null and h.post_id = any($5::uuid[]) and (p.organisation_id = $1 or ${accountScope}) order by h.since, h.id`,
        [...sight, postIds],
      )
      return postIds.map((id) => found.filter((account) => account.postId === id))
    })
  })
}

/** An account with where it belongs, as a spreadsheet names it; `unit` is for people to read. */
export type Kept = Account & { places: Place[]; unit: string; mobile: string | null; mobileTaken: boolean }

const placed = `coalesce((select jsonb_agg(jsonb_build_object('organisation', pl.organisation_id, 'parent', pl.parent_id))
    from account_place pl where pl.account_id = a.id), '[]') as places,
  coalesce((select string_agg(distinct o.name, '、') from account_place pl join organisation o on o.id = pl.organisation_id
    where pl.account_id = a.id), '') as unit, a.mobile,
  exists (select 1 from account o where o.mobile = a.mobile and o.id <> a.id and o.disabled_at is null) as "mobileTaken"`

/** The accounts that the actor sees among these user names, locked for an act. */
export async function accountsNamed(ctx: Context, usernames: readonly string[]): Promise<Map<string, Kept>> {
  const found = await rows<Kept>(
    ctx.db,
    `select ${accountColumns}, ${placed} from account a where a.username = any($5::text[]) and ${accountScope} order by a.id for update of a`,
    [...accountSight(ctx), usernames],
  )
  return new Map(found.map((account) => [account.username, account]))
}

/** How the accounts that the actor sees stand: who has not come yet, whose code ran out, who is locked, whose password was mistaken. */
export type Standings = {
  total: number
  awaited: number
  /** When the first of the codes that still open an account runs out. */
  awaitedUntil: Date | null
  lapsed: number
  locked: number
  /** In which one can sign in. */
  open: number
  /** Of these, those that ask for a second factor. */
  secondFactor: number
  /** Accounts at which a wrong password was given within a day, and that are not locked. */
  mistaken: number
}

const unused = 'a.disabled_at is null and a.password_hash is null'

/** Counted in one statement, however many there are, and once an operation. */
export const accountStandings = (ctx: Context): Promise<Standings> =>
  once(ctx, 'account.standings', () => countStandings(ctx))

const inUse = 'a.disabled_at is null and a.password_hash is not null'

async function countStandings(ctx: Context): Promise<Standings> {
  const found = await row<Standings>(
    ctx.db,
    `select count(*)::int as total,
       count(*) filter (where ${unused} and a.code_expires_at > app_now())::int as awaited,
       min(a.code_expires_at) filter (where ${unused} and a.code_expires_at > app_now()) as "awaitedUntil",
       count(*) filter (where ${unused} and coalesce(a.code_expires_at <= app_now(), true))::int as lapsed,
       count(*) filter (where a.disabled_at is null and a.locked_until > app_now())::int as locked,
       count(*) filter (where ${inUse})::int as open,
       count(*) filter (where ${inUse} and a.factor_since is not null)::int as "secondFactor",
       count(*) filter (where a.disabled_at is null and a.failed > 0 and a.failed_since > app_now() - interval '1 day'
         and coalesce(a.locked_until <= app_now(), true))::int as mistaken
     from account a where ${accountScope}`,
    accountSight(ctx),
  )
  if (!found) throw new NotFound()
  return found
}

/** All accounts that the actor sees, for a spreadsheet. */
export function accountsKept(ctx: Context, most: number): Promise<Kept[]> {
  return rows<Kept>(
    ctx.db,
    `select ${accountColumns}, ${placed} from account a where ${accountScope} order by a.username limit $5`,
    [...accountSight(ctx), most],
  )
}

/** One account without scope: for what the actor has just made or is. */
export async function accountById(ctx: Context, id: string): Promise<Account> {
  const found = await row<Account>(ctx.db, `select ${accountColumns} from account a where a.id = $1`, [id])
  if (!found) throw new NotFound()
  return found
}
