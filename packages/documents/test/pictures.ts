import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { withFile } from './read.ts'

const dotsPerInch = 72

/** Share of pixels that may differ, and by how much of 255 one has to differ to count: other versions smooth edges otherwise. */
const tolerated = 0.01
const visible = 96

/** A part of a page in millimetres from its top left corner. */
export type Part = { x: number; y: number; width: number; height: number }

function partArguments({ x, y, width, height }: Part, dots: number): string[] {
  const [left, top, wide, high] = [x, y, width, height].map((n) => String(Math.round((n * dots) / 25.4)))
  return ['-x', left, '-y', top, '-W', wide, '-H', high].map((one) => one ?? '')
}

/** A page of a PDF, or a part of it, as poppler draws it. */
export const pageOf = (pdf: Uint8Array, page = 1, dots = dotsPerInch, part?: Part): Buffer =>
  withFile('a.pdf', pdf, (path, folder) => {
    const which = ['-f', String(page), '-l', String(page), ...(part ? partArguments(part, dots) : [])]
    execFileSync('pdftoppm', [
      '-r',
      String(dots),
      ...which,
      '-png',
      '-singlefile',
      path,
      join(folder, 'page'),
    ])
    return readFileSync(join(folder, 'page.png'))
  })

const pixels = (png: Buffer) => sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })

/** Share of the pixels by which two pictures differ visibly; 1 where their sizes differ. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixels(one), pixels(other)])
  if (a.info.width !== b.info.width || a.info.height !== b.info.height) return 1
  return a.data.filter((value, i) => Math.abs(value - (b.data[i] ?? 0)) > visible).length / a.data.length
}

async function compare(name: string, drawn: Buffer): Promise<void> {
  const path = join(__dirname, 'golden', `${name}.png`)
  if (process.env['GOLDEN'] === 'write')
    writeFileSync(
      path,
      await sharp(drawn).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer(),
    )
  const golden = existsSync(path) ? readFileSync(path) : Buffer.from(await sharp(drawn).negate().toBuffer())
  const apart = await difference(golden, drawn)
  expect({ name, same: apart < tolerated, apart }).toEqual({ name, same: true, apart })
}

/** Compares a page with `golden/NAME.png`; with GOLDEN=write it is drawn anew, to be looked at before it is committed. */
export const expectPicture = (name: string, pdf: Uint8Array, page = 1): Promise<void> =>
  compare(name, pageOf(pdf, page))

/** Compares the part of a page where seals stand, so near that a seal more or less is seen: without them it is another picture. */
export async function expectSeals(
  name: string,
  { sealed, bare }: { sealed: Uint8Array; bare: Uint8Array },
  { page, part }: { page: number; part: Part },
): Promise<void> {
  const drawn = pageOf(sealed, page, 96, part)
  await compare(name, drawn)
  expect(await difference(drawn, pageOf(bare, page, 96, part))).toBeGreaterThan(2 * tolerated)
}
