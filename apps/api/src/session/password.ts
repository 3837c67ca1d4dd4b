import type { Finding, Violation } from '@huibian/domain'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { refuseIf } from '../platform/refusal'
import { hashPassword, isPassword } from './hash'
import { judgePassword, judgePersonal } from './password.rule'

/** So many of the last passwords may not come again. */
const remembered = 5

const hard = (findings: Finding[]): Violation[] =>
  findings.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' }))

/** Refuses a password that would be bad for anybody: asked first, since it tells nothing of an account. */
export function demandSound(password: string): void {
  refuseIf(hard(judgePassword(password)))
}

type Known = { username: string; name: string; hashes: string[]; organisations: string[] }

/** What is wrong with a new password for this account, its last ones counted in. */
export async function judgeNew(ctx: Context, accountId: string, password: string): Promise<Violation[]> {
  const known = await row<Known>(
    ctx.db,
    `select a.username, a.name, array_remove(array_prepend(a.password_hash, a.former_hashes), null) as hashes,
       coalesce((select array_agg(w) from holding h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id,
         unnest(array[o.key, o.name, o.short_name]) w where h.account_id = a.id and h.until is null), '{}') as organisations
     from account a where a.id = $1`,
    [accountId],
  )
  if (!known) return []
  const personal = judgePersonal(password, known)
  if (personal.length > 0) return hard(personal)
  for (const former of known.hashes.slice(0, remembered)) {
    if (await isPassword(former, password))
      return hard([{ path: 'password', message: 'password.former', args: { n: remembered } }])
  }
  return []
}

/** Sets a password that was judged; codes die and the one before is remembered. */
export async function setPassword(ctx: Context, accountId: string, password: string): Promise<void> {
  await ctx.db.query(
    `update account set former_hashes = (array_remove(array_prepend(password_hash, former_hashes), null))[1:${remembered}],
       password_hash = $2, password_changed_at = $3, code_hash = null, code_expires_at = null where id = $1`,
    [accountId, await hashPassword(password), ctx.now],
  )
}
