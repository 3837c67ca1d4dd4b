/** What takes the focus by the Tab key, where it is to be seen. */
const stops = 'a[href], button, input, select, textarea, [tabindex="0"], [contenteditable="true"]'
const rows = 'tr, li, [data-case]'
const sections = 'section, [role="region"], [role="tabpanel"], fieldset'

const seen = (element: Element): boolean => element.getClientRects().length > 0

/** Whether an element can take the focus now. */
export const takes = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && !element.matches(':disabled') && seen(element)

const firstStop = (within: Element): HTMLElement | undefined =>
  Array.from(within.querySelectorAll(stops)).find(takes)

const firstHeading = (within: Element, headings: string): HTMLElement | undefined =>
  Array.from(within.querySelectorAll(headings))
    .filter(({ textContent }) => textContent !== '')
    .find(takes)

/** An element with what stood around it while it stood: what went with it is found no more afterwards. */
export type Stood = { element: HTMLElement; around: { one: Element; after: Element[]; before: Element[] }[] }

/** What stands around an element, up to the page. */
export function standing(element: HTMLElement): Stood {
  const around: Stood['around'] = []
  for (let one: Element | null = element; one && one.id !== 'main'; one = one.parentElement) {
    const all = Array.from(one.parentElement?.children ?? [])
    const at = all.indexOf(one)
    around.push({ one, after: all.slice(at + 1), before: all.slice(0, at).toReversed() })
  }
  return { element, around }
}

/**
 * Where somebody goes on who stood on what is gone: in its row, in the row after it or before it, at the heading of its part of the page,
 * else at the heading of the page; nowhere yet while the page has none.
 */
export function placeAfter({ around }: Stood, main: Element): HTMLElement | undefined {
  for (const { one, after, before } of around) {
    if (one.isConnected && main.contains(one)) {
      const within = one.matches(rows) ? firstStop(one) : undefined
      const heading = one.matches(sections) ? firstHeading(one, 'h2, h3') : undefined
      if (within ?? heading) return within ?? heading
    } else if (one.matches(rows))
      for (const other of [...after, ...before]) {
        const stop = other.isConnected && other.matches(rows) ? firstStop(other) : undefined
        if (stop) return stop
      }
  }
  return firstHeading(main, 'h1')
}
