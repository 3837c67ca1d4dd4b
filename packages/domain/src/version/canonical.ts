/** What JSON can say; `undefined` members are left out, as JSON.stringify does. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function quote(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('a text with half a surrogate pair has no canonical form')
  return JSON.stringify(text)
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/**
 * Canonical JSON by RFC 8785: members sorted by UTF-16 code units, numbers as ECMAScript writes them, no spaces. Throws on what has no
 * canonical form (NaN, infinities, lone surrogates).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`)
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${quote(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}
