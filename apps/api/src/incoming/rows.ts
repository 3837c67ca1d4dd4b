import {
  checkContent,
  optionCalled,
  REMARK,
  rulesOf,
  typedContent,
  wordsOf,
  type Content,
  type Finding,
  type PackedCase,
  type PackedUnit,
  type TypedCells,
  type TypedColumn,
} from '@huibian/domain'
import { v7 } from 'uuid'
import { takeUpload, type Taken } from '../attachment/takeUpload'
import { fixedOf } from '../filing/fixed'
import { shownOf } from '../filing/shown'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import { Refused, refuse } from '../platform/refusal'
import type { Speaking } from '../platform/say'
import { DOCX, XLSX } from '../seal/file'
import type { IncomingInput, IncomingRowInput } from './incoming.type'
import type { Folder } from './folder'
import { standingOf } from './number'
import type { Place } from './place'
import { textOf } from './text'

/** A line of the table as it was given. */
export type Given = { place: number; cells: TypedCells; textId?: string; formId?: string }

/** A case as it would be kept; its form is still the upload. */
export type Case = {
  unit: PackedUnit
  title: string
  remark: string
  fields: Content
  attachments: PackedCase['attachments']
  text?: Taken
  /** Absent where the call asks for no stamp. */
  form?: Taken
}

/** A line with what is wrong with it, what somebody should look at, and, where nothing is wrong, its case. */
export type Line = { given: Given; errors: Finding[]; notes: Finding[]; one?: Case }

const longestRemark = 200

const flaw = (message: string, args: Finding['args'] = {}): Finding => ({ message, args })

/** Only words count as cells, and only of columns that the table has. */
export function givenRows(rows: readonly IncomingRowInput[], columns: readonly TypedColumn[]): Given[] {
  return rows.map(({ cells, textId, formId }, at) => ({
    place: at + 1,
    cells: Object.fromEntries(
      columns.map(({ key }) => {
        const said = cells[key]
        return [key, typeof said === 'string' ? said.trim() : '']
      }),
    ),
    ...(textId ? { textId } : {}),
    ...(formId ? { formId } : {}),
  }))
}

/** The name of a line's unit, by the column that the call's form fills with it. */
export function unitColumn({ file }: Pick<Place, 'file'>): string {
  return file.form.fields.find(({ filledFrom }) => filledFrom === 'organisationName')?.id ?? 'unit'
}

/** The type of a unit as the call knows it, by the name that the table gives it. */
function typeCalled({ file }: Place, cells: TypedCells): string | undefined {
  const field = file.form.fields.find(({ filledFrom }) => filledFrom === 'organisationType')
  const { types } = file.participation.filers
  const said = field ? (cells[field.id] ?? '') : ''
  const option = field && said !== '' ? optionCalled(field, said) : undefined
  const found = types.find(({ id, name }) => id === option || wordsOf(name) === said)
  return (found ?? (types.length === 1 ? types[0] : undefined))?.id
}

/** The unit of a line: as it is known here, or as it would be registered. */
function unitOf(place: Place, name: string, cells: TypedCells): PackedUnit | undefined {
  const known = place.units.filers.get(name)
  const type = typeCalled(place, cells)
  const types = known ? known.types : type === undefined ? undefined : [type]
  if (!types) return undefined
  const { key, region } = place.frame.organisation
  const [shortName, own] = [Array.from(name).slice(0, 40).join(''), v7().slice(-12)]
  const made = known?.key ?? `${key.slice(0, 27)}-${own}`
  return { key: made, name, shortName, types, region, sealingName: '', phone: '' }
}

async function takenAs(
  ctx: Context,
  id: string | undefined,
  { mimes, says }: { mimes: (mime: string) => boolean; says: string },
): Promise<Taken | undefined> {
  if (id === undefined) return undefined
  const taken = await takeUpload(ctx, id, 'incoming')
  if (!mimes(taken.mime)) refuse(says, { name: taken.name })
  return taken
}

const isScan = (mime: string): boolean => mime !== DOCX && mime !== XLSX

/** Everything that was brought is there and the asker's own; what a file holds is told line by line. */
export async function demandFiles(
  ctx: Context,
  { tableScanId, tableId, rows }: IncomingInput,
): Promise<void> {
  await scanOf(ctx, tableScanId)
  const files = [tableId, ...rows.flatMap(({ textId, formId }) => [textId, formId])]
  for (const id of files) if (id) await takeUpload(ctx, id, 'incoming')
}

/** An upload that must be a scan. */
export const scanOf = (ctx: Context, id: string | undefined): Promise<Taken | undefined> =>
  takenAs(ctx, id, { mimes: isScan, says: 'incoming.scanType' })

