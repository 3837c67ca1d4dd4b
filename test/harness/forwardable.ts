import { forward } from './cases'
import type { TestDatabase } from './database'
import type { Actor, World } from './world'

type Told = { rule: string; path: string | null; says: string; strength: string }
type Preview = { blocks: Told[]; verbs: { verb: string; allowed: boolean; violations: Told[] }[] }
type Stage = { world: World; database: TestDatabase }
type Table = { id: string; by: Actor }

const told = 'rule path says strength'
const inCall = 'campaign_id = (select campaign_id from summary where id = $1)'
const reversed = 'update summary set stamped_sha256 = reverse(stamped_sha256) where id = $1'

/** What may happen between the stamp and forwarding, and how it is undone. */
const mishaps: { [what: string]: readonly [done: string, undone: string] } = {
  taken: [
    `update entry set state = 'inReview' where state = 'accepted' and ${inCall}`,
    `update entry set state = 'accepted' where state = 'inReview' and ${inCall}`,
  ],
  unsaid: [
    `update summary_attestation set key = '-' || key where summary_id = $1`,
    `update summary_attestation set key = substr(key, 2) where summary_id = $1`,
  ],
  changed: [reversed, reversed],
  unstamped: [
    `update summary set state = 'approved' where id = $1`,
    `update summary set state = 'stamped' where id = $1`,
  ],
}

async function previewed({ world }: Stage, { by }: Table): Promise<{ blocks: Told[]; button: Told[] }> {
  const { summary } = await world.ask<{ summary: Preview }>(
    by,
    `query ($c: ID!) { summary(campaignId: $c, phase: "collection") {
       blocks { ${told} } verbs { verb allowed violations { ${told} } } } }`,
    { c: world.campaignId },
  )
  const button = summary.verbs.find(({ verb }) => verb === 'package.forward')
  if (!button || button.allowed !== (button.violations.length === 0)) throw new Error('no such button')
  return { blocks: summary.blocks, button: button.violations }
}

const bare = (all: readonly Told[]): Told[] =>
  all.map(({ rule, path = null, says, strength }) => ({ rule, path, says, strength }))

/** What the page of the table says beside its button, and what forwarding is refused for, to the word. */
async function answers(stage: Stage, table: Table): Promise<string[]> {
  const { blocks, button } = await previewed(stage, table)
  if (button.length === 0) return []
  const { violations } = await forward(stage.world, table.by, table.id)
  expect(bare(violations as unknown as Told[])).toEqual(bare(button))
  const wrong = button.some(({ rule }) => rule === 'may.wrongState')
  if (!wrong) expect(bare(button)).toEqual(bare(blocks))
  return button.map(({ rule }) => rule)
}

/**
 * For each mishap, and after the close, the rules that a table that is ready to go is then refused for: the page says the same before.
 * Afterwards the table is ready again.
 */
export async function refusedFor(stage: Stage, table: Table): Promise<{ [what: string]: string[] }> {
  const { database } = stage
  const found: { [what: string]: string[] } = { ready: await answers(stage, table) }
  for (const [what, [done, undone]] of Object.entries(mishaps)) {
    await database.rows(done, [table.id])
    found[what] = await answers(stage, table)
    await database.rows(undone, [table.id])
  }
  const [now] = await database.rows<{ at: Date; late: Date }>(
    `select app_now() as at, max(closes_at) + interval '1 minute' as late from phase where ${inCall}`,
    [table.id],
  )
  await database.at(now?.late ?? null)
  found['late'] = await answers(stage, table)
  await database.at(now?.at ?? null)
  return found
}

/** What every notice refuses that has a table: its own rules come beside these. */
export const anyTable = {
  ready: [],
  taken: ['summary.empty', 'stamp.stale'],
  unsaid: [],
  changed: ['stamp.stale'],
  unstamped: ['may.wrongState'],
  late: ['onTime'],
}
