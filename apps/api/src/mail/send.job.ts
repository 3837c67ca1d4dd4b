import { z } from 'zod'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import type { JobKind } from '../platform/jobs'
import { leftOff, wordsFor, type Told } from './told.words'
import { post } from './transport'
import { textOf } from './words'

const argsSchema = z.object({ mailId: z.string() })

type Waiting = Told & { email: string; unit: string }

/** A mail that is still to go, to somebody who still wants it. */
const waiting = (ctx: Context, id: string): Promise<Waiting | undefined> =>
  row<Waiting>(
    ctx.db,
    `select m.kind, m.subject_id as "subjectId", m.about, a.email, o.name as unit from mail m
     join account a on a.id = m.account_id join post p on p.id = m.post_id join organisation o on o.id = p.organisation_id
     where m.id = $1 and m.sent_at is null and a.email <> '' and not a.mail_declined and a.disabled_at is null
     for update of m`,
    [id],
  )

/** Sends one mail as the person that it goes to: what they may no longer read is not told them. */
export const sendJob: JobKind = async (ctx, args, progress) => {
  const { mailId } = argsSchema.parse(args)
  if (!ctx.signedIn?.actor) return leftOff(progress)
  const mail = await waiting(ctx, mailId)
  if (!mail || !ctx.config.smtpUrl) return undefined
  const words = await wordsFor(ctx, mail)
  if (!words) return undefined
  const text = textOf(words, mail.unit)
  await post(ctx.config.smtpUrl, { id: mailId, to: mail.email, subject: words.subject, text })
  await ctx.db.query('update mail set sent_at = $2, address = $3 where id = $1', [
    mailId,
    ctx.now,
    mail.email,
  ])
  return undefined
}
