import type { Noun } from '../platform/noun'
import { ReceiptResolver } from './receipt.resolver'

export const receipt: Noun = { entities: [], resolvers: [ReceiptResolver] }
