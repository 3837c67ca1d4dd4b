import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** Texts of the parts of an Office file whose names match. */
export async function partsLike(path, pattern) {
  const parts = new Map()
  const zip = await yauzl.openPromise(path)
  try {
    for await (const entry of zip.eachEntry())
      if (pattern.test(entry.fileName))
        parts.set(entry.fileName, String(await buffer(await zip.openReadStreamPromise(entry))))
  } finally {
    zip.close()
  }
  return parts
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const attributesOf = (text) =>
  Object.fromEntries(
    Array.from(text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), (found) => [
      found[1],
      decoded(found[2] ?? found[3] ?? ''),
    ]),
  )

/**
 * The elements of a part at a depth below its root, one after another, so that no more than one lies in memory: each is its name and
 * attributes without prefixes and its children, texts among them.
 */
export function* elementsAt(xml, depth) {
  const open = []
  for (const found of xml.matchAll(
    /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g,
  )) {
    const [, close, name, attributes = '', single, text] = found
    if (text !== undefined) {
      if (open.length > depth) open.at(-1).children.push(decoded(text))
    } else if (name === undefined) continue
    else if (close === '/') {
      const done = open.pop()
      if (done && open.length === depth) yield done
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] }
      if (open.length > depth) open.at(-1).children.push(element)
      if (single !== '/') open.push(element)
      else if (open.length === depth) yield element
    }
  }
}
