import { dayOf, isDay } from '@huibian/domain'
import { v7 } from 'uuid'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
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

/** Keeps a call to a unit that owes in one line; what was promised for a day comes back as a task. */
export async function noteCall(ctx: Context, input: CallInput): Promise<Owing[]> {
  const { campaignId, phase, organisationId, promisedOn } = input
  await demandChaser(ctx, campaignId)
  const owing = await owingOf(ctx, campaignId)
  const called = owing.find((one) => one.organisation.id === organisationId && one.phase === phase)
  if (!called) throw new NotFound()
  const { person, answer } = said(input)
  const day = promisedOn ?? null
  if (day !== null && (!isDay(day) || day < dayOf(instantAt(ctx.now))))
    refuse('chase.promise', { day }, 'promisedOn')
  const { organisation: by } = actorOf(ctx).post
  const call = { at: ctx.now, by: ctx.signedIn?.accountName ?? '', person, answer, promisedOn: day }
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
    after: { phase, organisation: organisationId, answer, promisedOn: day },
  })
  return owing.map((one) => (one === called ? { ...one, call } : one))
}
