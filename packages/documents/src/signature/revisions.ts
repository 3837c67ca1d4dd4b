import { type PDFArray, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { name, type PdfFile } from './pdfFile.ts'

/** Longest side of a seal's place in points: a seal of 58 mm with printed words beside it. */
const longestSide = 240

const sorted = (dict: PDFDict): string =>
  dict
    .entries()
    .map(([key, value]) => `${key.toString()} ${value.toString()}`)
    .sort()
    .join('\n')

/** Whether two dictionaries agree but for some keys. */
function agreeBut(before: PDFDict, after: PDFDict, keys: readonly string[]): boolean {
  const rest = [before, after].map((dict) => {
    const copy = dict.clone()
    for (const key of keys) copy.delete(name(key))
    return sorted(copy)
  })
  return rest[0] === rest[1]
}

/** What an array has gained at its end; undefined where it changed otherwise. */
function gained(before: PDFArray | undefined, after: PDFArray | undefined): PDFObject[] | undefined {
  const [old, now] = [before?.asArray() ?? [], after?.asArray() ?? []]
  if (now.length < old.length) return undefined
  return old.every((one, i) => one.toString() === now[i]?.toString()) ? now.slice(old.length) : undefined
}

/** Numbers of the objects that the later sections touch; undefined where they do not stand on all the earlier ones. */
function touched(before: PdfFile, after: PdfFile): Set<number> | undefined {
  const added = after.sections.length - before.sections.length
  const stands = before.sections.every(({ at }, i) => after.sections[added + i]?.at === at)
  if (added < 1 || !stands) return undefined
  return new Set(after.sections.slice(0, added).flatMap(({ entries }) => [...entries.keys()]))
}

type Step = { before: PdfFile; after: PdfFile; added: Set<string>; allowed: Set<number> }

const value = (dict: PDFDict | undefined, key: string): PDFObject | undefined => dict?.get(name(key))

/** Lets a list of a dictionary grow, in place or as an object of its own, and notes what it gained. */
function grows(
  { before, after, added, allowed }: Step,
  key: string,
  [old, now]: [PDFDict?, PDFDict?],
): boolean {
  const [was, is] = [value(old, key), value(now, key)]
  const more = gained(before.array(was), after.array(is))
  if (more === undefined || !more.every((one) => one instanceof PDFRef)) return false
  if (was instanceof PDFRef) {
    if (was !== is) return false
    allowed.add(was.objectNumber)
  }
  for (const one of more) added.add(one.toString())
  return true
}

/** The form may come to be, or gain fields; nothing else of it changes. */
function formGrows(step: Step): boolean {
  const { before, after, allowed } = step
  const [old, now] = [before.catalog, after.catalog]
  if (old.number !== now.number || !agreeBut(old.dict, now.dict, ['AcroForm'])) return false
  allowed.add(old.number)
  const [was, is] = [value(old.dict, 'AcroForm'), value(now.dict, 'AcroForm')]
  const [formBefore, formNow] = [before.dict(was), after.dict(is)]
  if (!formNow) return formBefore === undefined
  if (formBefore && was instanceof PDFRef) {
    if (was !== is) return false
    allowed.add(was.objectNumber)
  }
  const empty = PDFDict.withContext(formNow.context)
  if (!agreeBut(formBefore ?? empty, formNow, ['Fields', 'SigFlags'])) return false
  return grows(step, 'Fields', [formBefore, formNow])
}

/** Pages that were touched may gain annotations; nothing else of them changes. */
function pagesGrow(step: Step, numbers: Set<number>): boolean {
  for (const number of numbers) {
    const [old, now] = [step.before.object(number), step.after.object(number)]
    if (!(old instanceof PDFDict) || value(old, 'Type') !== name('Page')) continue
    if (!(now instanceof PDFDict) || !agreeBut(old, now, ['Annots'])) return false
    if (!grows(step, 'Annots', [old, now])) return false
    step.allowed.add(number)
  }
  return true
}

const annotationKeys = ['Type', 'Subtype', 'F', 'Rect', 'P', 'AP']
const fieldKeys = [...annotationKeys, 'FT', 'T', 'V']

const has = (dict: PDFDict, keys: readonly string[]): boolean =>
  dict.keys().every((key) => keys.includes(key.decodeText()))

/** What an appearance may say: a drawing, and nothing that happens or may be switched. */
function isDrawing(file: PdfFile, found: PDFObject | undefined): boolean {
  const stream = file.resolve(found)
  if (!(stream instanceof PDFRawStream)) return false
  return value(stream.dict, 'Subtype') === name('Form') && !stream.dict.has(name('OC'))
}

/** Whether an annotation is no larger than a seal, and shows a drawing or nothing. */
function isSealSized(file: PdfFile, dict: PDFDict): boolean {
  const corners =
    file
      .array(value(dict, 'Rect'))
      ?.asArray()
      .map((n) => file.number(n) ?? NaN) ?? []
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = corners
  if (!(Math.abs(x1 - x0) <= longestSide && Math.abs(y1 - y0) <= longestSide)) return false
  const look = file.dict(value(dict, 'AP'))
  return look === undefined || (has(look, ['N']) && isDrawing(file, value(look, 'N')))
}

/** A signature's place, or a slice of a seal across the edges of the pages. */
function isSeal(file: PdfFile, dict: PDFDict): boolean {
  if (!isSealSized(file, dict)) return false
  if (value(dict, 'Subtype') === name('Stamp')) return has(dict, annotationKeys)
  const signature = file.dict(value(dict, 'V'))
  return (
    value(dict, 'Subtype') === name('Widget') &&
    has(dict, fieldKeys) &&
    value(dict, 'FT') === name('Sig') &&
    signature !== undefined &&
    signature.has(name('ByteRange'))
  )
}

/** Every field and annotation that came belongs to a seal, and there is a signature among them. */
function onlySeals({ after, added }: Step): boolean {
  const dicts = [...added].map((reference) =>
    after.dict(after.object(Number(/^(\d+) \d+ R$/.exec(reference)?.[1]))),
  )
  const signed = dicts.some((dict) => dict !== undefined && value(dict, 'Subtype') === name('Widget'))
  return signed && dicts.every((dict) => dict !== undefined && isSeal(after, dict))
}

/**
 * Whether the file at a later end differs from what it was at an earlier only by seals: a signature, its field and widgets, its drawings,
 * the form that lists it and the annotations of the pages where it stands. Objects that nothing leads to say nothing.
 */
export function addsOnlySeals(before: PdfFile, after: PdfFile): boolean {
  const step: Step = { before, after, added: new Set(), allowed: new Set() }
  const numbers = touched(before, after)
  if (!numbers || !formGrows(step) || !pagesGrow(step, numbers) || !onlySeals(step)) return false
  for (const number of numbers) {
    if (step.allowed.has(number)) continue
    // A number that was free might be what something old refers to: only numbers never given out are new.
    if (before.object(number) === undefined && number >= before.size) continue
    if (before.object(number)?.toString() !== after.object(number)?.toString()) return false
  }
  const [old, now] = [before.trailer, after.trailer]
  return ['Root', 'Info', 'Encrypt'].every(
    (key) => value(old, key)?.toString() === value(now, key)?.toString(),
  )
}
