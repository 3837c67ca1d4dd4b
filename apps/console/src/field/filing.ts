import type { KeptFile } from '@huibian/domain'
import { createContext, useContext } from 'react'

/** A file of an entry as the wire shows it. */
export type Filed = KeptFile & { url: string }

/** What is declared of a film or sound; a figure that is not known is null. */
export type Measures = Pick<Filed, 'seconds' | 'width' | 'height' | 'bitRate' | 'frameRate'>

/** The files of the entry that is written, and what may be done with them. */
export type Filing = {
  files: readonly Filed[]
  /** Keeps a finished upload among the entry's files; throws what the server refuses. */
  attach: (uploadId: string) => Promise<Filed>
  declare: (file: Filed, measures: Measures) => Promise<void>
}

const none: Filing = {
  files: [],
  attach: () => Promise.reject(new Error()),
  declare: () => Promise.reject(new Error()),
}

const FilingContext = createContext(none)

export const FilingProvider = FilingContext.Provider

/** The files of the entry around; none where a text is edited apart from its entry. */
export const useFiling = (): Filing => useContext(FilingContext)

/** The files that a value names, in its order. */
export function filesOf(ids: readonly string[], files: readonly Filed[]): Filed[] {
  return ids.flatMap((id) => files.find((file) => file.id === id) ?? [])
}

export const isFilm = ({ mime }: Pick<Filed, 'mime'>): boolean => mime.startsWith('video/')
export const isTimed = ({ mime }: Pick<Filed, 'mime'>): boolean => /^(video|audio)\//.test(mime)
