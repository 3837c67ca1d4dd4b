/** Rows that came to be below `after`, the last of a run that begins at `first`. */
export type Shift = { first: number; after: number; by: number }

const moved = (row: number, { after, by }: Shift): number => (row > after ? row + by : row)

const cell = String.raw`(\$?[A-Z]{1,3}\$?)([1-9]\d*)`
const range = new RegExp(`${cell}(?::${cell})?`, 'gu')

/** A reference, or several beside one another, after rows were inserted; a range over the whole run takes the new rows in. */
export function shiftRange(reference: string, shift: Shift): string {
  return reference.replace(
    range,
    (_all, column: string, row: string, endColumn: string | undefined, endRow: string | undefined) => {
      const start = moved(Number(row), shift)
      if (endColumn === undefined) return `${column}${start}`
      const last = Number(endRow)
      const whole = Number(row) <= shift.first && last === shift.after && shift.first < shift.after
      return `${column}${start}:${endColumn}${whole ? last + shift.by : moved(last, shift)}`
    },
  )
}

/** A sheet's name as formulas write it. */
const qualified = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`
const token = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?:${qualified})?(\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)(?![\p{L}\p{N}_(.!])`,
  'gu',
)

/** A formula with the references changed that name cells of a sheet; `own` is the sheet that it stands in. Texts stay. */
function changed(
  formula: string,
  names: { own: string; sheet: string },
  change: (reference: string) => string,
): string {
  return formula.replace(
    token,
    (
      all: string,
      text: string | undefined,
      quoted: string | undefined,
      plain: string | undefined,
      reference: string,
      at: number,
    ) => {
      // The tail of a longer name is no reference.
      if (text !== undefined || /[\p{L}\p{N}_.$]$/u.test(formula.slice(0, at))) return all
      const named = quoted?.replaceAll("''", "'") ?? plain ?? names.own
      if (named !== names.sheet) return all
      return all.slice(0, all.length - reference.length) + change(reference)
    },
  )
}

/** A formula after rows of a sheet were inserted. */
export const shiftFormula = (formula: string, names: { own: string; sheet: string }, shift: Shift): string =>
  changed(formula, names, (reference) => shiftRange(reference, shift))

/** A formula as it reads in a row further down to which it was copied: rows that are held with $ stay. */
export const copyFormula = (formula: string, by: number): string =>
  changed(formula, { own: '', sheet: '' }, (reference) =>
    reference.replace(new RegExp(cell, 'gu'), (_all, column: string, row: string) =>
      column.endsWith('$') ? column + row : column + (Number(row) + by),
    ),
  )
