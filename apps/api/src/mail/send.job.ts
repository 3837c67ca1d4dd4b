import { dayOf, instantOf, secondOf } from '@huibian/domain'
import { z } from 'zod'
import { campaignLoader } from '../campaign/campaign.queries'
import { tasksOf } from '../dashboard/tasks'
import { visibleEntry } from '../entry/entry.queries'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import type { JobKind } from '../platform/jobs'
import { NotFound } from '../platform/refusal'
import type { MailKind } from './mail.type'
import { near } from './round'
import { post } from './transport'
import { acceptedWords, deadlineWords, returnedWords, type Words } from './words'

const argsSchema = z.object({ mailId: z.string() })

type Waiting = { kind: MailKind; subjectId: string; email: string }

/** A mail that is still to go, to somebody who still wants it. */
const waiting = (ctx: Context, id: string): Promise<Waiting | undefined> =>
  row<Waiting>(
    ctx.db,
    `select m.kind, m.subject_id as "subjectId", a.email from mail m join account a on a.id = m.account_id
     where m.id = $1 and m.sent_at is null and a.email <> '' and not a.mail_declined and a.disabled_at is null
     for update of m`,
    [id],
  )

const linkTo = (ctx: Context, path: string): string =>
  `${ctx.config.publicUrl}/#/p/${actorOf(ctx).post.id}${path}`

/** A case of the own unit that still stands as the mail says; what has been done meanwhile needs no mail. */
async function entryWords(
  ctx: Context,
  kind: 'returned' | 'accepted',
  id: string,
): Promise<Words | undefined> {
  const entry = await visibleEntry(ctx, id).catch((cause: unknown) => {
    if (cause instanceof NotFound) return undefined
    throw cause
  })
  const own = entry?.filerId === actorOf(ctx).post.organisation.id
  if (!entry || !own || entry.state !== kind) return undefined
  const link = linkTo(ctx, `/campaigns/${entry.campaignId}/entries/${entry.id}`)
  return kind === 'returned' ? returnedWords(entry.title, link) : acceptedWords(entry.title, link)
}

/** The tasks that the recipient's first screen shows for a call and that are due soon; none, no mail. */
async function closeWords(ctx: Context, campaignId: string): Promise<Words | undefined> {
  const campaign = await campaignLoader(ctx).load(campaignId)
  const ends = ctx.now.getTime() + near
  const tasks = (await tasksOf(ctx)).filter(
    ({ link, due, overdue }) =>
      link.startsWith(`/campaigns/${campaignId}`) && due !== null && !overdue && due.getTime() <= ends,
  )
  const first = tasks[0]?.due
  if (!campaign || !first) return undefined
  const instant = instantOf(secondOf(first.toISOString()))
  const due = `${dayOf(instant)} ${instant.slice(11, 16)}`
  const said = { due, tasks: tasks.map(({ title, detail }) => `${title}（${detail}）`) }
  return deadlineWords(campaign.title, said, linkTo(ctx, ''))
}

/** Sends one mail as the person that it goes to: what they may no longer read is not told them. */
export const sendJob: JobKind = async (ctx, args) => {
  const { mailId } = argsSchema.parse(args)
  const mail = await waiting(ctx, mailId)
  if (!mail || !ctx.config.smtpUrl) return undefined
  const words =
    mail.kind === 'deadline'
      ? await closeWords(ctx, mail.subjectId)
      : await entryWords(ctx, mail.kind, mail.subjectId)
  if (!words) return undefined
  await post(ctx.config.smtpUrl, { id: mailId, to: mail.email, ...words })
  await ctx.db.query('update mail set sent_at = $2 where id = $1', [mailId, ctx.now])
  return undefined
}
