import { loadFonts } from '../fonts/fontSet.ts'
import { Typesetting } from '../fonts/runs.ts'
import type { Rendering } from '../model/rendering.ts'
import { bytesOf, openPrinter } from '../pdf/printer.ts'
import { mm } from '../pdf/styles.ts'
import { rim } from './rim.ts'
import { glyphs, type Seal, sealSvg } from './sealDrawing.ts'

/** A seal's own picture, as its unit uploaded it (PNG or JPEG): as wide as the seal is. */
export type SealPicture = { name: string; picture: Uint8Array; diameter: number }

export type SealPageOptions = {
  /** Words printed under the seal, e.g. （代章）. */
  words?: string
  /** ISO 8601 instant of the drawing's metadata. */
  created: string
}

/** Printed under a unit's seal that stands in for another's. */
export const onBehalf = '（代章）'
/** Printed under a seal's picture that no signature stands behind. */
export const pictureOnly = '印章图样，不具有电子签章效力'

/** Height of the room above and below a seal, below for a line of words, in points. */
export const lineHeight = 11

type Drawing = { [key: string]: unknown }

/** The picture itself as an address: the engine opens none that leads anywhere. */
const dataAddress = (picture: Uint8Array): string =>
  `data:image/${picture[0] === 0x89 ? 'png' : 'jpeg'};base64,${Buffer.from(picture).toString('base64')}`

const drawingOf = (seal: Seal | SealPicture, typesetting: Typesetting, points: number): Drawing =>
  'picture' in seal
    ? { image: dataAddress(seal.picture), fit: [points, points], absolutePosition: { x: 0, y: lineHeight } }
    : { svg: sealSvg(seal, typesetting), width: points, absolutePosition: { x: 0, y: lineHeight } }

/** Words under a seal, as large as its width allows. */
function line(words: string, typesetting: Typesetting, width: number): Drawing {
  const size = Math.min(9, (width - 4) / Math.max(6, words.length))
  const drawn = glyphs({ text: words, size, role: 'hei' }, typesetting)
  const paper = rim({ text: words, size, role: 'hei', width: 1.6 }, typesetting)
  const box = `viewBox="0 0 ${width} ${lineHeight}" width="${width}" height="${lineHeight}"`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" ${box}>` +
    `<g transform="translate(${width / 2} ${lineHeight / 2})">${paper}${drawn}</g></svg>`
  return { svg, width, absolutePosition: { x: 0, y: lineHeight + width } }
}

/**
 * A seal as a PDF page of its own, on nothing: the seal in the middle, so that the page's centre is the seal's, and words under it if
 * there are any. Same seal, same bytes.
 */
export async function sealPage(
  seal: Seal | SealPicture,
  { fontFolders }: Rendering,
  { words, created }: SealPageOptions,
): Promise<Uint8Array> {
  const set = loadFonts(fontFolders)
  const typesetting = new Typesetting(set)
  const points = mm(seal.diameter)
  const printed = await openPrinter(set, new Map()).createPdfKitDocument(
    {
      version: '1.7',
      pageSize: { width: points, height: points + 2 * lineHeight },
      pageMargins: [0, 0, 0, 0],
      info: { title: seal.name, creator: 'Huibian', producer: 'Huibian', creationDate: new Date(created) },
      defaultStyle: { font: set.roles.hei.key },
      content: [
        drawingOf(seal, typesetting, points),
        ...(words === undefined ? [] : [line(words, typesetting, points)]),
      ],
    },
    {},
  )
  return bytesOf(printed)
}
