import { posix } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import JSZip from 'jszip'

/** A part of an Office file that is XML: its root, by its name in the package. */
export type Parts = Map<string, Element>

/** What the parts of a package name: a file of ours is opened by programs that nobody can run here, so it must hold to the standard. */
export type OfficePackage = { names: string[]; parts: Parts; faults: string[] }

const all = (from: Element | undefined, name: string): Element[] =>
  from ? Array.from(from.getElementsByTagName(name)) : []

export const children = (of: Element): Element[] =>
  Array.from(of.childNodes).filter((node): node is Element => node.nodeType === 1)

export { all }

function parsed(name: string, text: string, faults: string[]): Element | undefined {
  const tell = (words: string): void => void faults.push(`${name}: ${words.split('\n')[0] ?? ''}`)
  return new DOMParser({ errorHandler: tell }).parseFromString(text, 'application/xml')?.documentElement
}

/** The part that a list of relations belongs to. */
const ownerOf = (list: string): string => list.replace(/_rels\/([^/]*)\.rels$/, '$1')

/** The list of relations of a part. */
export const relationsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

function untyped({ names, parts }: OfficePackage): string[] {
  const types = parts.get('[Content_Types].xml')
  const defaults = new Set(all(types, 'Default').map((one) => one.getAttribute('Extension')))
  const overrides = all(types, 'Override').map((one) => one.getAttribute('PartName')?.slice(1) ?? '')
  return [
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !defaults.has(name.split('.').at(-1) ?? ''))
      .map((name) => `${name} has no content type`),
    ...overrides.filter((name) => !names.includes(name)).map((name) => `a content type of no part: ${name}`),
    ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `typed twice: ${name}`),
  ]
}

function unrelated({ names, parts }: OfficePackage): string[] {
  return [...parts].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return []
    const lines = all(root, 'Relationship')
    const ids = lines.map((one) => one.getAttribute('Id') ?? '')
    const gone = lines
      .filter((one) => one.getAttribute('TargetMode') !== 'External')
      .map((one) => one.getAttribute('Target') ?? '')
      .map((to) => (to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(ownerOf(name)), to)))
      .filter((to) => !names.includes(to))
    return [
      ...gone.map((to) => `${name} leads to ${to}, which is not there`),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name} has ${id} twice`),
    ]
  })
}

const named = /^r:(?:id|embed|link|pict|dm|lo|qs|cs)$/

function unresolved({ parts }: OfficePackage): string[] {
  return [...parts].flatMap(([name, root]) => {
    const known = new Set(
      all(parts.get(relationsOf(name)), 'Relationship').map((one) => one.getAttribute('Id')),
    )
    return all(root, '*').flatMap((element) =>
      Array.from(element.attributes)
        .filter((attribute) => named.test(attribute.name) && !known.has(attribute.value))
        .map((attribute) => `${name}: ${element.tagName} names ${attribute.value}, which is no relation`),
    )
  })
}

/** Opens an Office file and says what in its package would make a strict reader repair or refuse it. */
export async function openOffice(bytes: Uint8Array): Promise<OfficePackage> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'))
  const opened: OfficePackage = { names, parts: new Map(), faults: [] }
  for (const name of names) {
    if (!/\.(?:xml|rels|vml)$/.test(name)) continue
    const root = parsed(name, (await zip.file(name)?.async('string')) ?? '', opened.faults)
    if (root) opened.parts.set(name, root)
    else opened.faults.push(`${name} is no XML`)
  }
  opened.faults.push(...untyped(opened), ...unrelated(opened), ...unresolved(opened))
  return opened
}

/** Where the children of an element stand in another order than the standard's, or are none of it. */
export function misplaced(element: Element, order: string, repeats = ''): string[] {
  const known = order.split(' ')
  const many = new Set(repeats.split(' '))
  const own = children(element).map(({ tagName }) => tagName.replace(/^\w+:/, ''))
  return own.flatMap((name, at) => {
    const where = `${element.tagName}: ${name}`
    if (name === 'AlternateContent') return []
    const place = known.indexOf(name)
    if (place < 0) return [`${where} is none of it`]
    const before = own[at - 1]
    if (before === undefined || !known.includes(before)) return []
    if (before === name) return many.has(name) ? [] : [`${where} stands twice`]
    return known.indexOf(before) > place ? [`${where} stands behind ${before}`] : []
  })
}
