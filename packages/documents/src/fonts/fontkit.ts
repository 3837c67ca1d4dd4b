import { createRequire } from 'node:module'

export type Font = {
  familyName: string
  subfamilyName: string
  fullName: string
  postscriptName: string
  unitsPerEm: number
  layout: (text: string) => { glyphs: { path: { toSVG: () => string }; advanceWidth: number }[] }
  hasGlyphForCodePoint: (codePoint: number) => boolean
}

type Fontkit = { create: (bytes: Uint8Array) => Font | { fonts: Font[] } }

/** The engine's own copy: an import would load the other build of fontkit beside it, and the machine would warm up both. */
const fontkit: Fontkit = createRequire(import.meta.url)('fontkit')

export const { create } = fontkit
