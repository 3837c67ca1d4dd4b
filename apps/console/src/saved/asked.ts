/** What of an address narrows or orders its list: not the page one is on. */
export function askedOf(search: URLSearchParams): string {
  const asked = new URLSearchParams(search)
  asked.delete('page')
  asked.sort()
  return asked.toString()
}

/** The path of a page without the post it is seen in, under which its filters are kept. */
export const pageOf = (pathname: string): string => pathname.replace(/^\/p\/[^/]+/, '') || '/'
