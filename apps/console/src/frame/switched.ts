/** Sections that have no page but those of one thing, each with the one from which these are opened. */
const opened: { [section: string]: string } = { proxy: 'matrix' }

/**
 * Where a page leads when another campaign is chosen: to the same section, and never to the same thing, which the other one has not; a page
 * that is about no campaign stays.
 */
export function switched(pathname: string, id: string): string | undefined {
  const [, post, path = ''] = /^(\/p\/[^/]+)(.*)$/.exec(pathname) ?? []
  if (post === undefined) return undefined
  if (path.startsWith('/entries/')) return `${post}/campaigns/${id}/entries`
  const [, from, section] = /^\/campaigns\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? []
  if (from === undefined || from === 'new') return undefined
  return [post, 'campaigns', id, ...(section ? [opened[section] ?? section] : [])].join('/')
}
