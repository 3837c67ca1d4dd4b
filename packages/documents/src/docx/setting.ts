import type { Page } from '../model/document.ts'
import type { Numbering } from './caption.ts'
import type { OpenList } from './lists.ts'

export type WordSetting = {
  page: Page
  /** Width of the text in millimetres. */
  width: number
  image: (id: string) => Uint8Array
  /** PNG of a QR code. */
  qr: (text: string) => Uint8Array
  /** Entries of the contents, with their numbers where they are known; without those Word is told to update. */
  contents: { id: string; level: number; title: string; page?: string }[]
  /** Numbers for bookmarks, drawings and lists, none twice in the document: the library's own go on from one document to the next. */
  next: () => number
  /** The list whose items are being written. */
  list?: OpenList
  /** The numbers that captions were given last. */
  numbered: Numbering
}
