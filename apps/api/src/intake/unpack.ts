import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Verdict } from '@huibian/documents'
import { flawsInTurn, type Finding, type FoundFile, type PackageData } from '@huibian/domain'
import { takeUpload, type Taken } from '../attachment/takeUpload'
import { unpackArchives } from '../attachment/unpackArchives'
import type { CameAs } from '../package/package.entity'
import { DATA_PATH } from '../package/packed'
import { breather } from '../platform/breath'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { mostParts } from './intake.type'
import { readData } from './readData'
import { sealOn } from './sealed'

/** What archives held together: the package's data, what speaks against it, the archives, and where each file lies for now. */
export type Opened = {
  /** As what it came: a package of another installation, or what somebody registered by hand. */
  source: CameAs
  data: PackageData
  /** SHA-256 of the data as they were read. */
  sha256: string
  flaws: Finding[]
  /** Of the electronic seal on its table, where it has one. */
  seal?: Verdict | undefined
  archives: Taken[]
  placeOf: (path: string) => string
}

async function flawsOf(data: PackageData, files: readonly FoundFile[]): Promise<Finding[]> {
  const breathe = breather()
  const flaws: Finding[] = []
  for (const found of flawsInTurn(data, files)) {
    flaws.push(...found)
    await breathe()
  }
  return flaws
}

/** The last of a path that stands twice is the one that is measured, and the one that is kept. */
async function opened(ctx: Context, archives: Taken[], folder: string): Promise<Opened> {
  const name = archives[0]?.name ?? ''
  const files = await unpackArchives(ctx, folder, archives)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const placeOf = (path: string): string => join(folder, byPath.get(path)?.at ?? '')
  const list = byPath.get(DATA_PATH)
  if (!list) return refuse('intake.noData', { name, path: DATA_PATH })
  const data = await readData(ctx, { path: placeOf(DATA_PATH), name, size: list.size })
  const flaws = await flawsOf(data, files)
  const { summary } = data
  // What is not the file of the list is told as that, and not judged for its seal.
  const seal =
    flaws.length === 0 ? await sealOn(ctx, summary, placeOf(summary.scan ?? summary.paper)) : undefined
  return {
    source: 'package',
    data,
    sha256: list.sha256,
    flaws,
    seal,
    archives,
    placeOf,
  }
}

/**
 * Opens a package that another installation made, whole or in its parts, and gives it to `use`; what was unpacked is removed afterwards.
 * Refused are archives that cannot be read, that unpack to too much, or that hold no data.
 */
export async function withPackage<T>(
  ctx: Context,
  uploadIds: readonly string[],
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  if (uploadIds.length === 0 || uploadIds.length > mostParts) refuse('intake.parts', { max: mostParts })
  const archives: Taken[] = []
  for (const id of new Set(uploadIds)) archives.push(await takeUpload(ctx, id, 'package'))
  const folder = await mkdtemp(join(tmpdir(), 'huibian-intake-'))
  try {
    return await use(await opened(ctx, archives, folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
