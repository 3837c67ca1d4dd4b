import type { SealPosition } from '../seal/sealPlaces.ts'

/** Hands out a picture's bytes (JPEG or PNG) by the id a figure names. */
export type ImageSource = (id: string) => Uint8Array

export type Rendering = {
  /** Folders of TrueType and OpenType files; the first folder that has a face for a role wins. */
  fontFolders: readonly string[]
  images?: ImageSource
}

/** A line of the contents: the number as it is printed on that page, and which sheet of the file it is. */
export type ContentsEntry = { id: string; level: number; title: string; page: string; sheet: number }

/** A character no font of the folders can show; it is printed as a blank box. */
export type MissingGlyph = { character: string; codePoint: string }

export type PdfResult = {
  bytes: Uint8Array
  pages: number
  contents: ContentsEntry[]
  missing: MissingGlyph[]
  /** Where the document's places for seals are printed, in their order: the centre of a seal pressed on name and date. */
  sealPlaces: SealPosition[]
}
