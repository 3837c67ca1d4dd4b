import {
  editedAll,
  ownRows,
  standingIn,
  standsAt,
  type Edit,
  type Place,
  type Step,
} from '../editing/edit.ts'
import { editsBetween } from '../editing/rewritten.ts'
import type { Campaign } from '../campaign/schema.ts'
import { relaySchema } from './schema.ts'

/** Rows at the end of a list of the file, which it may not have yet. */
function appended(text: string, name: string, rows: readonly unknown[]): string {
  const n = ownRows(text, [name])
  if (rows.length === 0) return text
  return editedAll(
    text,
    n === 0 ? [{ at: [name], value: rows }] : rows.map((value, more) => ({ at: [name, n + more], value })),
  )
}

/** Whether a relay says anything of a part of the file: what it does not write is the upper campaign's, and of phases it says the days alone. */
export const relayWrites = (part: string): boolean => part in relaySchema.shape && part !== 'phases'

/** A phase of the level above as a row of a relay, which says its days and their wording alone. */
const ownPhase = ({ id, closes, wording }: Campaign['phases'][number]) => ({ id, closes, wording })

/**
 * The text of a relay that reads as `before`, written so that it reads as `after`. What it leaves to the level above stays with that level;
 * only a phase that is to close on another day becomes a row of this file.
 */
export function relayWritten(text: string, before: Campaign, after: Campaign): string {
  const edits = editsBetween(before, after).filter(({ at }) => at[0] !== 'phases' || standsAt(text, at))
  const written = editedAll(text, edits)
  const moved = after.phases.filter(
    ({ id, closes }) =>
      !standsAt(written, ['phases', { id }]) &&
      before.phases.some((phase) => phase.id === id && phase.closes !== closes),
  )
  return appended(written, 'phases', moved.map(ownPhase))
}

/**
 * The text of a relay with the upper rules, phases and closes of levels that are about to be edited written into it as they stand above, so that an edit has a
 * place: a relay tightens a rule by a row of the same id.
 */
export function broughtDown(text: string, campaign: Campaign, edits: readonly Edit[]): string {
  if (campaign.notice.relayOf === undefined) return text
  const lacking = (name: string): string[] => {
    const named = edits.flatMap(({ at: [list, row, part] }) =>
      list === name && typeof row === 'object' && part !== undefined ? [row.id] : [],
    )
    return [...new Set(named)].filter((id) => !standsAt(text, [name, { id }]))
  }
  const [rules, phases] = [lacking('rules'), lacking('phases')]
  const withRules = appended(
    text,
    'rules',
    campaign.rules.filter(({ id }) => rules.includes(id)),
  )
  const withPhases = appended(
    withRules,
    'phases',
    campaign.phases.filter(({ id }) => phases.includes(id)).map(ownPhase),
  )
  return duesDown(withPhases, campaign, edits)
}

/** The closes of single levels that are about to be edited, where only the call above sets them yet. */
function duesDown(text: string, { phases }: Campaign, edits: readonly Edit[]): string {
  return edits.reduce((now, { at: [list, phase, part, due, member] }) => {
    if (list !== 'phases' || part !== 'dues' || member === undefined) return now
    if (typeof phase !== 'object' || typeof due !== 'object') return now
    const rows = ['phases', phase, 'dues']
    const row = phases.find(({ id }) => id === phase.id)?.dues?.find(({ level }) => level === due.id)
    if (!row || standsAt(now, [...rows, due])) return now
    const n = ownRows(now, rows)
    return editedAll(now, [n === 0 ? { at: rows, value: [row] } : { at: [...rows, n], value: row }])
  }, text)
}

/** What a relay says of a phase; its name and what else it has stay with the level above. */
const ownDays: readonly string[] = ['opens', 'closes', 'wording', 'dues']

/** Of a level's close that the call above sets, a relay writes an earlier day: whose it is, and that there is one, stays. */
const ofDue: readonly (Step | undefined)[] = [undefined, 'level']

/**
 * Tells of places whether the call above decides what stands there, so that a relay cannot write it: no part of the relay's own text, nothing
 * of its notice, and no rule and no day of a phase or of a level in it, which are brought down into it.
 */
export function decidedAbove(text: string, campaign: Campaign): (at: Place) => boolean {
  if (campaign.notice.relayOf === undefined) return () => false
  const stands = standingIn(text)
  return (at) => {
    if (at[0] === 'rules' || at[0] === 'notice') return false
    const row = at.findIndex((step) => typeof step !== 'string')
    if (at[0] === 'phases') {
      const [part, due, member] = at.slice(row + 1)
      if (!ownDays.includes(String(part))) return true
      return due !== undefined && ofDue.includes(member) && !stands(at.slice(0, row + 3))
    }
    return !stands(row < 0 ? at : at.slice(0, row + 1))
  }
}
