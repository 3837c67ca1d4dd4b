import type { Line } from './live.queries'
import type { Change } from './live.type'

const on = (line: string, key: string): boolean => key !== '' && line.includes(`/${key}/`)

/** What one organisation's people hear of these lines of record, each thing once: nothing of what they may neither see nor count. */
export function heardBy(lines: readonly Line[], key: string): Change[] {
  const heard = new Map<string, Change>()
  for (const { noun, campaignId, seenBy, countedBy } of lines) {
    const sees = on(seenBy, key)
    if (!sees && !on(countedBy, key)) continue
    const change = { campaignId, noun: sees ? noun : 'progress' }
    heard.set(`${change.noun} ${campaignId ?? ''}`, change)
  }
  return [...heard.values()]
}
