import {
  countBody,
  isEditable,
  opensOf,
  wordsOf,
  type Body,
  type Campaign,
  type Content,
  type Violation,
} from '@huibian/domain'
import type { Part } from '../campaign/campaign.queries'
import type { Campaign as Call } from '../campaign/campaign.type'
import { lockEntry } from '../entry/entry.queries'
import type { EntryRow } from '../entry/entry.entity'
import { finaliseEntry } from '../filing/finalise'
import { readDraft } from '../filing/importDraft'
import { saveDraft } from '../filing/save'
import { submitEntry } from '../filing/submit'
import { organisationOf } from '../organisation/organisation.queries'
import { actorOf, attempt, inPlaceOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse, Refused } from '../platform/refusal'
import { beginFor } from '../proxy/enter'
import { keepOriginals, type Origin } from '../proxy/origin'
import type { Laid } from './open'
import type { ReadPart } from './packet.type'

/** A report as it came: from what, the Word file if one came, what the sheet says and how many of its rows are wrong, and why soft rules are passed over. */
export type Brought = {
  call: Call
  file: Campaign
  part: Part
  origin: Origin
  word?: Laid
  content: Content
  wrong: number
  reason: string
}

/** What the reading found, told even where the report is refused. */
export type Found = { parts: ReadPart[]; unplaced: string[]; notes: string[] }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The phase that reports are sent in now: the last that has opened. */
function phaseOf(file: Campaign, now: Date): string {
  const open = file.phases.filter(({ id }) => {
    return new Date(opensOf(file, id)) <= now
  })
  return (open[open.length - 1] ?? file.phases[0])?.id ?? ''
}

/** The unit's report of this phase that was entered for it and may be changed, or a new one; what the unit writes itself, or sent in, is left alone. */
async function draftOf(ctx: Context, { call, file, part, origin }: Brought): Promise<EntryRow> {
  const phase = phaseOf(file, ctx.now)
  const standing = await standingOf(ctx, part, phase)
  if (!standing) return beginFor(ctx, { campaign: call, part }, { starting: { phase }, origin })
  if (!standing.entered) return refuse('packet.ownReport')
  const entry = await lockEntry(ctx, standing.id)
  if (!isEditable(entry.state)) return refuse('packet.reportSent')
  await keepOriginals(ctx, entry, origin.originals)
  return entry
}

/** The unit's report of a phase, seen as the unit sees it, and whether the acting office entered it. */
async function standingOf(
  ctx: Context,
  part: Part,
  phase: string,
): Promise<{ id: string; entered: boolean } | undefined> {
  const { id: office } = actorOf(ctx).post.organisation
  const { id, key, level } = { level: '', ...(await organisationOf(ctx, part.organisationId)) }
  return inPlaceOf(ctx, { id, key, level }, () =>
    row(
      ctx.db,
      `select e.id, coalesce(e.proxy_id = $3, false) as entered from entry e
       where e.participation_id = $1 and e.phase = $2 and e.state <> 'declined' order by e.created_at desc limit 1`,
      [part.id, phase, office],
    ),
  )
}

function partsOf({ form }: Pick<Campaign, 'form'>, content: Content): ReadPart[] {
  return form.fields
    .filter(({ type }) => type === 'rich')
    .map(({ id, label }) => ({ label: wordsOf(label), words: wordsIn(content[id]) }))
}

const isBody = (value: Content[string] | undefined): value is Body => Array.isArray(value)
const wordsIn = (value: Content[string] | undefined): number => (isBody(value) ? countBody(value).words : 0)

/** A stamp that is asked for cannot come with a packet: it stands on a paper that bears the code of what is kept here. */
const unstamped = ({ message, strength }: Pick<Violation, 'message' | 'strength'>): boolean =>
  message === 'scan.missing' && strength === 'hard'

/** By this a report is told that is kept as a draft, because nothing but its stamp is wanting. */
const awaitsStamp = 'packet.unstamped'

/** Sends it in; where only soft rules stand against it and a reason is given, they are passed over for that reason. */
async function send(ctx: Context, { id, revision }: EntryRow, reason: string): Promise<void> {
  const submitted = (waivers: { rule: string; reason: string }[]) => () =>
    submitEntry(ctx, id, { revision, attestations: [], waivers })
  const first = await attempt(ctx, submitted([]))
  if ('done' in first) return
  const { violations } = first
  const told = violations.filter((one) => !unstamped(one))
  const hard = told.some(({ strength }) => strength === 'hard')
  // Soft rules are asked about when it is sent in with its stamp.
  if (told.length < violations.length && !hard) refuse(awaitsStamp)
  if (reason === '' || hard) throw new Refused(told)
  const rules = [...new Set(violations.map(({ rule }) => rule))]
  const again = await attempt(ctx, submitted(rules.map((rule) => ({ rule, reason }))))
  if ('violations' in again) throw new Refused(again.violations)
}

/** A report that was taken: its entry, and why it was not sent in but waits as a draft of the office. */
export type TakenReport = { id: string; left: Violation[] }

const waiting = (message: string, args: Violation['args'] = {}): Violation => ({
  rule: message,
  message,
  args,
  strength: 'hard',
})

/**
 * Enters a report that came for its unit (代录), finalises it and sends it in, by the acts and the rules that the unit itself would meet. What
 * wants nothing but its stamp stays a draft: it is printed with its code, stamped and sent in. So does what came with wrong rows, until these come
 * right, and a sheet until its Word file is there. Gives the entry, or why it is refused; then nothing of it stays.
 */
export async function takeReport(
  ctx: Context,
  brought: Brought,
  found: Found,
): Promise<{ done: TakenReport } | { violations: Violation[] }> {
  const { file, wrong, reason } = brought
  return attempt(ctx, async () => {
    const entry = await draftOf(ctx, brought)
    const read = brought.word
      ? await readDraft(ctx, entry, { ...brought.word, mime: word })
      : { content: {}, unplaced: [], warnings: [] }
    if (brought.word) found.parts = partsOf(file, read.content)
    found.unplaced = read.unplaced
    found.notes = read.warnings
    const content = { ...entry.draft, ...brought.content, ...read.content }
    const saved = await saveDraft(ctx, entry.id, { revision: entry.revision, content })
    // What stands against it beside the wrong rows is told with them: the unit mends both in one round.
    const sent = await attempt(
      ctx,
      async () => send(ctx, await finaliseEntry(ctx, entry.id, saved.revision), reason),
      { rehearsal: wrong > 0 },
    )
    const left = 'violations' in sent ? sent.violations : []
    if (wrong > 0) {
      const hard = left.filter(({ strength, message }) => strength === 'hard' && message !== awaitsStamp)
      return { id: entry.id, left: [waiting('packet.summaryBad', { n: wrong }), ...hard] }
    }
    if (left.every(({ message }) => message === awaitsStamp)) return { id: entry.id, left }
    if (brought.word || left.every(({ strength }) => strength === 'soft')) throw new Refused(left)
    return { id: entry.id, left: [waiting('packet.sheetKept'), ...left] }
  })
}
