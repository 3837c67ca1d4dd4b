import { useTranslate } from 'react-admin'
import type { WentWith } from './wire'

/** With which package a case went up and which 稿 of it counts; what counts no longer, for its package came back or it alone, is said to be so. */
export function useSayWent(): (went: WentWith) => string {
  const translate = useTranslate()
  return ({ counts, ...went }) => translate(counts ? 'package.wentWith' : 'package.wentInVain', went)
}
