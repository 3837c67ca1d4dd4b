import sharp from 'sharp'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import { originalOf, type Original } from './original'

/** A picture as it is kept: upright, without what cameras write into it, at most 1600 pixels on its longer side. */
export type Reduced = { bytes: Buffer; mime: 'image/jpeg' | 'image/png'; width: number; height: number }

/** A picture to work with, and the original that goes to print. */
export type Picture = Reduced & { original: Original }

const longest = 1600
const small = 320
const most = 60_000_000

sharp.cache(false)

const opened = (source: Buffer | string): sharp.Sharp =>
  sharp(source, { limitInputPixels: most, failOn: 'error', pages: 1 })

/** Where a drawing has few colours, PNG is both sharper and smaller; a photograph is kept as JPEG. */
async function encoded(source: Buffer | string, drawn: boolean): Promise<Reduced> {
  const base = opened(source)
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: 20 })
  const jpeg = await base
    .clone()
    .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true })
  const png = drawn
    ? await base.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    : undefined
  const { data, info } = png && png.data.length <= jpeg.data.length ? png : jpeg
  return {
    bytes: data,
    mime: info.format === 'png' ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  }
}

/** A picture's name with the ending of what it is kept as. */
export const namedAs = (name: string, mime: string): string =>
  `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${mime === 'image/png' ? 'png' : 'jpg'}`

/** A small picture of one that was prepared, for lists. */
export async function thumbnailOf({ bytes }: Reduced): Promise<Reduced> {
  const { data, info } = await opened(bytes)
    .resize({ width: small, height: small, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height }
}

/** Two stand beside each other on a page: so many pixels are what a printer shows of one. */
const inRow = 960

/** A kept picture as it stands in a paper of many, so that hundreds of them are held at once; what is small already stays as it is. */
export async function rowSized(bytes: Buffer): Promise<Buffer> {
  if (bytes.length <= 150_000) return bytes
  return opened(bytes)
    .resize({ width: inRow, height: inRow, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** Any picture at the size of its place in such a paper; none where it cannot be read. */
export async function readForRow(bytes: Buffer): Promise<Omit<Reduced, 'mime'> | undefined> {
  const { data, info } = await opened(bytes)
    .rotate()
    .resize({ width: inRow, height: inRow, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: 20 })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => ({ data: undefined, info: undefined }))
  return data && { bytes: data, width: info.width, height: info.height }
}

/** What is made of a picture's source, or the sentence why it cannot be read. */
async function reading<T>(
  source: Buffer | string,
  name: string,
  make: (head: sharp.Metadata) => Promise<T>,
): Promise<T> {
  try {
    const head = await sharp(source, { limitInputPixels: false }).metadata()
    const { width = 0, height = 0 } = head
    if (width * height > most) refuse('picture.tooManyPixels', { name, max: most / 1_000_000 })
    return await make(head)
  } catch (cause) {
    if (cause instanceof Error && 'violations' in cause) throw cause
    return refuse('picture.unreadable', { name })
  }
}

/** The whole picture without what cameras write into it; one of too many pixels to be opened is still stripped, unless it lies on its side. */
export async function barePicture(source: string, name: string): Promise<Original> {
  try {
    const head = await sharp(source, { limitInputPixels: false }).metadata()
    return await originalOf(source, opened(source).timeout({ seconds: 20 }), head)
  } catch {
    return refuse('picture.unreadable', { name })
  }
}

const reduced = (source: Buffer | string, { format }: sharp.Metadata): Promise<Reduced> =>
  encoded(source, format === 'png' || format === 'gif')

/**
 * Makes a picture fit to be kept and looked at, or says that it cannot be read; beside it the original that goes to print, or with `turned`
 * that is kept as it was taken.
 */
export const preparePicture = (
  source: Buffer | string,
  name: string,
  { turned = false } = {},
): Promise<Picture> =>
  reading(source, name, async (head) => ({
    ...(await reduced(source, head)),
    original: await originalOf(source, opened(source).timeout({ seconds: 20 }), { ...head, turned }),
  }))
