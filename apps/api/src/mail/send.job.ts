import { z } from 'zod'
import { campaignLoader } from '../campaign/campaign.queries'
import { minuteOf } from '../campaign/minuteOf'
import { chasedOf } from '../dashboard/chased.queries'
import { askedOf } from '../dashboard/chasedTasks'
import { visibleEntry } from '../entry/entry.queries'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import type { JobKind } from '../platform/jobs'
import { NotFound } from '../platform/refusal'
import { closeWords } from './close.words'
import { dayWords } from './digest.words'
import { linkTo } from './link'
import type { MailKind } from './mail.type'
import { post } from './transport'
import { acceptedWords, askedForWords, returnedWords, type Words } from './words'

const argsSchema = z.object({ mailId: z.string() })

type Waiting = { kind: MailKind; subjectId: string; about: string; email: string }

/** A mail that is still to go, to somebody who still wants it. */
const waiting = (ctx: Context, id: string): Promise<Waiting | undefined> =>
  row<Waiting>(
    ctx.db,
    `select m.kind, m.subject_id as "subjectId", m.about, a.email from mail m join account a on a.id = m.account_id
     where m.id = $1 and m.sent_at is null and a.email <> '' and not a.mail_declined and a.disabled_at is null
     for update of m`,
    [id],
  )

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

/** What the recipient's unit was asked for and still owes in a phase; what has been sent meanwhile needs no mail. */
async function askedWords(ctx: Context, campaignId: string, about: string): Promise<Words | undefined> {
  const [phase] = about.split(' ')
  const asked = (await askedOf(ctx, await chasedOf(ctx))).find(
    (one) => one.campaignId === campaignId && one.phase === phase,
  )
  const campaign = await campaignLoader(ctx).load(campaignId)
  if (!asked || !campaign) return undefined
  const { task, peer } = asked
  const open = task.due !== null && ctx.now <= task.due
  const said = { detail: task.detail, peer, ...(open && task.due ? { due: minuteOf(task.due) } : {}) }
  return askedForWords(campaign.title, said, linkTo(ctx, task.link))
}

function wordsOf(ctx: Context, { kind, subjectId, about }: Waiting): Promise<Words | undefined> {
  if (kind === 'deadline') return closeWords(ctx, subjectId, about)
  if (kind === 'digest') return dayWords(ctx)
  return kind === 'reminder' ? askedWords(ctx, subjectId, about) : entryWords(ctx, kind, subjectId)
}

/** Sends one mail as the person that it goes to: what they may no longer read is not told them. */
export const sendJob: JobKind = async (ctx, args) => {
  const { mailId } = argsSchema.parse(args)
  const mail = await waiting(ctx, mailId)
  if (!mail || !ctx.config.smtpUrl) return undefined
  const words = await wordsOf(ctx, mail)
  if (!words) return undefined
  await post(ctx.config.smtpUrl, { id: mailId, to: mail.email, ...words })
  await ctx.db.query('update mail set sent_at = $2 where id = $1', [mailId, ctx.now])
  return undefined
}
