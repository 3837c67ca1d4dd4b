import { dayOf, isDay } from '@huibian/domain'
import { v7 } from 'uuid'
import { instantAt } from '../campaign/close.queries'
import { minuteOf } from '../campaign/minuteOf'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { demandLength } from '../platform/length'
import { record } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import type { CallInput, Owing } from './chase.type'
import { callLengths } from './lengths'
import { owingOf } from './owing.queries'
import { demandChaser } from './remind'

function said(input: CallInput): { person: string; answer: string } {
  const words = { person: input.person.trim(), answer: input.answer.trim() }
  for (const part of ['person', 'answer'] as const)
    demandLength('chase.long', callLengths[part], words[part], part)
  return words
}

/** When it was called: now, unless it is said; not after now, and not before the minute in which the notice was published. */
async function calledAt(ctx: Context, { campaignId, at }: CallInput): Promise<Date> {
  if (!at) return ctx.now
  const called = minuteOf(at)
  if (at > ctx.now) refuse('chase.calledLater', { called, now: minuteOf(ctx.now) }, 'at')
  const sql = 'select published_at as at from campaign where id = $1'
  const campaign = await row<{ at: Date | null }>(ctx.db, sql, [campaignId])
  const published = campaign?.at ? minuteOf(campaign.at) : ''
  if (called < published) refuse('chase.calledBefore', { called, published }, 'at')
  return at
}

/** Keeps a call to a unit that owes in one line; what was promised for a day comes back as a task. */
export async function noteCall(ctx: Context, input: CallInput): Promise<Owing[]> {
  const { campaignId, phase, organisationId, promisedOn } = input
  await demandChaser(ctx, campaignId)
  const owing = await owingOf(ctx, campaignId)
  const one = owing.find((each) => each.organisation.id === organisationId && each.phase === phase)
  if (!one) throw new NotFound()
  const { person, answer } = said(input)
  const at = await calledAt(ctx, input)
  const day = promisedOn ?? null
  const called = dayOf(instantAt(at))
  if (day !== null && (!isDay(day) || day < called)) refuse('chase.promise', { day, called }, 'promisedOn')
  const { organisation: by } = actorOf(ctx).post
  const call = { at, by: ctx.signedIn?.accountName ?? '', person, answer, promisedOn: day }
  await ctx.db.query(
    `insert into call_note (id, campaign_id, phase, organisation_id, by_organisation_id, seen_by, person, answer, promised_on, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [v7(), campaignId, phase, organisationId, by.id, `/${by.key}/`, person, answer, day, call.by, call.at],
  )
  await record(ctx, {
    act: 'chase.called',
    noun: 'campaign',
    subjectId: campaignId,
    seenBy: `/${by.key}/`,
    after: { phase, organisation: organisationId, at, answer, promisedOn: day },
  })
  // The last call is told, which is not the last that was noted.
  const last = one.call && one.call.at > at ? one.call : call
  return owing.map((each) => (each === one ? { ...each, call: last } : each))
}
