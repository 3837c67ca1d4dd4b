import { entryNoun } from '@huibian/domain'
import { campaignFileLoader, campaignLoader } from '../campaign/campaign.queries'
import { minuteOf } from '../campaign/minuteOf'
import { chasedOf } from '../dashboard/chased.queries'
import { askedOf } from '../dashboard/chasedTasks'
import { tasksOf } from '../dashboard/tasks'
import { visibleEntry } from '../entry/entry.queries'
import { visiblePackage } from '../package/package.queries'
import { actorOf, type Context } from '../platform/context'
import type { Progress } from '../platform/jobs'
import { NotFound } from '../platform/refusal'
import { closeWords } from './close.words'
import { dayWords } from './digest.words'
import { sayingIn } from './link'
import type { MailKind } from './mail.type'
import { askedForWords, backAgainWords, enteredWords, type Words } from './words'

/** What is told: of which kind, of which case or call, and the line of record or the close that it is about. */
export type Told = { kind: MailKind; subjectId: string; about: string }

/** Ends the telling of somebody who has handed the post over meanwhile: nothing goes, and the job says why. */
export async function leftOff(progress: Progress): Promise<undefined> {
  await progress(1, 'step.handedOver')
}

/** What may no longer be read is not told. */
function noneWhereGone(cause: unknown): undefined {
  if (!(cause instanceof NotFound)) throw cause
}

/** A case of the own unit that still stands as the mail says; what has been done meanwhile needs no mail. */
async function entryWords(
  ctx: Context,
  kind: 'returned' | 'accepted',
  id: string,
): Promise<Words | undefined> {
  const entry = await visibleEntry(ctx, id).catch(noneWhereGone)
  const own = entry?.filerId === actorOf(ctx).post.organisation.id
  if (!entry || !own || entry.state !== kind) return undefined
  const { campaignId, campaignVersion: version, title } = entry
  const noun = entryNoun(await campaignFileLoader(ctx).load({ campaignId, version }), ctx.asked.language)
  return enteredWords(kind, { title, noun }, sayingIn(ctx, `/entries/${entry.id}`))
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
  return askedForWords(campaign.title, said, sayingIn(ctx, task.link))
}

/** What came back of a package, as the recipient's first screen shows it; what has been dealt with meanwhile needs no mail. */
async function backWords(
  ctx: Context,
  kind: 'packageBack' | 'caseBack',
  id: string,
): Promise<Words | undefined> {
  const sent = await visiblePackage(ctx, id).catch(noneWhereGone)
  if (!sent) return undefined
  const { campaignId } = sent
  const base = `/campaigns/${campaignId}/`
  const task = (await tasksOf(ctx)).find(
    (one) => one.kind === kind && one.link.startsWith(kind === 'caseBack' ? base : `${base}packages/${id}`),
  )
  const campaign = await campaignLoader(ctx).load(campaignId)
  return task && campaign ? backAgainWords(campaign.title, task, sayingIn(ctx, task.link)) : undefined
}

/** The words for whoever acts: none where what was to be told no longer stands, or may no longer be read. */
export function wordsFor(ctx: Context, { kind, subjectId, about }: Told): Promise<Words | undefined> {
  if (kind === 'deadline') return closeWords(ctx, subjectId, about)
  if (kind === 'digest') return dayWords(ctx)
  if (kind === 'packageBack' || kind === 'caseBack') return backWords(ctx, kind, subjectId)
  return kind === 'reminder' ? askedWords(ctx, subjectId, about) : entryWords(ctx, kind, subjectId)
}
