import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { withFile } from './read.ts'

const dotsPerInch = 72

/** Share of pixels that may differ, and by how much of 255 one has to differ to count: other versions smooth edges otherwise. */
const tolerated = 0.01
const visible = 96

/** A page of a PDF as poppler draws it. */
export const pageOf = (pdf: Uint8Array, page = 1, dots = dotsPerInch): Buffer =>
  withFile('a.pdf', pdf, (path, folder) => {
    const which = ['-f', String(page), '-l', String(page)]
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

/** Compares a page with `golden/NAME.png`; with GOLDEN=write it is drawn anew, to be looked at before it is committed. */
export async function expectPicture(name: string, pdf: Uint8Array, page = 1): Promise<void> {
  const path = join(__dirname, 'golden', `${name}.png`)
  const drawn = pageOf(pdf, page)
  if (process.env['GOLDEN'] === 'write')
    writeFileSync(
      path,
      await sharp(drawn).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer(),
    )
  const golden = existsSync(path) ? readFileSync(path) : Buffer.from(await sharp(drawn).negate().toBuffer())
  const apart = await difference(golden, drawn)
  expect({ name, page, same: apart < tolerated, apart }).toEqual({ name, page, same: true, apart })
}
