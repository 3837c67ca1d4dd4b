import { textOf, type Node } from './markup'

/** Only signs that our own faces have: others would be printed as □. */
const forms = {
  sup: ['0123456789+n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺ⁿ'],
  sub: ['0123456789', '₀₁₂₃₄₅₆₇₈₉'],
} as const

export type Raised = keyof typeof forms

const tables = new Map(
  Object.entries(forms).map(([tag, [plain, raised]]) => {
    const signs = [...raised]
    return [tag, new Map([...plain].map((character, i) => [character, signs[i] ?? character]))]
  }),
)

/** Signs that stand high by themselves. */
const high = /^[®™℠©°*′″¹²³⁰-ₜ\s]*$/u

/** A text that stands above or below the line as characters that look so by themselves; undefined where there are none for it. */
export function raisedText(text: string, tag: Raised): string | undefined {
  const table = tables.get(tag)
  const found = [...text].map((character) => (high.test(character) ? character : table?.get(character)))
  return found.includes(undefined) ? undefined : found.join('')
}

export const isRaised = (tag: string): tag is Raised => tag === 'sup' || tag === 'sub'

/** What stood above or below the line and is read as plain text, each with the sentence in which it stands. */
export function flattened(root: Node): { text: string; near: string }[] {
  const found: { text: string; near: string }[] = []
  const visit = (node: Node, near: Node): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (isRaised(child.tag)) {
        // A note's mark is a link, and no text of the paragraph.
        const own = child.children.filter((each) => typeof each === 'string' || each.tag !== 'a')
        const text = textOf({ ...child, children: own })
        if (raisedText(text, child.tag) === undefined) found.push({ text, near: textOf(near) })
      }
      visit(child, /^(p|h[1-6]|li|td|th)$/.test(child.tag) ? child : near)
    }
  }
  visit(root, root)
  return found
}
