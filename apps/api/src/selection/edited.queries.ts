import DataLoader from 'dataloader'
import type { Content } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Selected } from './selection.queries'
import type { Confirmation, Edit, EditedText } from './selection.type'

/** The edited text of a selected case; null to whoever does not own the campaign. */
export function editedTextOf(ctx: Context, selection: Selected): Promise<EditedText | null> {
  const loader = once(ctx, 'selection.edited', () => {
    return new DataLoader<string, EditedText | null>(async (ids) => {
      const found = await rows<{ id: string; revision: number; edited: Content; note: string }>(
        ctx.db,
        `select s.id, s.revision, s.edited, s.note from selection s where s.id = any($1::uuid[]) and owns(s.campaign_id)`,
        [ids],
      )
      const byId = new Map(found.map((one) => [one.id, one]))
      return ids.map((id) => {
        const one = byId.get(id)
        return one ? { selectionId: id, revision: one.revision, content: one.edited, note: one.note } : null
      })
    })
  })
  return loader.load(selection.id)
}

/** Every change of an edited text with its reason, the first one first. */
export function editsOf(ctx: Context, selectionId: string): Promise<Edit[]> {
  const loader = once(ctx, 'selection.edits', () => {
    return new DataLoader<string, Edit[]>(async (ids) => {
      const found = await rows<Edit & { selectionId: string }>(
        ctx.db,
        `select selection_id as "selectionId", revision, reason, by_name as by, at, content
         from edit where selection_id = any($1::uuid[]) order by revision`,
        [ids],
      )
      return ids.map((id) => found.filter((edit) => edit.selectionId === id))
    })
  })
  return loader.load(selectionId)
}

/** The latest 作者确认 of an edited text, whichever revision it was of. */
export function confirmationOf(ctx: Context, selectionId: string): Promise<Confirmation | null> {
  const loader = once(ctx, 'selection.confirmation', () => {
    return new DataLoader<string, Confirmation | null>(async (ids) => {
      const found = await rows<Confirmation & { selectionId: string }>(
        ctx.db,
        `select distinct on (selection_id) selection_id as "selectionId", revision, person, way, by_name as by, at
         from confirmation where selection_id = any($1::uuid[]) order by selection_id, revision desc`,
        [ids],
      )
      const bySelection = new Map(found.map((one) => [one.selectionId, one]))
      return ids.map((id) => bySelection.get(id) ?? null)
    })
  })
  return loader.load(selectionId)
}
