import type { Parts } from './container.ts'
import type { Foot } from './foot.ts'
import { declare, freshName, relate, relationNames, relationsOf } from './relations.ts'
import { below, demandXml, insertInOrder, make, parseXml, putXml, within } from './xml.ts'

const afterPrinting = 'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags'
const afterDrawing =
  'drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'

/** The end of a sheet in its schema's order. */
const order = `${afterPrinting} ${afterDrawing}`.split(' ')

type Section = 'L' | 'C' | 'R'

/** A foot's three sections; what names none stands in the middle. */
function sections(text: string): { [section in Section]: string } {
  const found = { L: '', C: '', R: '' }
  let at: Section = 'C'
  for (const [, mark, said = ''] of text.matchAll(/(?:&([LCR])|^)((?:(?!&[LCR])(?:&&|[\s\S]))*)/g)) {
    if (mark === 'L' || mark === 'C' || mark === 'R') at = mark
    found[at] += said
  }
  return found
}

const written = (found: { [section in Section]: string }): string =>
  (['L', 'C', 'R'] as const).map((section) => (found[section] ? `&${section}${found[section]}` : '')).join('')

const textOf = (words: string): string => words.replaceAll('&', '&&')

const shapeType =
  '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" ' +
  'filled="f" stroked="f"><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/>' +
  '<o:lock v:ext="edit" aspectratio="t"/></v:shapetype>'

const names =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"'

/** Points across. */
const side = 34

const shape = (section: Section, relation: string): string =>
  `<v:shape ${names} id="${section}F" o:spid="_x0000_s3901" type="#_x0000_t75" ` +
  `style="position:absolute;margin-left:0;margin-top:0;width:${side}pt;height:${side}pt;z-index:1">` +
  `<v:imagedata o:relid="${relation}" o:title="QR"/><o:lock v:ext="edit" rotation="t"/></v:shape>`

const emptyDrawing = `<xml ${names}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="39"/></o:shapelayout>${shapeType}</xml>`

/** Puts the QR code among the pictures of the sheet's heads and feet, which Excel keeps in a drawing of an old kind. */
function drawCode(
  parts: Parts,
  part: string,
  { section, picture }: { section: Section; picture: string },
): void {
  const known = relationsOf(parts, part).find(({ id }) => id === drawingId(demandXml(parts, part)))
  const drawing = known?.part ?? freshName(parts, 'xl/drawings/vmlDrawing', 'vml')
  const xml = known ? demandXml(parts, drawing) : parseXml(emptyDrawing)
  parts.set(drawing, parts.get(drawing) ?? Buffer.from(''))
  const relation = relate(parts, drawing, { kind: 'image', to: picture })
  const made = parseXml(shape(section, relation)).documentElement
  xml.documentElement.appendChild(xml.importNode(made, true))
  putXml(parts, drawing, xml)
  declare(parts, { ending: 'vml' }, 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  if (known) return
  const sheet = demandXml(parts, part)
  const id = relate(parts, part, { kind: 'vmlDrawing', to: drawing })
  const link = make(sheet.documentElement, 'legacyDrawingHF')
  link.setAttributeNS(relationNames, 'r:id', id)
  insertInOrder(sheet.documentElement, link, order)
  putXml(parts, part, sheet)
}

const drawingId = (sheet: XMLDocument): string =>
  below(sheet.documentElement, 'legacyDrawingHF')[0]?.getAttributeNS(relationNames, 'id') ?? ''

/**
 * Puts words and a picture into the foot of a sheet, on every kind of page that it has; whatever stands there stays. The picture takes
 * the first section that is free and the same on all, else it follows what the last one says.
 */
export function addSheetFoot(parts: Parts, part: string, { words, picture }: Foot): void {
  const xml = demandXml(parts, part)
  const root = xml.documentElement
  const [known] = below(root, 'headerFooter')
  const feet = known ?? make(root, 'headerFooter')
  if (!known) insertInOrder(root, feet, order)
  const kinds = [
    'oddFooter',
    ...(feet.getAttribute('differentOddEven') === '1' ? ['evenFooter'] : []),
    ...(feet.getAttribute('differentFirst') === '1' ? ['firstFooter'] : []),
  ]
  const said = kinds.map((kind) => sections(below(feet, kind)[0]?.textContent ?? ''))
  const section = (['L', 'R', 'C'] as const).find((one) => said.every((foot) => foot[one] === '')) ?? 'R'
  kinds.forEach((kind, i) => {
    const foot = said[i] ?? sections('')
    const own = `${picture === undefined ? '' : '&G'}${textOf(words)}`
    const next = written({ ...foot, [section]: foot[section] ? `${foot[section]}\n${own}` : own })
    const element = below(feet, kind)[0] ?? make(feet, kind)
    element.textContent = next
    insertInOrder(feet, element, [
      'oddHeader',
      'oddFooter',
      'evenHeader',
      'evenFooter',
      'firstHeader',
      'firstFooter',
    ])
  })
  putXml(parts, part, xml)
  if (picture !== undefined) drawCode(parts, part, { section, picture })
}

/** Whether a sheet is more than a list that others refer to. */
export const isShown = (workbook: XMLDocument, index: number): boolean =>
  !['hidden', 'veryHidden'].includes(within(workbook, 'sheet')[index]?.getAttribute('state') ?? '')
