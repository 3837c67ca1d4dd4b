import { elementsAt, partsLike } from './parts.mjs'

const isElement = (child) => typeof child !== 'string'
const under = (node, name) => node.children.filter((child) => isElement(child) && child.name === name)

/** What a reader who accepts tracked changes does not see, and the second form of what is there twice. */
const unseen = (node, child) =>
  child.name === 'del' ||
  child.name === 'moveFrom' ||
  (child.name === 'Choice' && node.name === 'AlternateContent' && under(node, 'Fallback').length > 0)

function textOf(node) {
  const own = node.name === 't' ? node.children.filter((child) => !isElement(child)).join('') : ''
  const inner = node.children.filter((child) => isElement(child) && !unseen(node, child))
  return own + inner.map(textOf).join('')
}

const holds = (node, name) =>
  node.children.some((child) => isElement(child) && (child.name === name || holds(child, name)))

const short = (text, most) => {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '))
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}

/** Fields that a layout counts anew lose nothing. */
const counted = /^\s*(?:SEQ|PAGE|NUMPAGES|PAGEREF|REF|TOC|STYLEREF)\b/i

const embedded = new Set(['altChunk', 'subDoc', 'contentPart', 'control'])
const shapes = new Set(['line', 'oval', 'polyline', 'curve', 'arc', 'shape', 'rect', 'roundrect'])

/** A picture that stands alone is read; what else is drawn is not, nor are the words in it. */
function drawn(node, near) {
  if (holds(node, 'chart')) return { kind: 'chart', text: '', near }
  if (holds(node, 'relIds')) return { kind: 'diagram', text: '', near }
  const frames = under(node, 'inline').concat(under(node, 'anchor'))
  const data = frames
    .flatMap((frame) => under(frame, 'graphic'))
    .flatMap((graphic) => under(graphic, 'graphicData'))
  const alone = data.length > 0 && data.every((each) => under(each, 'pic').length > 0)
  return alone ? undefined : { kind: 'shape', text: textOf(node), near }
}

/** An old drawing or an embedded file is read where it holds a picture or words; a ruled line says nothing. */
function hollow(node, near) {
  if (holds(node, 'imagedata') || textOf(node) !== '') return undefined
  if (node.name === 'object')
    return { kind: 'object', text: under(node, 'OLEObject')[0]?.attributes.ProgID ?? '', near }
  const ruled = node.children.filter(isElement).every(({ attributes }) => attributes.hr !== undefined)
  return ruled ? undefined : { kind: 'shape', text: '', near }
}

/** What an element that the reader passes over would have said. */
function passedOver(node, near) {
  if (node.name.startsWith('oMath')) return { kind: 'equation', text: textOf(node), near }
  if (node.name === 'fldSimple' && counted.test(node.attributes.instr ?? '')) return undefined
  const text = textOf(node)
  if (text !== '') return { kind: 'text', text, near }
  if (embedded.has(node.name)) return { kind: 'object', text, near }
  return shapes.has(node.name) ? { kind: 'shape', text, near } : undefined
}

/** Walks one part as the reader does and notes what it passes over. */
function walker(ignored, comments) {
  const found = []
  const ranges = new Map()
  let before = ''
  const say = (lost) => {
    const last = found.at(-1)
    // A drawing of many lines is one drawing.
    const again =
      lost?.kind === 'shape' && last?.kind === 'shape' && last.near === lost.near && lost.text === ''
    if (lost && !again) found.push(lost)
  }
  const comment = (id, near) => {
    const known = comments.get(id)
    comments.delete(id)
    if (known) found.push({ kind: 'comment', ...known, near: ranges.get(id) || near })
  }
  const visit = (node, near) => {
    if (node.name === 't')
      for (const [id, text] of ranges) if (text.length < 200) ranges.set(id, text + textOf(node))
    for (const child of node.children) {
      if (!isElement(child) || unseen(node, child)) continue
      const { name, attributes } = child
      if (name === 'p') {
        const own = textOf(child)
        visit(child, own || before)
        before = own || before
      } else if (name === 'commentRangeStart') ranges.set(attributes.id, '')
      else if (name === 'commentReference') comment(attributes.id, near)
      else if (name === 'drawing') say(drawn(child, near))
      else if (name === 'AlternateContent' && under(child, 'Fallback').length === 0) say(drawn(child, near))
      else if (ignored.has(name)) say(passedOver(child, near))
      else {
        if (name === 'object' || name === 'pict') say(hollow(child, near))
        visit(child, near)
      }
    }
  }
  return { found, visit: (node) => visit({ name: '', children: [node] }, before) }
}

