import type { FilledPlace, PlaceMark } from '@huibian/domain'
import type { FormCell } from './readForm'

/** A label of a form and whose value stands right of it; of two labels alike the first is the one above. */
export type FormLabel = { label: string; key: string }

/** What of a form's cells says something of a field, and what says anything else. */
export type SortedForm = { places: FilledPlace[]; rest: FormCell[] }

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s:*]/g, '')

/** By what stands left of a cell, wherever rows and columns have been put in. */
export function byLabels(cells: readonly FormCell[], labels: readonly FormLabel[]): SortedForm {
  const open = labels.map((one) => ({ ...one, bare: bare(one.label) }))
  const sorted: SortedForm = { places: [], rest: [] }
  for (let at = 0; at < cells.length; at++) {
    const [cell, next] = cells.slice(at, at + 2)
    if (!cell) break
    const found = open.findIndex((one) => one.bare === bare(cell.text))
    const [known] = found < 0 ? [] : open.splice(found, 1)
    const right =
      next?.sheet === cell.sheet && next.row === cell.row && next.column === cell.column + cell.across
    if (!known) sorted.rest.push(cell)
    else {
      sorted.places.push({
        key: known.key,
        label: cell.text.replace(/\s/g, ''),
        text: right ? next.text : '',
      })
      if (right) at++
    }
  }
  return sorted
}

/** By the cells that were marked in an office's own file; `labels` say by what name a mark goes. */
export function byMarks(
  cells: readonly FormCell[],
  marks: readonly PlaceMark[],
  labels: readonly FormLabel[],
): SortedForm {
  const keys = new Map(marks.map(({ place, field }) => [place, field]))
  const names = new Map(labels.map(({ key, label }) => [key, label]))
  const sorted: SortedForm = { places: [], rest: [] }
  for (const cell of cells) {
    const key = keys.get(`${cell.sheet}!${cell.cell}`)
    if (key === undefined) sorted.rest.push(cell)
    else sorted.places.push({ key, label: names.get(key) ?? cell.cell, text: cell.text })
  }
  return sorted
}

/** Cells that say what the form as it was printed does not say. */
export function strange(rest: readonly FormCell[], printed: readonly FormCell[]): FormCell[] {
  const known = new Set(printed.map(({ text }) => bare(text)))
  return rest.filter(({ text }) => !known.has(bare(text)))
}
