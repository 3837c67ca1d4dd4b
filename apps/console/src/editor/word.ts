import { uuid } from '../platform/uuid'

/** A picture that came inside the pasted text itself; `token` names the gap that waits for it. */
export type Enclosed = { token: string; file: File; caption: string }

/** HTML of the tree's own elements only, and the pictures to be sent for its gaps. */
export type Cleaned = { html: string; enclosed: Enclosed[] }

const dropped = 'script, style, meta, link, title, head, xml, object, iframe, form, input, button, svg'
const tableLabel = /^\u8868\s*[\d\u4e00-\u5341]+(?:[-.\u2013]\d+)*[\s:.\uff1a\u3000]*/
const figureLabel = /^\u56fe\s*[\d\u4e00-\u5341]+(?:[-.\u2013]\d+)*[\s:.\uff1a\u3000]*/

/**
 * Word breaks its lines anywhere between Chinese characters, where no space may come of it; the blanks that it writes as unbreakable ones
 * were typed as plain ones.
 */
function joinLines(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g, '$1')
    .replace(/\n/g, ' ')
}

function eachText(root: Node, change: (text: Text) => void): void {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let at = walker?.nextNode(); at; at = walker?.nextNode()) if (at instanceof Text) change(at)
}

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()

/** A file from `data:`; fetching such an address is barred by the page's own policy. */
function fileIn(address: string): File | undefined {
  const found = /^data:(image\/(?:png|jpeg|gif|webp|tiff));base64,(.+)$/s.exec(address)
  if (!found) return undefined
  const bytes = Uint8Array.from(atob(found[2] ?? ''), (character) => character.charCodeAt(0))
  const type = found[1] ?? ''
  return new File([bytes], `image.${type.split('/')[1]}`, { type })
}

/** The paragraph next to a table or picture, if it is its caption; it then leaves the text. */
function takeCaption(paragraph: Element | null, label: RegExp): string {
  const text = wordsOf(paragraph)
  if (!paragraph || !/^(P|DIV)$/.test(paragraph.tagName) || !label.test(text)) return ''
  paragraph.remove()
  return text.replace(label, '').slice(0, 500)
}

function pictures(document: Document): Enclosed[] {
  const enclosed: Enclosed[] = []
  for (const image of document.querySelectorAll('img, v\\:imagedata')) {
    const file = fileIn(image.getAttribute('src') ?? '')
    const gap = document.createElement('div')
    gap.dataset['gap'] = ''
    const block = image.closest('p, div, li, td') ?? image
    const caption = takeCaption(block.nextElementSibling, figureLabel)
    gap.dataset['reason'] = caption || image.getAttribute('alt') || ''
    if (file) {
      const token = uuid()
      gap.dataset['token'] = token
      enclosed.push({ token, file, caption })
    }
    image.replaceWith(gap)
    // A paragraph that held the picture alone would be left empty around it.
    if (block.tagName === 'P' && wordsOf(block) === '' && block.querySelectorAll('[data-gap]').length === 1)
      block.replaceWith(gap)
  }
  return enclosed
}

function headCells(document: Document, table: Element): void {
  for (const cell of table.querySelectorAll('thead td')) {
    const head = document.createElement('th')
    for (const name of ['colspan', 'rowspan']) {
      const span = cell.getAttribute(name)
      if (span) head.setAttribute(name, span)
    }
    head.append(...cell.childNodes)
    cell.replaceWith(head)
  }
}

function tables(document: Document): void {
  for (const table of document.querySelectorAll('table')) {
    const own = table.querySelector('caption')
    const caption = document.createElement('p')
    caption.dataset['caption'] = ''
    caption.textContent = own ? wordsOf(own) : takeCaption(table.previousElementSibling, tableLabel)
    own?.remove()
    headCells(document, table)
    const block = document.createElement('div')
    block.dataset['table'] = ''
    table.replaceWith(block)
    block.append(caption, table)
  }
}

/** A list that is being put together, and the level of its items. */
type Open = { list: Element; level: number }

const marker = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'
const ordinal = /[\d\u4e00-\u5341a-z]+[.)\u3001\uff09]|[\u2460-\u2473]/i

/** Where an item of a list stands in Word: in which list, and how deep. */
function standing(paragraph: Element): { id: string; level: number } {
  const [, id = '', level = '1'] =
    /mso-list:\s*l(\d+)\s+level(\d)/.exec(paragraph.getAttribute('style') ?? '') ?? []
  return { id, level: Number(level) }
}

/** The list that an item of this kind and level goes on with, or a new one: within the item above it, or where the paragraph stands. */
function listFor(paragraph: Element, open: Open[], { tag, level }: { tag: string; level: number }): Element {
  while (open.some((at) => at.level > level || (at.level === level && at.list.tagName !== tag))) open.pop()
  const last = open.at(-1)
  if (last?.level === level) return last.list
  const list = paragraph.ownerDocument.createElement(tag)
  if (last) last.list.lastElementChild?.append(list)
  else paragraph.before(list)
  open.push({ list, level })
  return list
}

/** Word writes a list as paragraphs that each carry their own mark. */
function lists(document: Document): void {
  let open: Open[] = []
  let standsIn = ''
  for (const paragraph of document.querySelectorAll('p[style*="mso-list"]')) {
    const { id, level } = standing(paragraph)
    if (id !== standsIn || paragraph.previousElementSibling !== open[0]?.list) open = []
    standsIn = id
    const mark = paragraph.querySelector(marker)
    const tag = ordinal.test(wordsOf(mark)) ? 'OL' : 'UL'
    mark?.remove()
    const item = document.createElement('li')
    const text = document.createElement('p')
    text.append(...paragraph.childNodes)
    item.append(text)
    listFor(paragraph, open, { tag, level }).append(item)
    paragraph.remove()
  }
}

function headings(document: Document): void {
  for (const deep of document.querySelectorAll('h3, h4, h5, h6')) {
    const heading = document.createElement('h2')
    heading.append(...deep.childNodes)
    deep.replaceWith(heading)
  }
}

/** Cleans what another program put on the clipboard down to what a body can hold. */
export function cleanHtml(html: string): Cleaned {
  const document = new DOMParser().parseFromString(html, 'text/html')
  for (const element of document.querySelectorAll(dropped)) element.remove()
  eachText(document.body, (text) => {
    text.data = joinLines(text.data)
  })
  lists(document)
  const enclosed = pictures(document)
  tables(document)
  headings(document)
  return { html: document.body.innerHTML, enclosed }
}

/** Whether pasted HTML holds words; a lone copied picture comes with an empty frame of HTML around it. */
export function hasWords(html: string): boolean {
  return wordsOf(new DOMParser().parseFromString(html, 'text/html').body) !== ''
}
