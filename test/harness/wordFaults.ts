import { all, children, misplaced, openOffice, type Parts } from './officePackage'
import { wordOrder } from './wordOrder'

const value = (element: Element | undefined, name = 'w:val'): string => element?.getAttribute(name) ?? ''

const twice = (ids: string[], what: string): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${what} ${id} is there twice`)

const bodies = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

function ordered(parts: Parts): string[] {
  return [...parts].flatMap(([part, root]) =>
    [root, ...all(root, '*')].flatMap((element) => {
      const rule = wordOrder[element.tagName]
      return rule ? misplaced(element, ...rule).map((fault) => `${part} ${fault}`) : []
    }),
  )
}

/** Lengths are whole numbers: older programs read no “12mm”. */
const lengths =
  'w:w w:h w:top w:right w:bottom w:left w:header w:footer w:gutter w:line w:before w:after w:firstLine w:hanging w:pos w:linePitch w:start w:end'
const measured = new Set(
  'w:pgSz w:pgMar w:spacing w:ind w:tab w:docGrid w:tblW w:tcW w:gridCol w:trHeight'.split(' '),
)

function unmeasured(part: string, root: Element): string[] {
  return all(root, '*')
    .filter(({ tagName }) => measured.has(tagName))
    .flatMap((element) =>
      lengths
        .split(' ')
        .map((name) => [name, value(element, name)] as const)
        .filter(([name, said]) => element.hasAttribute(name) && !/^-?\d+$/.test(said))
        .map(([name, said]) => `${part}: ${element.tagName} ${name} is ${said}`),
    )
}

const spanOf = (cell: Element): number => Number(value(all(cell, 'w:gridSpan')[0]) || 1)
const direct = (of: Element, name: string): Element[] =>
  children(of).filter(({ tagName }) => tagName === name)

function tables(part: string, root: Element): string[] {
  return all(root, 'w:tbl').flatMap((table) => {
    const columns = direct(table, 'w:tblGrid').flatMap((grid) => direct(grid, 'w:gridCol')).length
    return direct(table, 'w:tr').flatMap((row, at) => {
      const cells = direct(row, 'w:tc')
      const wide = cells.reduce((sum, cell) => sum + spanOf(cell), 0)
      return [
        ...(wide === columns ? [] : [`${part}: row ${at + 1} covers ${wide} of ${columns} columns`]),
        ...cells
          .filter((cell) => children(cell).at(-1)?.tagName !== 'w:p')
          .map(() => `${part}: a cell of row ${at + 1} ends with no paragraph`),
      ]
    })
  })
}

/** Fields that are begun end, in the order in which they must. */
function fields(part: string, root: Element): string[] {
  let open = 0
  const kinds = all(root, 'w:fldChar').map((one) => value(one, 'w:fldCharType'))
  const astray = kinds.some((kind) => {
    open += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0
    return open < 0 || (kind === 'separate' && open === 0)
  })
  return astray || open !== 0 ? [`${part}: a field is not closed`] : []
}

/** What is named by a number or a name is there. */
function missing(parts: Parts, bodied: [string, Element][]): string[] {
  const styles = new Set(all(parts.get('word/styles.xml'), 'w:style').map((one) => value(one, 'w:styleId')))
  const lists = new Set(all(parts.get('word/numbering.xml'), 'w:num').map((one) => value(one, 'w:numId')))
  const marks = new Set(
    bodied.flatMap(([, root]) => all(root, 'w:bookmarkStart').map((one) => value(one, 'w:name'))),
  )
  const notes = new Set(all(parts.get('word/footnotes.xml'), 'w:footnote').map((one) => value(one, 'w:id')))
  const none = (root: Element, tag: string, known: Set<string>, attribute = 'w:val'): string[] =>
    all(root, tag)
      .map((one) => value(one, attribute))
      .filter((id) => id !== '' && !known.has(id))
      .map((id) => `${tag} names ${id}, which is not there`)
  return bodied.flatMap(([part, root]) =>
    [
      ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((tag) => none(root, tag, styles)),
      ...none(root, 'w:numId', new Set([...lists, '0'])),
      ...none(root, 'w:hyperlink', marks, 'w:anchor'),
      ...none(root, 'w:footnoteReference', notes, 'w:id'),
    ].map((fault) => `${part}: ${fault}`),
  )
}

function identities(bodied: [string, Element][]): string[] {
  const every = (tag: string): Element[] => bodied.flatMap(([, root]) => all(root, tag))
  const starts = every('w:bookmarkStart')
  const names = starts.map((one) => value(one, 'w:name'))
  const drawings = every('wp:docPr').map((one) => value(one, 'id'))
  const ends = every('w:bookmarkEnd').map((one) => value(one, 'w:id'))
  return [
    ...twice(
      starts.map((one) => value(one, 'w:id')),
      'the bookmark',
    ),
    ...twice(ends, 'the end of bookmark'),
    ...starts
      .filter((one) => !ends.includes(value(one, 'w:id')))
      .map((one) => `no end: ${value(one, 'w:name')}`),
    ...twice(names, 'the name of a bookmark'),
    ...names
      .filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
      .map((name) => `no name of a bookmark: ${name}`),
    ...twice(drawings, 'the drawing'),
    ...drawings.filter((id) => !/^[1-9]\d{0,9}$/.test(id)).map((id) => `no number of a drawing: ${id}`),
  ]
}

/** What in a Word file would make Word or WPS repair, refuse or misread it, as far as ECMA-376 says so; nothing where all is well. */
export async function wordFaults(bytes: Uint8Array): Promise<string[]> {
  const { parts, faults } = await openOffice(bytes)
  const bodied = [...parts].filter(([name]) => bodies.test(name))
  return [
    ...faults,
    ...ordered(parts),
    ...bodied.flatMap(([part, root]) => [
      ...tables(part, root),
      ...fields(part, root),
      ...unmeasured(part, root),
    ]),
    ...identities(bodied),
    ...missing(parts, bodied),
  ]
}
