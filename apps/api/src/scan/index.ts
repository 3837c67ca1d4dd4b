import type { Noun } from '../platform/noun'
import './scan.messages'
import { EntryScanResolver, ScanResolver } from './scan.resolver'

export const scan: Noun = { entities: [], resolvers: [EntryScanResolver, ScanResolver] }
