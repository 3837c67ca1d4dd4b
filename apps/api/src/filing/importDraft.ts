import { createHash } from 'node:crypto'
import { preparePicture } from '../attachment/picture'
import { readWord, type WordPicture } from '../attachment/readWord'
import { takeUpload, type Arrived } from '../attachment/takeUpload'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { Refused } from '../platform/refusal'
import { sentenceOf } from '../platform/say'
import { caseOf } from './facts'
import type { ImportedDraft } from './filing.type'
import { importedContent, keepImported } from './keepImported'
import { keepPicture } from './pictures'
import { placeWord } from './place'
import type { Placed } from './wordBody'
import { foreign, leftOut } from './wordLost'

type Owner = { id: string; seenBy: string }
type Known = { id: string; sha256: string; width: number; height: number }

/** A picture that the entry has already is the same picture: what was downloaded and comes back unchanged makes no difference. */
async function knownPictures(ctx: Context, entryId: string): Promise<Map<string, Known>> {
  const found = await rows<Known>(
    ctx.db,
    `select id, sha256, width, height from file where noun = 'entry' and subject_id = $1 and width is not null order by id desc`,
    [entryId],
  )
  return new Map(found.map((file) => [file.sha256, file]))
}

const named = (picture: WordPicture, at: number): string =>
  `图${at + 1}.${picture.mime.split('/').pop()?.replace(/^x-/, '') ?? 'bin'}`

/** Keeps each readable picture; one that cannot be read (EMF, WMF) leaves a gap that must be filled or removed. */
async function placePictures(
  ctx: Context,
  owner: Owner,
  pictures: readonly WordPicture[],
): Promise<Map<string, Placed>> {
  const known = await knownPictures(ctx, owner.id)
  const placed = new Map<string, Placed>()
  for (const [at, picture] of pictures.entries()) {
    const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
    const same = known.get(sha256)
    const name = named(picture, at)
    if (same) placed.set(picture.name, { file: same.id, width: same.width, height: same.height })
    else placed.set(picture.name, await keptOrGap(ctx, owner, picture, name))
  }
  return placed
}

async function keptOrGap(ctx: Context, owner: Owner, picture: WordPicture, name: string): Promise<Placed> {
  try {
    const kept = await keepPicture(ctx, owner, await preparePicture(picture.bytes, name), name)
    return { file: kept.id, width: kept.width ?? 1, height: kept.height ?? 1 }
  } catch (cause) {
    if (cause instanceof Refused) return { gap: name }
    throw cause
  }
}

/** Reads a Word file into the sections of a draft's form. The draft itself is not touched; the file is kept beside it. */
export async function readDraft(ctx: Context, entry: EntryRow, word: Arrived): Promise<ImportedDraft> {
  const { id } = entry
  demandVerb(ctx, 'entry.import', entry)
  const { file, frame } = await caseOf(ctx, entry)
  const { blocks, pictures, lost } = await readWord(word.path, word.name)
  const seenBy = frame.writers
  const owner = { id, seenBy }
  const placed = placeWord(file.form, blocks, {
    pictures: await placePictures(ctx, owner, pictures),
    known: [frame.filer.name],
  })
  const content = importedContent(file.form, placed.content)
  const unplaced = leftOut(placed, foreign(lost, file), ctx)
  const warnings = placed.warnings.map((warning) => sentenceOf(warning, ctx))
  return keepImported(ctx, entry, { arrived: word, seenBy }, { content, unplaced, warnings })
}

/** Reads an uploaded .docx into the sections of the form: the filer sees what would change and saves. */
export async function importDraft(ctx: Context, id: string, uploadId: string): Promise<ImportedDraft> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.import', entry)
  return readDraft(ctx, entry, await takeUpload(ctx, uploadId, 'docx'))
}
