import { editsBetween, isDay, shiftCampaign, type Campaign, type Text } from '@huibian/domain'

/** The campaign as it would close on these days; undefined while a day is lacking or a phase would close before it opens. */
export function closingOn(
  campaign: Campaign,
  closes: Readonly<Record<string, string>>,
): Campaign | undefined {
  if (!campaign.phases.every(({ id }) => isDay(closes[id] ?? ''))) return undefined
  try {
    return shiftCampaign(campaign, { closes })
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

/** A rule or a group that a notice addresses, with the days that it sets before and after. */
export type MovedAlong = { id: string; name: Text; days: { from: string; to: string }[] }

/** Which rules and groups of a campaign set other days once it has moved. */
export function movedAlong(before: Campaign, after: Campaign): MovedAlong[] {
  const { rules, participation } = before
  const { addressees = [] } = participation
  const rows = [
    ...rules.map(({ id, says }) => ({ list: 'rules', id, name: says })),
    ...addressees.map(({ id, name }) => ({ list: 'addressees', id, name })),
  ]
  const edits = editsBetween(before, after)
  return rows.flatMap(({ list, id, name }) => {
    const days = edits.flatMap(({ at, value }) => {
      const n = at.findIndex((step) => typeof step === 'object' && step.id === id)
      const from = n > 0 && at[n - 1] === list ? valueAt(before, at) : undefined
      return typeof from === 'string' && isDay(from) ? [{ from, to: String(value) }] : []
    })
    return days.length === 0 ? [] : [{ id, name, days }]
  })
}

/** What stands at a place whose rows are told by their ids. */
function valueAt(campaign: Campaign, at: ReturnType<typeof editsBetween>[number]['at']): unknown {
  return at.reduce<unknown>((value, step) => {
    if (typeof step === 'object')
      return Array.isArray(value) ? value.find((row: { id?: string }) => row.id === step.id) : undefined
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[String(step)]
      : undefined
  }, campaign)
}
