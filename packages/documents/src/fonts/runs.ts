import type { FontRole } from '../model/document.ts'
import type { MissingGlyph } from '../model/rendering.ts'
import { type Face, faceFor, type FontSet } from './fontSet.ts'

export type Run = { text: string; face: Face }

/** Stands where no face has the character. */
const box = '□'

const spoken = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** Joins marks and variation selectors nobody can see; a face without them loses nothing. */
const invisible = /[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u00ad\u0000-\u0008\u000b-\u001f]/gu
const unusual = /[\u0000-\u0009\u000b-\u001f\u00ad\u200b-\u200f\u2028\u2029\u2060\ufe00-\ufe0f\ufeff]/

const cleaned = (text: string): string =>
  unusual.test(text)
    ? text
        .replaceAll(invisible, '')
        .replaceAll('\t', ' ')
        .replaceAll(/[\u2028\u2029]/g, '\n')
    : text

/** Cuts a text into runs of one face each and notes what no face can show. */
export class Typesetting {
  readonly missing = new Map<number, MissingGlyph>()
  private readonly faces = new Map<FontRole, Map<number, Face | undefined>>()

  constructor(private readonly set: FontSet) {}

  runs(text: string, role: FontRole): Run[] {
    const plain = cleaned(text)
    const known = this.facesOf(role)
    const runs: Run[] = []
    let [from, at] = [0, 0]
    let current: Face | undefined
    const end = (next: Face | undefined): void => {
      if (at > from) runs.push(this.run(plain.slice(from, at), current))
      from = at
      current = next
    }
    while (at < plain.length) {
      const code = plain.codePointAt(at) ?? 0x20
      const face = known.has(code) ? known.get(code) : this.look(code, role)
      if (face !== current) end(face)
      at += code > 0xffff ? 2 : 1
    }
    end(undefined)
    return runs
  }

  faceKey(role: FontRole): string {
    return this.set.roles[role].key
  }

  private run(text: string, face: Face | undefined): Run {
    return face === undefined
      ? { text: box.repeat([...text].length), face: this.set.roles.song }
      : { text, face }
  }

  private facesOf(role: FontRole): Map<number, Face | undefined> {
    const known = this.faces.get(role) ?? new Map<number, Face | undefined>()
    this.faces.set(role, known)
    return known
  }

  private look(code: number, role: FontRole): Face | undefined {
    const face = code === 0x0a ? this.set.roles[role] : faceFor(this.set, role, code)
    if (face === undefined)
      this.missing.set(code, { character: String.fromCodePoint(code), codePoint: spoken(code) })
    this.facesOf(role).set(code, face)
    return face
  }
}
