import { setImmediate } from 'node:timers/promises'

/** A value as the text of its JSON, in pieces. */
export type Told = readonly string[]

/** How far down a value is taken apart: the blocks of a document, the cases of a book, the rows of a table. */
const depth = 4
const piece = 64 * 1024
/** Milliseconds after which everybody else has their turn. */
const breath = 5

const plain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype

/**
 * A plain value as text, for a thread that makes it a value again: a book handed over as it is would hold up everybody else for a tenth of a
 * second while its thousands of parts are copied, whereas text is copied at once, and is written here in slices.
 */
export async function asText(value: object): Promise<Told> {
  const pieces: string[] = []
  let open = ''
  let since = performance.now()

  function write(text: string): void {
    open += text
    if (open.length < piece) return
    pieces.push(open)
    open = ''
  }

  async function tell(part: unknown, below: number): Promise<void> {
    if (performance.now() - since > breath) {
      await setImmediate()
      since = performance.now()
    }
    if (below > 0 && Array.isArray(part)) {
      for (const [at, one] of part.entries()) {
        write(at === 0 ? '[' : ',')
        await tell(one, below - 1)
      }
      write(part.length === 0 ? '[]' : ']')
    } else if (below > 0 && typeof part === 'object' && part !== null && plain(part)) {
      const said = Object.entries(part).filter(([, one]) => one !== undefined)
      for (const [at, [name, one]] of said.entries()) {
        write(`${at === 0 ? '{' : ','}${JSON.stringify(name)}:`)
        await tell(one, below - 1)
      }
      write(said.length === 0 ? '{}' : '}')
    } else write(JSON.stringify(part) ?? 'null')
  }

  await tell(value, depth)
  return [...pieces, open]
}

/** What was told. */
export const fromText = <T>(told: Told): T => JSON.parse(told.join(''))
