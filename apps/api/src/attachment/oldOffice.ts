import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hasOffice, modernOffice } from '@huibian/documents'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import type { Purpose } from './uploads'
import { fontFoldersOf } from './faces'

export type Modern = 'docx' | 'xlsx'

const instead: { [extension: string]: Modern } = { doc: 'docx', wps: 'docx', xls: 'xlsx', et: 'xlsx' }

const extensionOf = (name: string): string => name.split('.').pop()?.toLowerCase() ?? ''

/** What a file of before 2007, by its name, is to be saved as. */
export const outdated = (name: string): Modern | undefined => instead[extensionOf(name)]

/** What says that a file of before 2007 must be saved anew, where Word files or tables are taken. */
export const oldSentences: { readonly [purpose in Purpose]?: string } = {
  docx: 'upload.oldWord',
  sheet: 'upload.oldSheet',
  incoming: 'upload.oldOffice',
  packet: 'upload.oldOffice',
  template: 'upload.oldOffice',
  annex: 'upload.oldOffice',
  original: 'upload.oldOffice',
  material: 'upload.oldWord',
}

/** Where a file is read; elsewhere it is kept as it came and must be what everybody can open, or, as a form, exactly as it was drawn. */
const reading: { readonly [purpose in Purpose]?: readonly Modern[] } = {
  docx: ['docx'],
  sheet: ['xlsx'],
  incoming: ['docx', 'xlsx'],
  packet: ['docx', 'xlsx'],
}

/** Why an upload of this name need not begin: it is of before 2007, and this server cannot make a file of today of it. */
export async function refusedByName(
  purpose: Purpose,
  name: string,
  office: () => Promise<boolean> = hasOffice,
): Promise<string | undefined> {
  const modern = outdated(name)
  const says = oldSentences[purpose]
  if (!modern || !says) return undefined
  return reading[purpose]?.includes(modern) && (await office()) ? undefined : says
}

/** What an old file becomes where it is read; one that was only renamed by what its purpose or its name asks for. */
function becomes(purpose: Purpose, name: string): Modern | undefined {
  const read = reading[purpose] ?? []
  const named = outdated(name) ?? (['docx', 'xlsx'] as const).find((modern) => modern === extensionOf(name))
  const modern = named ?? (read.length === 1 ? read[0] : undefined)
  return modern && read.includes(modern) ? modern : undefined
}

/** By what the container of an old file says what it holds. Of anything else, one with a password too, LibreOffice would make a text of its bytes. */
const streams: { readonly [modern in Modern]: readonly string[] } = {
  docx: ['WordDocument'],
  xlsx: ['Workbook', 'Book'],
}

const isOld = (bytes: Buffer, to: Modern): boolean =>
  streams[to].some((stream) => bytes.includes(`${stream}\0`, 0, 'utf16le'))

const time = 60_000

/** Written whole or not at all, and under a name of its own until then: two may convert one upload at the same moment. */
export async function placed(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}

/** An old file made into one of today, beside it; once made it is found again. Undefined where it is not read here or cannot be made. */
export async function modernised(
  ctx: Context,
  { path, name, purpose }: { path: string; name: string; purpose: Purpose },
): Promise<{ path: string; name: string; size: number } | undefined> {
  const to = becomes(purpose, name)
  if (!to) return undefined
  const made = `${path}.${to}`
  if (!(await stat(made).catch(() => undefined))) {
    const old = await readFile(path)
    if (!isOld(old, to)) return undefined
    const bytes = await awake(ctx, modernOffice(old, { to, time, fontFolders: fontFoldersOf(ctx) }))
    if (!bytes) return undefined
    await placed(made, bytes)
  }
  return { path: made, name: name.replace(/\.[^.]*$/, '') + `.${to}`, size: (await stat(made)).size }
}
