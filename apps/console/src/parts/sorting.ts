/** The order of a list, by the server's name of the field. */
export type Sorting = { field: string; order: 'ASC' | 'DESC' }

/** The order that the address asks for (`sort=title`, `sort=-title`), where the list can be put in it; else the list's own. */
export function sortIn(search: URLSearchParams, fields: readonly string[], own: Sorting): Sorting {
  const asked = search.get('sort') ?? ''
  const field = asked.replace(/^-/, '')
  if (!fields.includes(field)) return own
  return { field, order: asked.startsWith('-') ? 'DESC' : 'ASC' }
}

/** How the address asks for an order: the field's own, or, pressed again, the other way round. */
export function sortBy(field: string, now: Sorting): string {
  return now.field === field && now.order === 'ASC' ? `-${field}` : field
}
