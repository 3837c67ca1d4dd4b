import { create } from '../fonts/fontkit.ts'
import type { Typesetting } from '../fonts/runs.ts'
import type { FontRole } from '../model/document.ts'

type Outlined = { text: string; size: number; role: FontRole; width: number }

/**
 * A rim of paper around a word that is centred on the origin, so that it can be read wherever it is printed while the ruled lines and words
 * beneath are covered no further. It is outlines and no text: nobody finds the word twice.
 */
export function rim({ text, size, role, width }: Outlined, typesetting: Typesetting): string {
  let pen = 0
  const letters = typesetting.runs(text, role).flatMap(({ text: run, face }) => {
    const opened = create(face.bytes)
    const font = 'fonts' in opened ? opened.fonts[0] : opened
    if (!font) return []
    const scale = size / font.unitsPerEm
    return font.layout(run).glyphs.map(({ path, advanceWidth }) => {
      const place = `translate(${pen.toFixed(2)} 0) scale(${scale} ${-scale})`
      pen += advanceWidth * scale
      return `<path transform="${place}" d="${path.toSVG()}" stroke-width="${(width / scale).toFixed(1)}"/>`
    })
  })
  const style = 'fill="#ffffff" stroke="#ffffff" stroke-linejoin="round"'
  return `<g transform="translate(${(-pen / 2).toFixed(2)} ${(0.36 * size).toFixed(2)})" ${style}>${letters.join('')}</g>`
}
