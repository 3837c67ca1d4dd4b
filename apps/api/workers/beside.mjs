import { elementsAt, partsLike } from './parts.mjs'

const textOf = ({ name, children }) =>
  children.map((child) => (typeof child === 'string' ? (name === 't' ? child : '') : textOf(child))).join('')

const holds = ({ children }, name) =>
  children.some((child) => typeof child !== 'string' && (child.name === name || holds(child, name)))

function drawn(anchor) {
  const text = textOf(anchor)
  if (holds(anchor, 'pic')) return { kind: 'picture', text }
  return { kind: holds(anchor, 'chart') ? 'chart' : 'shape', text }
}

/** What of a workbook lies beside its cells: comments, pictures, charts and drawings. */
export async function besideCells(file) {
  const lost = []
  for (const [name, xml] of await partsLike(file, /^xl\/(?:comments\/?|drawings\/drawing)\d*\.xml$/))
    if (name.startsWith('xl/drawings/')) lost.push(...Array.from(elementsAt(xml, 1), drawn))
    else
      for (const comment of elementsAt(xml, 2))
        if (comment.name === 'comment') lost.push({ kind: 'comment', text: textOf(comment) })
  return lost
}
