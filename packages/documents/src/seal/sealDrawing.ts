import type { Typesetting } from '../fonts/runs.ts'
import type { FontRole } from '../model/document.ts'

export type Seal = {
  /** Legal name of the unit, on the arc. */
  name: string
  /** Line under the star, e.g. 业务专用章; absent on a unit's main seal. */
  use?: string
  /** Millimetres: 42 or 45, 50 for a province. */
  diameter: number
}

const red = '#d81e1e'

/** Drawn on a square of 200 units. */
const side = 200
const radius = 94

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const point = (angle: number, distance: number): string => {
  const radians = (angle * Math.PI) / 180
  return `${(100 + distance * Math.sin(radians)).toFixed(2)} ${(100 - distance * Math.cos(radians)).toFixed(2)}`
}

const star = Array.from({ length: 10 }, (_, i) => point(i * 36, i % 2 === 0 ? 30 : 11.5)).join('L')

type Drawn = { text: string; size: number; role: FontRole; colour?: string }

/** One character or word, centred on the origin; `typesetting` chooses a face that has it. */
export function glyphs({ text, size, role, colour = red }: Drawn, typesetting: Typesetting): string {
  const face = typesetting.runs(text, role)[0]?.face.key ?? typesetting.faceKey(role)
  return `<text text-anchor="middle" x="0" y="${(0.36 * size).toFixed(2)}" font-size="${size}" font-family="${face}" fill="${colour}">${escaped(text)}</text>`
}

/** The name along the arc: smaller and wider spread the longer it is. */
function arc(name: string, typesetting: Typesetting): string {
  const characters = [...name]
  const size = Math.max(11, Math.min(27, 310 / (characters.length + 1.5)))
  const sweep = Math.min(270, characters.length * 19 + 30)
  const distance = radius - 8 - 0.62 * size
  return characters
    .map((text, i) => {
      const angle = characters.length === 1 ? 0 : -sweep / 2 + (i * sweep) / (characters.length - 1)
      const drawn = glyphs({ text, size, role: 'title' }, typesetting)
      return `<g transform="translate(${point(angle, distance)}) rotate(${angle.toFixed(2)})">${drawn}</g>`
    })
    .join('')
}

/** 样章 stands across every seal of this system: no drawing of it may pass for a seal. */
function specimen(typesetting: Typesetting): string {
  const left = glyphs({ text: '样', size: 34, role: 'hei' }, typesetting)
  const right = glyphs({ text: '章', size: 34, role: 'hei' }, typesetting)
  return (
    '<g transform="translate(100 104) rotate(-18)">' +
    `<rect x="-46" y="-22" width="92" height="44" rx="4" fill="#ffffff" fill-opacity="0.5" stroke="${red}" stroke-width="2"/>` +
    `<g transform="translate(-21 0)">${left}</g><g transform="translate(21 0)">${right}</g></g>`
  )
}

/** The seal as SVG: ring, name, star, and 样章 across them. */
export function sealSvg({ name, use, diameter }: Seal, typesetting: Typesetting): string {
  const points = (diameter * 72) / 25.4
  const line =
    use === undefined
      ? ''
      : `<g transform="translate(100 152)">${glyphs({ text: use, size: Math.min(17, 110 / use.length), role: 'song' }, typesetting)}</g>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${points}" height="${points}">` +
    `<circle cx="100" cy="100" r="${radius}" fill="none" stroke="${red}" stroke-width="5"/>` +
    `<path d="M${star}Z" fill="${red}"/>${arc(name, typesetting)}${line}${specimen(typesetting)}</svg>`
  )
}
