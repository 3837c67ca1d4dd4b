import { chineseDay, dayOf, sourceNames } from '@huibian/domain'
import type { Frame } from '../entry/frame'

/** What a paper says of an entry that somebody entered for its unit; nothing of others. */
export function enteredBy({ proxy }: Pick<Frame, 'proxy'>): string | undefined {
  if (!proxy) return undefined
  const day = chineseDay(dayOf(proxy.receivedAt.toISOString()))
  return `本件由${proxy.name}代录，来源：${sourceNames[proxy.source]}，收到日期：${day}。`
}
