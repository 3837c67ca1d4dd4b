import type { Measure } from './week.documents'

/** How many figures have no unit or no 口径 yet. */
export const lackingIn = (measures: readonly Pick<Measure, 'unit' | 'definition'>[]): number =>
  measures.filter(({ unit, definition }) => unit === '' || definition === '').length
