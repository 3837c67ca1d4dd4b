import type { Noun } from '../platform/noun'
import './saved.messages'
import { SavedFilterResolver } from './saved.resolver'

/** 常用筛选: lists as their readers narrow them, each person's own. */
export const saved: Noun = { entities: [], resolvers: [SavedFilterResolver] }
