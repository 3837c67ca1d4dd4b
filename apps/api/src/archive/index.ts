import type { Noun } from '../platform/noun'
import './archive.messages'
import { ArchiveResolver } from './archive.resolver'
import { exportJob } from './export.job'

/** What of a call that is over leaves the system whole: its rows, its files, and a list of both. */
export const archive: Noun = {
  entities: [],
  resolvers: [ArchiveResolver],
  jobs: { 'archive.export': exportJob },
}
