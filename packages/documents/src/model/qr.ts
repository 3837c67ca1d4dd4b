import { createRequire } from 'node:module'

type Modules = { size: number; get: (row: number, column: number) => number }
type Drawing = { create: (text: string, options: { errorCorrectionLevel: 'M' }) => { modules: Modules } }

/** Only what draws: the whole package brings a writer of PNG that a printing thread has no use for. */
const qrcode: Drawing = createRequire(import.meta.url)('qrcode/lib/core/qrcode')

/** A QR code as one path over a square of `size` modules, quiet zone of two modules included. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const quiet = 2
  const dark: string[] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x) === 1) dark.push(`M${x + quiet} ${y + quiet}h1v1h-1z`)
    }
  }
  return { size: modules.size + 2 * quiet, path: dark.join('') }
}

export function qrSvg(text: string): string {
  const { size, path } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path fill="#000" d="${path}"/></svg>`
}
