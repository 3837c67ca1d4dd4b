import { stringify } from 'yaml'
import type { Campaign } from '../campaign/schema.ts'
import { editedAll, type Edit, type Place, type Step } from './edit.ts'

type Group = { readonly [name: string]: unknown }

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (row: unknown): string | undefined => {
  const id = isGroup(row) ? (row['id'] ?? row['role'] ?? row['level']) : undefined
  return typeof id === 'string' ? id : undefined
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Lists whose rows are the same ones in the same order, so that each row can be told apart by its place. */
const samePlaces = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.every((row, n) => isGroup(row) && idOf(row) === idOf(after[n]))

/** The row by its id, which a relay's file knows too; rows without ids, and ids that stand twice, go by their number. */
function stepTo(rows: readonly unknown[], n: number): Step {
  const id = idOf(rows[n])
  return id !== undefined && rows.filter((row) => idOf(row) === id).length === 1 ? { id } : n
}

function differences(before: unknown, after: unknown, at: Place): Edit[] {
  if (same(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && samePlaces(before, after))
    return after.flatMap((row, n) => differences(before[n], row, [...at, stepTo(before, n)]))
  if (!isGroup(before) || !isGroup(after)) return [{ at, value: after }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => differences(before[name], after[name], [...at, name]))
}

/** What has to be written into a file that reads as `before` so that it reads as `after`. */
export function editsBetween(before: Campaign, after: Campaign): Edit[] {
  return differences(before, after, [])
}

/** The text of a file that reads as `before`, changed so that it reads as `after`, with its comments and order. */
export function rewritten(text: string, before: Campaign, after: Campaign): string {
  return editedAll(text, editsBetween(before, after))
}

/** A campaign written out as a file of its own; a relay stands for itself then, with everything that comes from above in it. */
export function fileText(campaign: Campaign): string {
  const { relayOf: _, ...notice } = campaign.notice
  return stringify(JSON.parse(JSON.stringify({ ...campaign, notice })), {
    version: '1.2',
    lineWidth: 140,
    singleQuote: true,
  })
}
