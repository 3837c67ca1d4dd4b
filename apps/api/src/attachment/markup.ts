import { breather } from '../platform/breath'

/** An element of the reader's markup, or a text between elements. */
export type Node = { tag: string; attributes: { [name: string]: string }; children: (Node | string)[] }

const entities: { [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function attributesOf(text: string): Node['attributes'] {
  const found = Array.from(text.matchAll(/([a-z-]+)="([^"]*)"/gi), ([, name = '', value = '']) => [
    name,
    decoded(value),
  ])
  return Object.fromEntries(found)
}

const empty = new Set(['br', 'img', 'hr'])

/**
 * Reads the markup that the Word reader writes: well formed, few elements, attributes in double quotes. It is a tree of data and is never
 * given to a browser. A file as long as a book is read in turns with others.
 */
export async function readMarkup(markup: string): Promise<Node> {
  const breathe = breather()
  const root: Node = { tag: 'root', attributes: {}, children: [] }
  const open: Node[] = [root]
  for (const [, close, tag, attributes = '', text] of markup.matchAll(
    /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/gi,
  )) {
    await breathe()
    const at = open[open.length - 1] ?? root
    if (text !== undefined) at.children.push(decoded(text))
    else if (close === '/') {
      const depth = open.findLastIndex((node) => node.tag === tag?.toLowerCase())
      if (depth > 0) open.length = depth
    } else if (tag) {
      const node: Node = { tag: tag.toLowerCase(), attributes: attributesOf(attributes), children: [] }
      at.children.push(node)
      if (!empty.has(node.tag)) open.push(node)
    }
  }
  return root
}

/** All text under a node, without its markup. */
export function textOf(node: Node | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}
