import { ImageRun } from 'docx'

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50

/** Title and number of a drawing; the number is its own within the document. */
export type Drawn = { title: string; id: number }

/** A picture in a line, JPEG or PNG by its first bytes; the size is in pixels of 1/96 inch. */
export const picture = (data: Uint8Array, width: number, height: number, { title, id }: Drawn): ImageRun =>
  new ImageRun({
    type: isPng(data) ? 'png' : 'jpg',
    data,
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { id: String(id), name: title, title, description: title },
  })

/** Millimetres in pixels of 1/96 inch. */
export const pixels = (millimetres: number): number => (millimetres / 25.4) * 96
