import type { Noun } from '../platform/noun'
import { QuotaResolver } from './quota.resolver'

/** 名额 and 查重 over all filers: what rules ask of entries beside the one that is judged. */
export const quota: Noun = { entities: [], resolvers: [QuotaResolver] }
