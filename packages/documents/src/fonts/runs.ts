import type { FontRole } from '../model/document.ts'
import type { MissingGlyph } from '../model/rendering.ts'
import { type Face, faceFor, type FontSet } from './fontSet.ts'

export type Run = { text: string; face: Face }

/** Stands where no face has the character. */
const box = '□'

const spoken = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** Joins marks and variation selectors nobody can see; a face without them loses nothing. */
const invisible = /[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u00ad\u0000-\u0009\u000b-\u001f]/gu

/** Cuts a text into runs of one face each and notes what no face can show. */
export class Typesetting {
  readonly missing = new Map<number, MissingGlyph>()
  private readonly faces = new Map<string, Face>()

  constructor(private readonly set: FontSet) {}

  runs(text: string, role: FontRole): Run[] {
    const runs: Run[] = []
    for (const character of text
      .replaceAll(invisible, '')
      .replaceAll('\t', ' ')
      .replaceAll(/[\u2028\u2029]/g, '\n')) {
      const face = this.faceOf(character, role)
      const shown = face === undefined ? box : character
      const used = face ?? this.set.roles.song
      const last = runs.at(-1)
      if (last?.face === used) last.text += shown
      else runs.push({ text: shown, face: used })
    }
    return runs
  }

  faceKey(role: FontRole): string {
    return this.set.roles[role].key
  }

  private faceOf(character: string, role: FontRole): Face | undefined {
    const known = this.faces.get(role + character)
    if (known !== undefined) return known
    const codePoint = character.codePointAt(0) ?? 0x20
    const face = character === '\n' ? this.set.roles[role] : faceFor(this.set, role, codePoint)
    if (face === undefined) this.missing.set(codePoint, { character, codePoint: spoken(codePoint) })
    else this.faces.set(role + character, face)
    return face
  }
}
