import type { Content } from '@huibian/domain'

/** Text that has not reached the server: what it was typed upon, and when. */
export type Kept = { revision: number; at: string; content: Content }

/** Where unsaved text waits on this computer. Nothing stays here once the server has it. */
export type Keeping = { read: () => Kept | undefined; write: (kept: Kept) => void; clear: () => void }

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'revision' in value &&
    typeof value.revision === 'number' &&
    'at' in value &&
    typeof value.at === 'string' &&
    'content' in value &&
    typeof value.content === 'object'
  )
}

/** Storage may be switched off or full; the page then still holds the text, only a crash would lose it. */
function safely<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Unsaved text of one entry, apart for each account, so that a colleague on the same computer is not shown it. */
export function keepingFor(account: string, entry: string): Keeping {
  const key = `huibian.unsaved.${account}.${entry}`
  return {
    read: () =>
      safely(() => {
        const found: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
        return isKept(found) ? found : undefined
      }),
    write: (kept) => safely(() => window.localStorage.setItem(key, JSON.stringify(kept))),
    clear: () => safely(() => window.localStorage.removeItem(key)),
  }
}
