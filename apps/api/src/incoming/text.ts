import { extname } from 'node:path'
import type { Content, PackedCase } from '@huibian/domain'
import { v7 } from 'uuid'
import { preparePicture } from '../attachment/picture'
import { readWord, type WordPicture } from '../attachment/readWord'
import type { Taken } from '../attachment/takeUpload'
import { placeWord } from '../filing/place'
import type { Placed } from '../filing/wordBody'
import { foreign, leftOut } from '../filing/wordLost'
import type { Speaking } from '../platform/say'
import { Refused } from '../platform/refusal'
import type { HereEntry } from '../intake/here'
import type { Folder } from './folder'
import type { Place } from './place'

type Attachments = PackedCase['attachments']

/** What the Word file of a case says, in the call's form, with its pictures laid into the folder. */
export type Text = {
  content: Content
  attachments: Attachments
  notes: { message: string; args: { [name: string]: string | number } }[]
}

type Laid = { placed: Map<string, Placed>; attachments: Attachments }

type Around = { place: number; folder: Folder; standing: HereEntry | undefined }

/** A picture that the case has here already is the same picture. */
async function layPictures(
  pictures: readonly WordPicture[],
  { place, folder, standing }: Around,
): Promise<Laid> {
  const placed = new Map<string, Placed>()
  const attachments: Attachments = []
  for (const [at, picture] of pictures.entries()) {
    const name = `图${at + 1}${extname(picture.name)}`
    try {
      const { bytes, mime, width, height, original } = await preparePicture(picture.bytes, name)
      const path = `pictures/${place}-${at + 1}`
      const sha256 = await folder.put(path, bytes)
      const id = standing?.files.find((file) => file.sha256 === sha256)?.id ?? v7()
      const whole = `${path}-original`
      const { bytes: drawn, ...told } = original
      const kept = { ...told, path: whole, sha256: await folder.put(whole, drawn) }
      const shown = `图${at + 1}.${mime === 'image/png' ? 'png' : 'jpg'}`
      const undeclared = { seconds: null, bitRate: null, frameRate: null }
      const file = { id, sha256, path, name: shown, mime, width, height, original: kept }
      attachments.push({ ...file, ...undeclared })
      placed.set(picture.name, { file: id, width, height })
    } catch (cause) {
      // A picture that cannot be read leaves its gap in the text, as in a draft.
      if (!(cause instanceof Refused)) throw cause
      placed.set(picture.name, { gap: name })
    }
  }
  return { placed, attachments }
}

/** Reads the Word file of the case at a place of the table; `known` are lines that stand in it beside the text. */
export async function textOf(
  taken: Taken,
  {
    file,
    known,
    speaking,
    ...around
  }: Pick<Place, 'file'> & { known: string[]; speaking: Speaking } & Around,
): Promise<Text> {
  const { blocks, pictures, lost } = await readWord(taken.path, taken.name)
  const { placed, attachments } = await layPictures(pictures, around)
  const found = placeWord(file.form, blocks, { pictures: placed, known })
  const lines = leftOut(found, foreign(lost, file), speaking)
  return {
    content: found.content,
    attachments,
    notes: [
      ...found.warnings.map((warning) =>
        warning.message === 'import.noSections' ? { message: 'incoming.row.sections', args: {} } : warning,
      ),
      ...(lines.length === 0
        ? []
        : [{ message: 'incoming.row.unplaced', args: { n: lines.length, told: lines.join('；') } }]),
    ],
  }
}
