import type { Parts } from './container.ts'
import type { Foot } from './foot.ts'
import { declare, freshName, relate, relationNames, relationsOf } from './relations.ts'
import { documentPart } from './wordPlaces.ts'
import { below, demandXml, insertInOrder, make, parseXml, partXml, putXml, within } from './xml.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const names =
  `xmlns:w="${w}" xmlns:r="${relationNames}" xmlns:wp="${drawing}/wordprocessingDrawing" ` +
  `xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"`

/** 12 mm in the unit of drawings. */
const side = 432_000

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const inline = (relation: string, number: number): string =>
  `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/>` +
  `<wp:docPr id="${number}" name="QR" descr="QR"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic>` +
  `<pic:nvPicPr><pic:cNvPr id="${number}" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm>` +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'

const line = (words: string, drawn: string): string =>
  `<w:p ${names}><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="left"/></w:pPr>` +
  `${drawn}<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`

/** Above the numbers of all drawings, which no two may share in one file. */
function freshNumber(parts: Parts): number {
  const bodies = [...parts].filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
  const numbers = bodies.flatMap(([, bytes]) =>
    Array.from(String(bytes).matchAll(/<wp:docPr\b[^>]*\sid="(\d{1,9})"/g), ([, number]) => Number(number)),
  )
  return numbers.reduce((highest, one) => Math.max(highest, one), 0) + 1
}

function drawnIn(parts: Parts, part: string, picture: string): string {
  const relation = relate(parts, part, { kind: 'image', to: picture })
  return `<w:r><w:drawing>${inline(relation, freshNumber(parts))}</w:drawing></w:r><w:r><w:t xml:space="preserve">　</w:t></w:r>`
}

function addLine(parts: Parts, part: string, { words, picture }: Foot): void {
  const drawn = picture === undefined ? '' : drawnIn(parts, part, picture)
  const xml = demandXml(parts, part)
  xml.documentElement.appendChild(xml.importNode(parseXml(line(words, drawn)).documentElement, true))
  putXml(parts, part, xml)
}

function newFoot(parts: Parts): { part: string; relation: string } {
  const part = freshName(parts, 'word/footer', 'xml')
  parts.set(
    part,
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="${w}"/>`),
  )
  declare(parts, { part }, 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml')
  return { part, relation: relate(parts, documentPart, { kind: 'footer', to: part }) }
}

/** The kinds of page that a section tells apart: all, the first, and the even ones. */
const kindsOf = (section: Element, even: boolean): string[] => [
  'default',
  ...(below(section, 'titlePg').length > 0 ? ['first'] : []),
  ...(even ? ['even'] : []),
]

const reference = (section: Element, kind: string): Element | undefined =>
  below(section, 'footerReference').find((one) => one.getAttributeNS(w, 'type') === kind)

const kinds = ['default', 'first', 'even'] as const

/** A new foot of a section for pages of a kind. */
function addFoot(parts: Parts, section: Element, kind: string): string {
  const made = newFoot(parts)
  const link = make(section, 'footerReference')
  link.setAttributeNS(w, 'w:type', kind)
  link.setAttributeNS(relationNames, 'r:id', made.relation)
  insertInOrder(section, link, [
    'headerReference',
    'footerReference',
    ...below(section).map(({ localName }) => localName),
  ])
  return made.part
}

/** Where a foot is that all pages of a kind share, or a new one; a later section without its own has that of the ones before it, if any. */
export function addWordFoot(parts: Parts, foot: Foot): void {
  const settings = partXml(parts, 'word/settings.xml')
  const even = settings !== undefined && within(settings, 'evenAndOddHeaders').length > 0
  const standing = new Map<string, string>()
  const feet = new Set<string>()
  const xml = demandXml(parts, documentPart)
  for (const section of within(xml, 'sectPr')) {
    for (const kind of kinds) {
      const known = reference(section, kind)?.getAttributeNS(relationNames, 'id')
      const part = relationsOf(parts, documentPart).find(({ id }) => id === known)?.part
      if (part !== undefined) standing.set(kind, part)
    }
    for (const kind of kindsOf(section, even)) {
      const part = standing.get(kind) ?? addFoot(parts, section, kind)
      standing.set(kind, part)
      feet.add(part)
    }
  }
  putXml(parts, documentPart, xml)
  for (const part of feet) addLine(parts, part, foot)
}
