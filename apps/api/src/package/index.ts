import type { Noun } from '../platform/noun'
import { PackageEntryRow, PackageRow } from './package.entity'
import './package.messages'
import {
  EntryPackageResolver,
  PackageEntryResolver,
  PackageRefResolver,
  PackageResolver,
} from './package.resolver'
import { writeJob } from './write.job'

/** What a province forwards: numbered, immutable, complete. `package` is a reserved word, hence the longer name. */
export const packages: Noun = {
  entities: [PackageRow, PackageEntryRow],
  resolvers: [PackageResolver, PackageEntryResolver, EntryPackageResolver, PackageRefResolver],
  jobs: { 'package.write': writeJob },
}
