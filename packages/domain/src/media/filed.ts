import type { Form } from '../campaign/form.ts'
import type { Content } from '../content.ts'
import { namedFiles } from '../content/files.ts'
import type { MediaFile } from '../rules/facts.ts'
import { formatOf } from './format.ts'

/** A file of an entry as it was kept, with what its filer declared; a figure that is not known is null. `mime` is what its bytes say. */
export type KeptFile = {
  id: string
  name: string
  mime: string
  size: number
  seconds: number | null
  width: number | null
  height: number | null
  bitRate: number | null
  frameRate: number | null
}

const measures = ['seconds', 'width', 'height', 'bitRate', 'frameRate'] as const

/** The declared figures of a film or sound, in the order in which they are asked. */
export type DeclaredMeasure = (typeof measures)[number]

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

function filed(field: string, file: KeptFile): MediaFile {
  const kind = formatOf(file.mime)
  const known = measures.flatMap((name) => {
    const value = file[name]
    return value === null ? [] : [[name, value] as const]
  })
  return {
    field,
    name: file.name,
    extension: extensionOf(file.name),
    ...(kind === undefined ? {} : { kind }),
    bytes: file.size,
    ...Object.fromEntries(known),
  }
}

/** The kept files that a content names, field by field, as rules ask for them; what was not kept is left out. */
export function filedFiles(form: Form, content: Content, kept: readonly KeptFile[]): MediaFile[] {
  return namedFiles(form, content).flatMap(({ field, file }) => {
    const found = kept.find(({ id }) => id === file)
    return found ? [filed(field, found)] : []
  })
}
