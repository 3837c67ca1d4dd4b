import { parseCampaign, readYaml, relayedIn, type Parsed, type Reading } from '../campaign/parse.ts'
import { issueMistakes } from '../campaign/issues.ts'
import type { Spot } from '../campaign/place.ts'
import { apart, repaired } from '../campaign/repaired.ts'
import { referenceSpots } from '../campaign/references.ts'
import type { Campaign } from '../campaign/schema.ts'
import { duplicates } from '../reference/known.ts'
import { looseningSpots } from './loosening.ts'
import { relayed } from './merge.ts'
import { relaySchema, type Relay } from './schema.ts'

/** The id of the campaign that a file relays, or undefined where it stands alone or cannot be read. */
export function upperOf(yamlText: string): string | undefined {
  const read = readYaml(yamlText, (value): Reading<string | undefined> => ({ value: relayedIn(value) }))
  return 'value' in read ? read.value : undefined
}

const lengthAt = (relay: Relay, section: PropertyKey): number => {
  const rows: unknown =
    section === 'form' ? relay.form?.fields : Object.entries(relay).find(([name]) => name === section)?.[1]
  return Array.isArray(rows) ? rows.length : 0
}

/**
 * A spot of the merged campaign as a spot of the relay's own file. What lies in upper rows is not told: the upper file is sound by itself,
 * and rows of it that speak of what this level does not use never come to bear.
 */
function ownSpots(relay: Relay, merged: Campaign, spot: Spot): Spot[] {
  const [section = '', ...rest] = spot.path
  const at = rest.find((part) => typeof part === 'number')
  if (section === 'phases' && typeof at === 'number') {
    const own = relay.phases.findIndex(({ id }) => id === merged.phases[at]?.id)
    return own < 0 ? [] : [{ ...spot, path: ['phases', own, ...rest.slice(1)] }]
  }
  const whole = typeof at !== 'number' || section === 'participation' || section === 'routes'
  return whole || at < lengthAt(relay, section) ? [spot] : []
}

/** What is wrong in a relay whose parts are right: words that point nowhere in it, else whatever it loosens. */
function spotsOf(relay: Relay, upper: Campaign): Spot[] {
  if (relay.notice.relayOf !== upper.id) {
    const message = `本文件转发“${relay.notice.relayOf}”，给出的上级文件是“${upper.id}”`
    return [{ path: ['notice', 'relayOf'], message }]
  }
  const merged = relayed(relay, upper)
  const wrong = [
    ...duplicates(relay.phases, ['phases'], '阶段'),
    ...referenceSpots(merged).flatMap((spot) => ownSpots(relay, merged, spot)),
  ]
  return wrong.length > 0 ? wrong : looseningSpots({ relay, upper, merged })
}

function relayIn(value: unknown, upper: Campaign): Reading<Campaign> {
  const read = relaySchema.safeParse(value, { reportInput: true })
  if (!read.success) {
    const { issues } = read.error
    const rest = repaired(relaySchema, value, issues)
    return {
      spots: [...issueMistakes(issues, relaySchema), ...(rest ? apart(spotsOf(rest, upper), issues) : [])],
    }
  }
  const spots = spotsOf(read.data, upper)
  return spots.length > 0 ? { spots } : { value: relayed(read.data, upper) }
}

/** Reads a relay against the campaign above it. Gives the campaign that both make, or every mistake and every loosening with its place. */
export function parseRelay(yamlText: string, upper: Campaign): Parsed {
  const read = readYaml(yamlText, (value) => relayIn(value, upper))
  return 'value' in read ? { campaign: read.value } : read
}

/** Finds the text of a campaign file by the campaign's id; undefined where there is none. */
export type FindFile = (id: string) => string | undefined

/** Reads a campaign file of either sort; the files above a relay are asked of `find`, up to four levels. */
export function readCampaignFile(yamlText: string, find: FindFile, depth = 4): Parsed {
  const upperId = upperOf(yamlText)
  const upperText = upperId === undefined || depth === 0 ? undefined : find(upperId)
  if (upperText === undefined) return parseCampaign(yamlText)
  const upper = readCampaignFile(upperText, find, depth - 1)
  if ('campaign' in upper) return parseRelay(yamlText, upper.campaign)
  const [first] = upper.mistakes
  const message = `上级文件 ${upperId}.yaml 有误（第 ${first?.line ?? 1} 行：${first?.message ?? ''}），请先改正`
  return { mistakes: [{ line: 1, column: 1, path: 'notice.relayOf', message }] }
}
