import { all, children, misplaced, openOffice, type Parts } from './officePackage'

const worksheet =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
const workbook =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
const styleSheet =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'

/** Lengths beyond which Excel refuses a file, or repairs it. */
const most = { name: 31, list: 255, foot: 255, cell: 32_767, styles: 64_000 }

const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? ''

function column(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function placeOf(cell: string): [column: number, row: number] {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(cell) ?? []
  return [column(letters), Number(row)]
}

function cells(name: string, sheet: Element, counts: { shared: number; styles: number }): string[] {
  let [row, at] = [0, 0]
  return all(sheet, 'c').flatMap((cell) => {
    const reference = attribute(cell, 'r')
    const [own, line] = placeOf(reference)
    const ahead = line > row || (line === row && own > at)
    ;[row, at] = [line, own]
    const said = all(cell, 'v')[0]?.textContent ?? all(cell, 't')[0]?.textContent ?? ''
    const kind = attribute(cell, 't')
    return [
      ...(ahead ? [] : ['is behind the one before']),
      ...(Number(attribute(cell, 's') || 0) < counts.styles ? [] : ['has a style that is not there']),
      ...(kind !== 's' || Number(said) < counts.shared ? [] : ['has a text that is not there']),
      ...(said.length <= most.cell ? [] : ['has too long a text']),
      ...(kind !== '' && kind !== 'n'
        ? []
        : Number.isFinite(Number(said))
          ? []
          : [`has ${said} for a number`]),
    ].map((fault) => `${name}: ${reference} ${fault}`)
  })
}

/** The first and last column and row of a range. */
const corners = (range: string): number[] => {
  const [from = '', to = from] = range.split(':')
  return [...placeOf(from), ...placeOf(to)]
}

function merges(name: string, sheet: Element): string[] {
  const ranges = all(sheet, 'mergeCell').map((one) => attribute(one, 'ref'))
  return ranges.flatMap((range, at) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = corners(range)
    return ranges
      .slice(0, at)
      .filter((other) => {
        const [from = 0, over = 0, to = 0, under = 0] = corners(other)
        return left <= to && from <= right && top <= under && over <= bottom
      })
      .map((other) => `${name}: ${range} and ${other} lie over one another`)
  })
}

function sheetWide(name: string, sheet: Element): string[] {
  const lists = all(sheet, 'dataValidation').flatMap((one) => [
    ...['formula1', 'formula2'].map((tag) => all(one, tag)[0]?.textContent ?? ''),
    ...['prompt', 'error'].map((each) => attribute(one, each)),
  ])
  const feet = all(sheet, 'headerFooter').flatMap((one) =>
    children(one).map(({ textContent }) => textContent ?? ''),
  )
  return [
    ...misplaced(sheet, worksheet, 'conditionalFormatting'),
    ...lists.filter((text) => text.length > most.list).map((text) => `a list of ${text.length} characters`),
    ...feet.filter((text) => text.length > most.foot).map((text) => `a foot of ${text.length} characters`),
    ...merges(name, sheet),
  ].map((fault) => `${name}: ${fault}`)
}

function styled(parts: Parts): string[] {
  const styles = parts.get('xl/styles.xml')
  if (!styles) return ['no styles']
  const group = (tag: string): Element[] => all(styles, tag).slice(0, 1).flatMap(children)
  const formats = new Set(group('numFmts').map((one) => attribute(one, 'numFmtId')))
  const wrong = ['cellXfs', 'cellStyleXfs'].flatMap(group).flatMap((one) => [
    ...(
      [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
      ] as const
    )
      .filter(([id, tag]) => Number(attribute(one, id) || 0) >= group(tag).length)
      .map(([id]) => `a style with a ${id} that is not there`),
    ...(Number(attribute(one, 'numFmtId') || 0) < 164 || formats.has(attribute(one, 'numFmtId'))
      ? []
      : ['a style with no format']),
  ])
  const counted = ['fonts', 'fills', 'borders', 'cellXfs', 'numFmts'].filter((tag) => {
    const said = attribute(all(styles, tag)[0], 'count')
    return said !== '' && Number(said) !== group(tag).length
  })
  return [
    ...misplaced(styles, styleSheet),
    ...wrong,
    ...counted.map((tag) => `${tag} are not as many as it says`),
    ...(group('cellXfs').length <= most.styles ? [] : ['too many styles']),
  ].map((fault) => `styles: ${fault}`)
}

/** The sheet that a name means exists, quoted where its own name needs that. */
function names(book: Element, sheets: string[]): string[] {
  const defined = all(book, 'definedName')
  const keys = defined.map(
    (one) => `${attribute(one, 'name').toLowerCase()} ${attribute(one, 'localSheetId')}`,
  )
  return [
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `the name ${key} is there twice`),
    ...defined.flatMap((one) =>
      Array.from(
        (one.textContent ?? '').matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu),
        (found) => (found[1] ?? found[2] ?? '').replaceAll("''", "'"),
      )
        .filter((sheet) => !sheets.includes(sheet))
        .map((sheet) => `${attribute(one, 'name')} names the sheet ${sheet}, which is not there`),
    ),
  ]
}

function named(book: Element): string[] {
  const sheets = all(book, 'sheet').map((one) => attribute(one, 'name'))
  const ids = all(book, 'sheet').map((one) => attribute(one, 'sheetId'))
  const lower = sheets.map((name) => name.toLowerCase())
  return [
    ...misplaced(book, workbook),
    ...sheets
      .filter((name) => name.length > most.name || name === '' || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `no name of a sheet: ${name}`),
    ...lower.filter((name, at) => lower.indexOf(name) !== at).map((name) => `two sheets are called ${name}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two sheets have the number ${id}`),
    ...names(book, sheets),
  ].map((fault) => `workbook: ${fault}`)
}

/** What in a workbook would make Excel or WPS repair or refuse it, as far as ECMA-376 and their limits say so. */
export async function sheetFaults(bytes: Uint8Array): Promise<string[]> {
  const { parts, faults } = await openOffice(bytes)
  const book = parts.get('xl/workbook.xml')
  if (!book) return [...faults, 'no workbook']
  const counts = {
    shared: all(parts.get('xl/sharedStrings.xml'), 'si').length,
    styles: all(parts.get('xl/styles.xml'), 'cellXfs').flatMap(children).length,
  }
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  return [
    ...faults,
    ...named(book),
    ...styled(parts),
    ...sheets.flatMap(([name, sheet]) => [...cells(name, sheet, counts), ...sheetWide(name, sheet)]),
  ]
}
