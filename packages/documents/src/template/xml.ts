import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { xmlText } from '../model/xmlText.ts'
import { type Parts, UnreadableTemplate } from './container.ts'

const fail = (message: string): never => {
  throw new UnreadableTemplate(message)
}

/** Reads XML that holds no definitions of its own. Throws UnreadableTemplate. */
export function parseXml(text: string): XMLDocument {
  if (/<!DOCTYPE/i.test(text)) fail('a part defines a document type')
  const errorHandler = { warning: () => undefined, error: fail, fatalError: fail }
  return new DOMParser({ errorHandler }).parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml')
}

/** A part of the file as XML; undefined where it is not there. */
export function partXml(parts: Parts, name: string): XMLDocument | undefined {
  const bytes = parts.get(name)
  return bytes && parseXml(bytes.toString('utf8'))
}

/** The same of a part that must be there. */
export const demandXml = (parts: Parts, name: string): XMLDocument =>
  partXml(parts, name) ?? fail(`there is no part ${name}`)

export function putXml(parts: Parts, name: string, xml: XMLDocument): void {
  parts.set(name, Buffer.from(new XMLSerializer().serializeToString(xml), 'utf8'))
}

/** A text as XML can hold it: Word's own line break, which people paste, as one, and no other sign that XML forbids. */
export const printable = (text: string): string => xmlText(text.replaceAll('\u000b', '\n'))

const isElement = (node: Node): node is Element => node.nodeType === 1

/** Elements right below another, of one name or of any. */
export const below = (parent: Node, name?: string): Element[] =>
  Array.from(parent.childNodes)
    .filter(isElement)
    .filter((element) => name === undefined || element.localName === name)

/** Elements of a name anywhere below. */
export const within = (parent: XMLDocument | Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS('*', name))

/** A new element of the namespace of another. */
export function make(like: Element, name: string, attributes: { [name: string]: string } = {}): Element {
  const prefix = like.prefix ? `${like.prefix}:` : ''
  const made = like.ownerDocument.createElementNS(like.namespaceURI, prefix + name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

/** Puts an element where its schema's order has it: before the first that comes later. */
export function insertInOrder(parent: Element, made: Element, order: readonly string[]): void {
  const rank = order.indexOf(made.localName)
  const later = below(parent).find(({ localName }) => order.indexOf(localName) > rank)
  parent.insertBefore(made, later ?? null)
}

export function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild)
}
