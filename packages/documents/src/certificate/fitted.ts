/** Sizes in points and spaces in millimetres at which a certificate is set. */
export type Fit = {
  heading: string
  headingSize: number
  size: number
  signed: number
  spaces: readonly number[]
}

export type Said = { heading: string; holder: string; text: string; number: string; issuer: string }

/** Points of the sheet between its margins. */
const room = { width: 615, height: 402 }

/** What the parts of the bottom row are wide, less the blank around them. */
const column = { number: 178, issuer: 322 }

/** The row is never lower than its QR code. */
const code = 78.7

const usual = { size: 22, signed: 18, spaces: [14, 4, 22] }

/** From what a certificate usually looks like to what holds the longest titles and names. */
const fits = [
  usual,
  { size: 20, signed: 18, spaces: [12, 4, 14] },
  { size: 18, signed: 16, spaces: [9, 3, 9] },
  { size: 16, signed: 14, spaces: [7, 2, 7] },
  { size: 14, signed: 12, spaces: [6, 2, 6] },
  { size: 12, signed: 11, spaces: [4, 2, 4] },
]
const smallest = fits.at(-1) ?? usual

/** Letters of Latin take about two thirds of a Chinese character. */
const ems = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x250 ? 0.65 : 1), 0)

/** A line may end a character early, where a mark may not begin the next. */
const linesOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil(ems(text) / Math.max(1, width / size - 1)))

const pitch = (size: number): number => Math.max(18, size * 1.4)
const points = (millimetres: number): number => (millimetres * 72) / 25.4

/** A heading's characters stand apart where that leaves it on one line. */
function headed(text: string): { heading: string; headingSize: number } {
  const characters = [...text]
  const apart = characters.join('　')
  if (ems(apart) * 46 <= room.width) return { heading: apart, headingSize: 46 }
  return {
    heading: text,
    headingSize: Math.max(22, Math.min(46, Math.floor(room.width / (ems(text) + 0.5)))),
  }
}

function heightOf({ holder, text, number, issuer }: Said, fit: Fit): number {
  const { heading, headingSize, size, signed, spaces } = fit
  const set = (said: string) => linesOf(said, size, room.width) * pitch(size)
  const title = Math.ceil((ems(heading) * headingSize) / room.width) * pitch(headingSize) + 8
  const numbered = (linesOf(number, 12, column.number) + 1) * pitch(12)
  const issued = (linesOf(issuer, signed, column.issuer) + 1) * pitch(signed)
  const blank = spaces.reduce((sum, space) => sum + points(space), 0)
  return title + set(holder) + set(text) + blank + Math.max(code, numbered + 5, issued + 5)
}

/** The largest setting at which all that a certificate says stands on its one sheet. */
export function fitted(said: Said): Fit {
  const heading = headed(said.heading)
  const all = fits.map((fit) => ({ ...heading, ...fit }))
  return all.find((fit) => heightOf(said, fit) <= room.height) ?? { ...heading, ...smallest }
}
