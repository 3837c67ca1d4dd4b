import type { Noun } from '../platform/noun'
import './proxy.messages'
import { EntryProxyResolver, ProxyOfferResolver, ProxyResolver } from './proxy.resolver'

/** 代录 and 异议: who receives from a unit enters for it, and the unit may object. */
export const proxy: Noun = {
  entities: [],
  resolvers: [EntryProxyResolver, ProxyResolver, ProxyOfferResolver],
}
