import { canHoldTogether, may, type PostKind } from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { rowSays, type SheetRow } from '../platform/sheet'
import { nearTop } from './account.queries'
import { judgeAccount, mobileOf, type Written } from './account.rule'
import { kindNamed, kindRefusal, nameOfKind } from './kinds'

/** An account that a row opens. */
export type New = {
  id: string
  username: string
  name: string
  phone: string
  mobile: string | null
  email: string
  organisationName: string
}

/** A row with what is wrong with it or, where nothing is, what it does: `fresh` opens an account, `hold` gives the post. */
export type Judged = {
  row: SheetRow
  errors: string[]
  fresh?: New
  hold?: { accountId: string; organisationId: string; kind: PostKind }
}

type Unit = { id: string; name: string; parent: string | null; nearTop: boolean }
type There = { id: string; username: string; name: string; kinds: PostKind[]; kept: boolean }
type Known = { units: Map<string, Unit>; there: Map<string, There>; mobiles: Set<string> }

/** The units that the actor may open accounts in, and the accounts that bear a row's user name or mobile number, in two statements. */
async function lookUp(ctx: Context, read: SheetRow[]): Promise<Known> {
  const actor = actorOf(ctx)
  const { id } = actor.post.organisation
  const reach = [
    id,
    may(actor, 'account.import', { organisation: id }),
    may(actor, 'account.import', { parent: id }),
  ]
  const units = await rows<Unit>(
    ctx.db,
    `select o.id, o.name, o.parent_id as parent, ${nearTop} from organisation o where o.name = any($4::text[]) and o.valid_to is null
       and ($2 and o.id = $1 or $3 and o.parent_id = $1)`,
    [...reach, read.map(({ values }) => values['organisation'] ?? '')],
  )
  const there = await rows<There & { mobile: string | null }>(
    ctx.db,
    `select a.id, a.username, a.name, case when a.disabled_at is null then a.mobile end as mobile,
       array(select p.kind from holding h join post p on p.id = h.post_id where h.account_id = a.id and h.until is null) as kinds,
       exists (select 1 from account_place pl where pl.account_id = a.id
         and ($2 and pl.organisation_id = $1 or $3 and pl.parent_id = $1)) as kept
     from account a where a.username = any($4::text[]) or (a.mobile = any($5::text[]) and a.disabled_at is null)`,
    [
      ...reach,
      read.map(({ values }) => (values['username'] ?? '').toLowerCase()),
      read.map(({ values }) => mobileOf(values['phone'] ?? '')),
    ],
  )
  return {
    units: new Map(units.map((unit) => [unit.name, unit])),
    there: new Map(there.map((one) => [one.username, one])),
    mobiles: new Set(there.flatMap(({ mobile }) => mobile ?? [])),
  }
}

/** Judges every row by the same law as one account opened by hand; a person may stand in several rows, once for each post. */
export async function judgeRows(ctx: Context, read: SheetRow[]): Promise<Judged[]> {
  const known = await lookUp(ctx, read)
  const seen = new Set<string>()
  return read.map((row) => {
    const judged = judgeRow(ctx, row, known)
    const key = judged.hold
      ? `${judged.hold.accountId} ${judged.hold.organisationId} ${judged.hold.kind}`
      : ''
    if (key && seen.has(key)) return { row, errors: [rowSays(ctx, 'account.row.repeated')] }
    seen.add(key)
    return judged
  })
}

function judgeRow(ctx: Context, row: SheetRow, known: Known): Judged {
  const value = (key: string): string => row.values[key] ?? ''
  const written: Written = {
    username: value('username').toLowerCase(),
    name: value('name'),
    phone: value('phone'),
    email: value('email'),
  }
  const unit = known.units.get(value('organisation'))
  const kind = kindNamed(value('kind'))
  const account = known.there.get(written.username)
  const mobile = account ? null : mobileOf(written.phone)
  const errors = [
    ...judgeAccount(written).map(({ message, args }) => rowSays(ctx, message, args)),
    ...(unit ? [] : [rowSays(ctx, 'account.row.unknownUnit', { name: value('organisation') })]),
    ...(kind ? kindErrors(ctx, kind, unit, account) : [rowSays(ctx, 'post.noKind', { kind: value('kind') })]),
    ...(account && !isSame(account, written.name)
      ? [rowSays(ctx, 'account.usernameTaken', { username: account.username })]
      : []),
    ...(mobile !== null && known.mobiles.has(mobile)
      ? [rowSays(ctx, 'account.phoneTaken', { phone: written.phone })]
      : []),
  ]
  if (errors.length > 0 || !unit || !kind) return { row, errors }
  const hold = { accountId: account?.id ?? v7(), organisationId: unit.id, kind }
  if (account) {
    account.kinds.push(kind)
    return { row, errors, hold }
  }
  const fresh: New = { ...written, mobile, id: hold.accountId, organisationName: unit.name }
  if (mobile !== null) known.mobiles.add(mobile)
  known.there.set(fresh.username, {
    id: fresh.id,
    username: fresh.username,
    name: fresh.name,
    kinds: [kind],
    kept: true,
  })
  return { row, errors, fresh, hold }
}

/** A name that is taken by somebody else, or by somebody whom the actor does not keep, is taken. */
const isSame = (account: There, name: string): boolean => account.kept && account.name === name

function kindErrors(
  ctx: Context,
  kind: PostKind,
  unit: Unit | undefined,
  account: There | undefined,
): string[] {
  const refusal = unit && kindRefusal(actorOf(ctx), kind, unit)
  if (refusal) return [rowSays(ctx, refusal)]
  if (canHoldTogether([...(account?.kinds ?? []), kind])) return []
  return [rowSays(ctx, 'post.exclusive', { post: nameOfKind(kind) })]
}
