import type { DataSource } from 'typeorm'
import {
  administrators,
  type Actor,
  type Called,
  type OrganisationRef,
  type Violation,
} from '@huibian/domain'
import type { Config } from './config'
import type { Db, Statements } from './database'
import type { FileStore } from './files'
import { Refused, Unauthenticated } from './refusal'
import { actAs, separately, type Acting } from './transaction'

/** What the process holds, whoever asks. */
export type Platform = {
  config: Config
  source: DataSource
  files: FileStore
  /** Folder of the repository or the installation: presets, sample data, fonts, the built console. */
  root: string
  /** The owner's way into a demo's database, for its clock and its reset; absent everywhere else. */
  ownerUrl?: string
  /** Aborted when the process is asked to end: what runs beside the requests leaves off. */
  stopping?: AbortSignal
}

/** Whose sign-in a request carries; the post is absent when none or a wrong one was named. */
export type SignedIn = {
  accountId: string
  accountName: string
  sessionId: string
  demo: boolean
  /** Acts in no post until the account has the second factor that it must have. */
  limited: boolean
  actor?: Actor
  /** The one call that an invitation admits to. */
  only?: string
  /** Who does it, while it is done in the place of a unit that cannot: the record and the queue keep this one. */
  hand?: Actor
}

/** What the request said before anything was believed. */
export type Asked = {
  language: 'zh' | 'en'
  postId?: string
  sessionToken?: string
  idempotencyKey?: string
  /** Asked by a page at which nobody sits: it does not keep the sign-in alive. */
  unattended?: boolean
  /** Network address, for the sign-in log only: never a key of a rule. */
  address: string
}

/** Everything one operation may touch. `db` is its only way to the database; `now` the instant it is judged by. */
export type Context = Platform & {
  db: Db
  now: Date
  asked: Asked
  signedIn?: SignedIn
  statements: Statements
  /** Per-operation DataLoaders, by name. */
  loaders: Map<string, unknown>
  /** Cookies to set when, and only when, the operation is committed. */
  cookies: string[]
  /** The words of the call that the operation is about; undefined while it is about none. */
  called?: Called
  /** Work to begin after the commit, such as waking the queue. */
  afterCommit: (() => Promise<void>)[]
}

/** The acting post; throws UNAUTHENTICATED when there is none. */
export function actorOf(ctx: Context): Actor {
  if (!ctx.signedIn?.actor) throw new Unauthenticated()
  return ctx.signedIn.actor
}

/** The signed-in person, with or without a post. */
export function signedInOf(ctx: Context): SignedIn {
  if (!ctx.signedIn) throw new Unauthenticated()
  return ctx.signedIn
}

/** What row level security sees: no organisation for posts that read no cases, and the call to which an invitation keeps. */
export function actingOf(signedIn: SignedIn | undefined): Acting {
  const post = signedIn?.actor?.post
  const readsCases = post && !administrators.includes(post.kind)
  return { organisationKey: readsCases ? post.organisation.key : '', campaignId: signedIn?.only ?? '' }
}

/**
 * Does something in the place of a unit that cannot do it itself, as its filing clerk: the same law judges it, and the record keeps whose
 * hand it was. Whether somebody may stand in is for the caller to demand first.
 */
export async function inPlaceOf<T>(
  ctx: Context,
  organisation: OrganisationRef,
  work: () => Promise<T>,
): Promise<T> {
  const own = signedInOf(ctx)
  const hand = actorOf(ctx)
  const actor: Actor = {
    account: hand.account,
    post: { id: hand.post.id, kind: 'filingClerk', organisation },
  }
  const sit = async (as: SignedIn): Promise<void> => {
    ctx.signedIn = as
    forget(ctx)
    await actAs(ctx.db, actingOf(as))
  }
  await sit({ ...own, actor, hand })
  try {
    return await work()
  } finally {
    // After a failed statement nothing more can be asked of the transaction, and nothing of it will stay.
    await sit(own).catch(() => undefined)
  }
}

/** Does something as if it were asked in another language; what was read for the one may hold its words, and is not kept for the other. */
export async function inLanguage<T>(
  ctx: Context,
  language: Asked['language'],
  work: () => Promise<T>,
): Promise<T> {
  const own = ctx.asked
  const speak = (asked: Asked): void => {
    ctx.asked = asked
    forget(ctx)
  }
  speak({ ...own, language })
  try {
    return await work()
  } finally {
    speak(own)
  }
}

/**
 * Tries something that may be refused without the rest being lost: what it wrote is taken back when it is refused, or, of a mere rehearsal,
 * in any case.
 */
export async function attempt<T>(
  ctx: Context,
  work: () => Promise<T>,
  { rehearsal = false } = {},
): Promise<{ done: T } | { violations: Violation[] }> {
  const [signedIn, later] = [ctx.signedIn, ctx.afterCommit.length]
  await ctx.db.query('savepoint attempt')
  const back = async (): Promise<void> => {
    await ctx.db.query('rollback to savepoint attempt')
    ctx.afterCommit.length = later
    if (signedIn) ctx.signedIn = signedIn
    ctx.loaders.clear()
  }
  try {
    const done = await work()
    if (rehearsal) await back()
    await ctx.db.query('release savepoint attempt')
    return { done }
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    await back()
    await ctx.db.query('release savepoint attempt')
    return { violations: cause.violations }
  }
}

/** A transaction of its own, for what must stay even when this operation is refused (a failed sign-in, a refused access). */
export function apart<T>(ctx: Context, work: (db: Db, now: Date) => Promise<T>): Promise<T> {
  return separately(ctx.source, actingOf(ctx.signedIn), work)
}

/** Names of what is read once an operation because it is never edited. */
const lasting = new Set<string>()

/** The same as `once`, of what is never edited: no act makes it untrue. */
export function onceForAll<T>(ctx: Context, name: string, make: () => T): T {
  lasting.add(name)
  return once(ctx, name, make)
}

/** Forgets what was read before an act: it would now be told as if it still stood. */
export function forget(ctx: Context): void {
  for (const name of ctx.loaders.keys()) if (!lasting.has(name)) ctx.loaders.delete(name)
}

/** One DataLoader (or the like) per operation and name. */
export function once<T>(ctx: Context, name: string, make: () => T): T {
  const made = ctx.loaders.get(name)
  if (made !== undefined) return made as T
  const fresh = make()
  ctx.loaders.set(name, fresh)
  return fresh
}
