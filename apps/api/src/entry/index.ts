import type { Noun } from '../platform/noun'
import { EntryRow, EntryVersionRow } from './entry.entity'
import './entry.messages'
import { EntryResolver } from './entry.resolver'

export const entry: Noun = { entities: [EntryRow, EntryVersionRow], resolvers: [EntryResolver] }