function commentsIn(xml) {
  const comments = new Map()
  for (const { name, attributes, children } of elementsAt(xml ?? '', 1))
    if (name === 'comment') {
      const text = children.filter(isElement).map(textOf).filter(Boolean).join(' ')
      comments.set(attributes.id, { text, author: attributes.author ?? '' })
    }
  return comments
}

/** What a layout counts says nothing, nor does what is left of such a line: 第 页 共 页. */
const furniture = /^[\s第页共/\-–—·.]*$/

/** The words of a paragraph of a page's edge: without what a layout counts, with a watermark's. */
function edgeText(paragraph) {
  const fields = []
  const visit = (node) => {
    if (node.name === 'fldChar') {
      const { fldCharType: type } = node.attributes
      if (type === 'begin') fields.push({ code: '', result: false })
      else if (type === 'end') fields.pop()
      else if (fields.length > 0) fields.at(-1).result = true
      return ''
    }
    if (node.name === 'instrText') {
      if (fields.length > 0) fields.at(-1).code += node.children.filter((child) => !isElement(child)).join('')
      return ''
    }
    if (node.name === 'fldSimple' && counted.test(node.attributes.instr ?? '')) return ''
    if (node.name === 'textpath') return node.attributes.string ?? ''
    if (node.name === 'tab') return ' '
    if (fields.some(({ code, result }) => result && counted.test(code))) return ''
    const own = node.name === 't' ? node.children.filter((child) => !isElement(child)).join('') : ''
    const inner = node.children.filter((child) => isElement(child) && !unseen(node, child))
    return own + inner.map(visit).join('')
  }
  return visit(paragraph)
}

const paragraphsIn = (node) =>
  node.name === 'p'
    ? [node]
    : node.children.filter((child) => isElement(child) && !unseen(node, child)).flatMap(paragraphsIn)

const edges = /^word\/(header|footer)\d*\.xml$/

/** What stands at the edges of the pages, each paragraph once, however many sections repeat it. */
function edgesIn(parts) {
  const found = new Map()
  for (const [name, xml] of parts) {
    const kind = edges.exec(name)?.[1]
    if (kind === undefined) continue
    for (const element of elementsAt(xml, 1))
      for (const paragraph of paragraphsIn(element)) {
        const text = edgeText(paragraph).trim()
        if (!furniture.test(text)) found.set(`${kind} ${text}`, { kind, text, near: '' })
        if (holds(paragraph, 'pic') || holds(paragraph, 'imagedata'))
          found.set(`${kind} picture`, { kind: `${kind}Picture`, text: '', near: '' })
      }
  }
  return [...found.values()]
}

const unknownElement = /^An unrecognised element was ignored: (?:\{.*\})?(?:[\w-]+:)?([\w-]+)$/
const unknownSign = /^A w:sym element with an unsupported character was ignored: (.*)$/

const bodies = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/

/**
 * What the reader leaves out of a Word file (headers and footers, comments, equations, charts, drawings, embedded files, words in elements that it does not
 * know), each with the sentence in which it stands. `messages` are the reader's own.
 */
export async function lostOf(path, messages) {
  const said = messages.map(({ message }) => message)
  const ignored = new Set(said.flatMap((message) => unknownElement.exec(message)?.[1] ?? []))
  const parts = await partsLike(
    path,
    /^word\/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  )
  const comments = commentsIn(parts.get('word/comments.xml'))
  const lost = []
  for (const [name, xml] of parts) {
    if (!bodies.test(name)) continue
    const { found, visit } = walker(ignored, comments)
    for (const element of elementsAt(xml, 2)) visit(element)
    lost.push(...found)
  }
  lost.push(...edgesIn(parts))
  for (const comment of comments.values()) lost.push({ kind: 'comment', ...comment, near: '' })
  for (const sign of new Set(said.flatMap((message) => unknownSign.exec(message)?.[1] ?? [])))
    lost.push({ kind: 'sign', text: sign, near: '' })
  if (said.some((message) => /^(?:Could not find image file|A v:imagedata element without)/.test(message)))
    lost.push({ kind: 'picture', text: '', near: '' })
  return lost.map(({ text, near, author = '', ...rest }) => ({
    ...rest,
    author: short(author, 40),
    text: short(text, 500),
    near: short(near, 60),
  }))
}
