type Prefixed<T> = T & { quotePrefix: true }

/** An alignment whose cells stay text. */
const prefixed = <T extends object>(alignment: T): Prefixed<T> => ({ ...alignment, quotePrefix: true })

/** Texts that a spreadsheet could take for a formula: full-width signs too, which Excel reads as narrow ones when a cell is edited. */
export const looksLikeFormula = (text: string): boolean => /^[\s|]*[=+\-@＝＋－＠]|^[\t\r|]/.test(text)

/** How a text stands in its cell: what looks like a formula is marked as text. */
export const standing = <T extends object>(alignment: T, text: string): T =>
  looksLikeFormula(text) ? prefixed(alignment) : alignment
