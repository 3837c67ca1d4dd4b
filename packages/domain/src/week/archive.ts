import { safePath, uniquePaths } from '../naming/name.ts'

/** A file as a unit sent it, with what it shows. */
export type Archived = { unit: string; activity: string; name: string; caption: string; rights: string }

/** A line of an archive's index: where the file lies, and what its sender called it. */
export type ArchiveLine = Archived & { path: string }

/**
 * Where the files of an archive lie: a folder a unit, a folder an activity, each file under its sender's own name. Names that would meet are
 * told apart, and the index keeps the name as it was sent.
 */
export function archiveIndex(files: readonly Archived[]): ArchiveLine[] {
  const paths = uniquePaths(files.map(({ unit, activity, name }) => safePath(unit, activity, name)))
  return files.map((file, at) => ({ ...file, path: paths[at] ?? '' }))
}