const wordOf = (ctx: Context, id: string | undefined): Promise<Taken | undefined> =>
  takenAs(ctx, id, { mimes: (mime) => mime === DOCX, says: 'incoming.textType' })

type Around = { place: Place; columns: readonly TypedColumn[]; folder: Folder }

const known = (place: Place, unit: PackedUnit): Parameters<typeof fixedOf>[1] => ({
  filer: { name: unit.name, types: unit.types },
  receiver: place.sender,
})

async function contentOf(
  line: Line,
  unit: PackedUnit,
  word: Taken | undefined,
  { place, columns, folder, speaking }: Around & { speaking: Speaking },
): Promise<Pick<Case, 'fields' | 'attachments'>> {
  const { cells, place: at } = line.given
  const { file } = place
  const typed = typedContent(file, columns, cells)
  line.errors.push(...typed.findings)
  const region = place.sender.shortName
  const standing = standingOf(place, { unit, title: cells['title'] ?? '' })
  const around = { place: at, file, folder, standing, known: [unit.name, region], speaking }
  const text = word ? await textOf(word, around) : { content: {}, attachments: [], notes: [] }
  const { title: headed, ...sections } = text.content
  const { title } = typed.content
  if (typeof headed === 'string' && headed !== '' && headed !== title)
    line.notes.push(flaw('incoming.row.otherTitle', { title: headed }))
  line.notes.push(...text.notes)
  const fixed = fixedOf(file, known(place, unit), place.frame.phase)
  const checked = checkContent(file.form, { ...sections, ...typed.content, ...fixed }, fixed)
  if ('findings' in checked) line.errors.push(...checked.findings)
  return { fields: 'content' in checked ? checked.content : {}, attachments: text.attachments }
}

/** Whether the call asks for a stamped form of works of this sort. */
const asksForm = ({ file, frame }: Place): boolean =>
  rulesOf(file, frame.phase).some(({ kind }) => kind === 'stampedScan')

async function readCase(ctx: Context, line: Line, around: Around): Promise<Case | undefined> {
  const { cells, textId, formId } = line.given
  const { place } = around
  const [title, name] = [cells['title'] ?? '', cells[unitColumn(place)] ?? '']
  if (title === '' && place.file.form.fields.some(({ id }) => id === 'title'))
    line.errors.push(flaw('incoming.row.title'))
  const long = Array.from(name).length
  if (long < 2 || long > 100) line.errors.push(flaw('incoming.row.unit'))
  const unit = long < 2 ? undefined : unitOf(place, name, cells)
  if (!unit && long >= 2) line.errors.push(flaw('incoming.row.unitType', { unit: name }))
  const [text, form] = [await wordOf(ctx, textId), await scanOf(ctx, formId)]
  const written = place.file.form.fields.some(({ type }) => type === 'rich')
  if (written && !text) line.errors.push(flaw('incoming.row.text'))
  if (!form && asksForm(place)) line.errors.push(flaw('incoming.row.form'))
  if (!unit) return undefined
  const said = await contentOf(line, unit, text, { ...around, speaking: ctx })
  const remark = Array.from(cells[REMARK] ?? '')
    .slice(0, longestRemark)
    .join('')
  const called = shownOf(place.file, said.fields).title
  return { unit, title: called, remark, ...said, ...(text ? { text } : {}), ...(form ? { form } : {}) }
}

/** A file that cannot be read is that line's trouble alone. */
async function readLine(ctx: Context, given: Given, around: Around): Promise<Line> {
  const line: Line = { given, errors: [], notes: [] }
  try {
    const one = await readCase(ctx, line, around)
    return one && line.errors.length === 0 ? { ...line, one } : line
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    line.errors.push(...cause.violations)
    return line
  }
}

/** Of two lines that name one case of one unit, the later one is a mistake. */
function withoutTwins(lines: readonly Line[], { units }: Pick<Place, 'units'>): Line[] {
  const seen = new Set<string>()
  return lines.map(({ one, ...line }) => {
    if (!one) return line
    const [title, unit] = [one.title, one.unit.name]
    // A unit may be called by a name that it bore before.
    const key = JSON.stringify([units.filers.get(unit)?.id ?? unit, title])
    if (seen.has(key))
      return { ...line, errors: [...line.errors, flaw('incoming.row.twice', { title, unit })] }
    seen.add(key)
    return { ...line, one }
  })
}

/** Reads every line: its cells, its text and which scan is its form. */
export async function readLines(
  ctx: Context,
  { rows }: Pick<IncomingInput, 'rows'>,
  around: Around,
): Promise<Line[]> {
  const lines: Line[] = []
  for (const given of givenRows(rows, around.columns))
    lines.push(await awake(ctx, readLine(ctx, given, around)))
  return withoutTwins(lines, around.place)
}
