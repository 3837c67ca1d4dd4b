import { safePath, uniquePaths } from '../naming/name.ts'

/** A file as a unit sent it, with what it shows, when and where; `activity` is the folder that it lies in. */
export type Archived = {
  unit: string
  activity: string
  name: string
  caption: string
  day: string
  place: string
  rights: string
}

/** A line of an archive's index: where the file lies, and what its sender called it. */
export type ArchiveLine<T extends Archived = Archived> = T & { path: string }

/**
 * Where the files of an archive lie: a folder a unit, a folder an activity, each file under its sender's own name. Names that would meet are
 * told apart, and the index keeps the name as it was sent.
 */
export function archiveIndex<T extends Archived>(files: readonly T[]): ArchiveLine<T>[] {
  const paths = uniquePaths(files.map(({ unit, activity, name }) => safePath(unit, activity, name)))
  return files.map((file, at) => ({ ...file, path: paths[at] ?? '' }))
}
