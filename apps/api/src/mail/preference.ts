import { may } from '@huibian/domain'
import { isMailAddress } from '../account/account.rule'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import type { MailPreference } from './mail.type'

/** One's own address and wish. */
export async function preferenceOf(ctx: Context): Promise<MailPreference> {
  const found = await row<Omit<MailPreference, 'sends'>>(
    ctx.db,
    'select email, not mail_declined as wanted from account where id = $1',
    [actorOf(ctx).account],
  )
  if (!found) throw new NotFound()
  return { ...found, sends: ctx.config.smtpUrl !== undefined }
}

/** Says where one is mailed, and whether. An empty address is none. */
export async function savePreference(ctx: Context, email: string, wanted: boolean): Promise<MailPreference> {
  const { accountId } = signedInOf(ctx)
  demand(may(actorOf(ctx), 'account.chooseMail', { account: accountId }))
  const address = email.trim()
  if (address !== '' && !isMailAddress(address)) refuse('mail.address', { max: 100 }, 'email')
  await ctx.db.query('update account set email = $2, mail_declined = $3 where id = $1', [
    accountId,
    address,
    !wanted,
  ])
  await record(ctx, { act: 'account.choseMail', noun: 'account', subjectId: accountId, after: { wanted } })
  return preferenceOf(ctx)
}
