import type { Noun } from '../platform/noun'
import { LetterResolver } from './letter.resolver'

/** 函件 that an office issues in a campaign: printed, kept and sealed. */
export const letter: Noun = { entities: [], resolvers: [LetterResolver] }
