import {
  gate,
  givenOf,
  isBy,
  phaseNumber,
  rulesOf,
  sha256Hex,
  wordsOf,
  type Campaign,
  type Facts,
  type Mark,
  type Passing,
  type Rule,
} from '@huibian/domain'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { Refused, refuse } from '../platform/refusal'
import { advance, keysOn } from '../entry/advance'
import { demandRevision, demandVerb, writerName } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { noteEntry } from '../likeness/note'
import type { WaiverInput } from '../entry/entry.type'
import { besideFacts, caseOf, versionFacts } from './facts'
import { sentLine, type Frame } from '../entry/frame'
import { waivedAt } from './waived'

/** What a submission brings along: the attestations given, by key, and the soft rules passed over with a reason. */
export type Submission = { revision: number; attestations: string[]; waivers: WaiverInput[] }

type Judgement = { mark: Mark; waived: WaiverInput[] }

/** Whether it came first after all that anybody granted: nobody consented, its filer gave a reason. */
const beyondGranted = ({ now, close, submittedAt }: Passing): boolean =>
  !isBy(submittedAt ?? now, close.acceptedUntil)

/**
 * The mark with which the gate lets it pass. Where the notice's close only asks for a reason, what comes after it is late, by nobody's consent;
 * what comes before the phase opens never passes.
 */
function markOf(rules: readonly Rule[], { passing }: Partial<Facts>): Mark {
  const passed = passing && gate(passing)
  if (!passed) return refuse('act.notAllowed')
  const rule = rules.find(({ kind, at }) => kind === 'beforeInstant' && at.includes('submit'))
  const soft = rule?.strength === 'soft'
  if ('mark' in passed)
    return soft && passed.mark === 'lateWithConsent' && beyondGranted(passing) ? 'late' : passed.mark
  if (soft && passed.refused.message === 'gate.closed') return 'late'
  throw new Refused([{ rule: rule?.id ?? passed.refused.message, ...passed.refused, strength: 'hard' }])
}

/** The verdict on a version: refused with all that is wrong, else its mark and the waivers that were needed. */
function verdict(file: Campaign, phase: string, facts: Partial<Facts>, waivers: WaiverInput[]): Judgement {
  const rules = rulesOf(file, phase)
  const waived = waivedAt(rules, 'submit', facts, waivers)
  return { mark: markOf(rules, facts), waived }
}

type Sent = { entry: EntryRow; frame: Frame; file: Campaign; given: readonly string[]; waived: WaiverInput[] }

/**
 * Writes what the filer attests to and which soft rules were passed over, marks the version as sent in, and gives the entry its number when
 * it is sent in for the first time: one statement, the number an atomic step of the filer's own.
 */
async function writeSubmission(ctx: Context, { entry, frame, file, given, waived }: Sent): Promise<string> {
  const attested = file.attestations.filter(({ id }) => given.includes(id))
  const texts = attested.map(({ says }) => wordsOf(says))
  const written = await row<{ numbered: number | null }>(
    ctx.db,
    `with attested as (
       insert into attestation (version_id, entry_id, key, text, text_sha256, by_name, at)
       select $1, $2, key, text, sha, $6, $7 from unnest($3::text[], $4::text[], $5::text[]) as a(key, text, sha)
       on conflict (version_id, key) do nothing),
     waived as (
       insert into waiver (id, entry_id, version_id, rule, reason, by_name, at)
       select id, $2, $1, rule, reason, $6, $7 from unnest($10::uuid[], $11::text[], $12::text[]) as w(id, rule, reason)),
     sent as (update entry_version set submitted_at = coalesce(submitted_at, $7) where id = $1),
     numbered as (update participation set numbered = numbered + 1 where id = $8 and $9 returning numbered)
     select (select numbered from numbered) as numbered`,
    [
      frame.version?.id,
      entry.id,
      attested.map(({ id }) => id),
      texts,
      texts.map((text) => sha256Hex(text)),
      writerName(ctx, entry),
      ctx.now,
      entry.participationId,
      entry.number === null,
      waived.map(() => v7()),
      waived.map(({ rule }) => rule),
      waived.map(({ reason }) => reason),
    ],
  )
  const serial = String(written?.numbered ?? 0).padStart(2, '0')
  return entry.number ?? `${phaseNumber(file, entry.phase)}-${frame.filer.key.toUpperCase()}-${serial}`
}

/** 报送: the finalised version, its stamped scan and the attestations go to the receiver, who reads it from now on. */
export async function submitEntry(ctx: Context, id: string, submission: Submission): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.submit', entry)
  demandRevision(entry, submission.revision)
  const whole = await caseOf(ctx, entry)
  const { file, frame } = whole
  const known = await versionFacts(ctx, entry, whole)
  if (!known || !frame.version) return refuse('entry.notFinalised')
  const beside = await besideFacts(ctx, entry, whole, { at: 'submit', take: true })
  const given = givenOf(submission.attestations, file.attestations)
  const attested = given.map(({ id: key }) => key)
  const facts = { ...known, ...beside, attested, given }
  const { mark, waived } = verdict(file, entry.phase, facts, submission.waivers)
  const number = await writeSubmission(ctx, { entry, frame, file, given: attested, waived })
  const { content, attachments } = frame.version
  await noteEntry(ctx, entry, { file, filer: frame.filer.name, content, attachments })
  return advance(ctx, entry, 'submit', {
    set: { number, mark, submittedVersionId: frame.version.id, submittedAt: entry.submittedAt ?? ctx.now },
    sees: keysOn(sentLine(frame)),
    after: { version: frame.version.id, code: frame.version.code, mark, number },
  })
}
