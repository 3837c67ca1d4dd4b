import type { Noun } from '../platform/noun'
import { SearchResolver } from './search.resolver'
import { spellRound } from './spell'
import './search.messages'

/** 全站查找: by words, numbers, codes, names and pinyin initials, over what one may see. */
export const search: Noun = { entities: [], resolvers: [SearchResolver], rounds: [spellRound] }
