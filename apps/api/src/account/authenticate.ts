import { createHash } from 'node:crypto'
import type { PostKind } from '@huibian/domain'
import type { Asked, SignedIn } from '../platform/context'
import { row, rows, type Db } from '../platform/database'
import { separately } from '../platform/transaction'

/** How a sign-in's token is kept: only its hash lies in the database. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

type Found = {
  account_id: string
  name: string
  session_id: string | null
  stale: boolean
  demo: boolean
  limited: boolean
  post_id: string | null
  kind: PostKind | null
  organisation_id: string | null
  key: string | null
  types: string[] | null
  only: string | null
}

/** Whether an invitation (`i`) still admits: neither withdrawn nor past its day, and its call runs. */
export const admits = `i.withdrawn_at is null and i.until > app_now()
  and exists (select 1 from campaign ic where ic.id = i.campaign_id and ic.state = 'published')`

const holder = `
  select a.id as account_id, a.name, p.id as post_id, p.kind, o.id as organisation_id, o.key, o.types, i.campaign_id as only`
const post = `
  left join holding h on h.account_id = a.id and h.until is null and h.post_id = $2
  left join invitation i on i.account_id = a.id and i.post_id = $2 and h.id is null and ${admits}
  left join post p on p.id = coalesce(h.post_id, i.post_id)
  left join organisation o on o.id = p.organisation_id and o.valid_to is null`

/** Administrators' sign-ins end after a shorter rest: what they can do weighs more. */
const idle = `case when exists (select 1 from holding ah join post ap on ap.id = ah.post_id where ah.account_id = a.id and ah.until is null
    and ap.kind in ('systemAdministrator', 'securityAdministrator', 'auditor'))
  then interval '15 minutes' else interval '30 minutes' end`

/** A sign-in that stands: neither ended nor at rest too long. */
const stands = `s.expires_at > app_now() and s.seen_at > app_now() - ${idle}`

/**
 * The live sign-in that the cookie names, acting in the post that the request names if the account holds it now. Half a sign-in is none;
 * one that waits for its factor to be set up acts in no post.
 */
export async function authenticate(db: Db, asked: Asked): Promise<SignedIn | undefined> {
  if (!asked.sessionToken) return undefined
  const found = await row<Found>(
    db,
    `${holder}, s.id as session_id, s.demo, s.awaits is not null as limited, s.seen_at < app_now() - interval '1 minute' as stale
     from session s join account a on a.id = s.account_id and a.disabled_at is null ${post}
     where s.token_hash = $1 and s.awaits is distinct from 'code' and ${stands}`,
    [tokenHash(asked.sessionToken), uuidOrNull(asked.postId)],
  )
  // A page that asks by itself does not keep its sign-in from ending.
  if (found?.stale && !asked.unattended) await touch(db, found.session_id)
  return found && signedIn(found)
}

/** Which of these sign-ins still stand and act in their posts, each as "session post". */
export async function signInsAlive(
  db: Db,
  asked: readonly { sessionId: string; postId: string }[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ alive: string }>(
    db,
    `select s.id || ' ' || p.id as alive from unnest($1::uuid[], $2::uuid[]) as w(session_id, post_id)
     join session s on s.id = w.session_id and s.awaits is null
     join account a on a.id = s.account_id and a.disabled_at is null
     join post p on p.id = w.post_id and (
       exists (select 1 from holding h where h.account_id = a.id and h.until is null and h.post_id = p.id)
       or exists (select 1 from invitation i where i.account_id = a.id and i.post_id = p.id and ${admits}))
     join organisation o on o.id = p.organisation_id and o.valid_to is null
     where ${stands}`,
    [asked.map(({ sessionId }) => sessionId), asked.map(({ postId }) => postId)],
  )
  return new Set(found.map(({ alive }) => alive))
}

/** Noted apart, so that a query, which only reads, keeps its sign-in alive too; at most once a minute, so that it costs nothing. */
async function touch(db: Db, sessionId: string | null): Promise<void> {
  await separately(db.dataSource, { organisationKey: '' }, (apart) =>
    apart.query(
      `update session set seen_at = app_now() where id = $1 and seen_at < app_now() - interval '1 minute'`,
      [sessionId],
    ),
  )
}

type Authenticating = (db: Db) => Promise<SignedIn | undefined>

/** A person in a post, as their rights are now; for what carries no cookie. */
export function asAsked(accountId: string, postId: string): Authenticating {
  return async (db) => {
    const found = await row<Found>(
      db,
      `${holder}, null as session_id, false as demo, false as limited, false as stale from account a ${post} where a.id = $1 and a.disabled_at is null`,
      [accountId, postId],
    )
    return found && signedIn(found)
  }
}

/** A post of a unit that stands, acted in by who held it once; never by who had it by an invitation, which admits to one call alone. */
const leftPost = `select a.id as account_id, a.name, p.id as post_id, p.kind, o.id as organisation_id, o.key, o.types, null as only,
    null as session_id, false as demo, false as limited, false as stale
  from account a join post p on p.id = $2 join organisation o on o.id = p.organisation_id and o.valid_to is null
  where a.id = $1 and exists (select 1 from holding h where h.account_id = a.id and h.post_id = p.id)
    and not exists (select 1 from invitation i where i.account_id = a.id and i.post_id = p.id)`

/**
 * Whom a job runs as: as asked, and where it is `ofPost` and that person has left, still in the post and in the name of who decided it,
 * as dismissal leaves what was begun with the organisation. It has the post's rights, as they are now, and no other.
 */
export function asWorking(accountId: string, postId: string, ofPost: boolean): Authenticating {
  return async (db) => {
    const found = await asAsked(accountId, postId)(db)
    if (found?.actor || !ofPost) return found
    const left = await row<Found>(db, leftPost, [accountId, postId])
    return left && signedIn(left)
  }
}

function uuidOrNull(text: string | undefined): string | null {
  return text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null
}

function signedIn(found: Found): SignedIn {
  const base = {
    accountId: found.account_id,
    accountName: found.name,
    sessionId: found.session_id ?? '',
    demo: found.demo,
    limited: found.limited,
  }
  if (found.limited || !found.post_id || !found.organisation_id || !found.key || !found.kind) return base
  const organisation = { id: found.organisation_id, key: found.key, level: found.types?.[0] ?? '' }
  return {
    ...base,
    actor: { account: found.account_id, post: { id: found.post_id, kind: found.kind, organisation } },
    ...(found.only ? { only: found.only } : {}),
  }
}
