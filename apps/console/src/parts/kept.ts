import type { Content } from '@huibian/domain'

/** Text that has not reached the server: what it was typed upon, and when. */
export type Kept<Words extends object = Content> = { revision: number; at: string; content: Words }

/** Where unsaved text waits on this computer. Nothing stays here once the server has it. */
export type Keeping<Words extends object = Content> = {
  read: () => Kept<Words> | undefined
  write: (kept: Kept<Words>) => void
  clear: () => void
}

function isKept(value: unknown): value is Kept<object> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'revision' in value &&
    typeof value.revision === 'number' &&
    'at' in value &&
    typeof value.at === 'string' &&
    'content' in value &&
    typeof value.content === 'object' &&
    value.content !== null
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

/** Unsaved text of one entry. */
export const keepingFor = (account: string, entry: string): Keeping =>
  keepingOf(account, entry, (_content): _content is Content => true)

/** Whether what was kept has the shape of what the page holds now: an older version of the page may have kept it. */
export function alike<Words extends object>(standing: Words, content: object): content is Words {
  const kindOf = (value: unknown): string =>
    Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
  const kinds = (of: object): string =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${kindOf(value)}`)
      .sort()
      .join()
  return kinds(standing) === kinds(content)
}

/** Unsaved words of one subject, apart for each account, so that a colleague on the same computer is not shown them. */
export function keepingOf<Words extends object>(
  account: string,
  subject: string,
  fits: (content: object) => content is Words,
): Keeping<Words> {
  const key = `huibian.unsaved.${account}.${subject}`
  return {
    read: () =>
      safely(() => {
        const found: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
        if (!isKept(found)) return undefined
        const { content, ...rest } = found
        return fits(content) ? { ...rest, content } : undefined
      }),
    write: (kept) => safely(() => window.localStorage.setItem(key, JSON.stringify(kept))),
    clear: () => safely(() => window.localStorage.removeItem(key)),
  }
}
