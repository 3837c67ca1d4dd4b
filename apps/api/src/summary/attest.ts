import DataLoader from 'dataloader'
import { givenOf, wordsOf } from '@huibian/domain'
import type { Attestation } from '../entry/entry.type'
import { once, signedInOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { frameOf } from './frame'
import { change, demandRevision, lockSummary } from './lock'
import type { SummaryRow } from './summary.entity'

/** What is ticked for a table: each by its id, or `id:version` where the page says which words were read. */
export type Attesting = { id: string; revision: number; attestations: readonly string[] }

/** 推荐单位确认: what the body answers for, of all that the table lists, before it is frozen. What is given stays. */
export async function attestSummary(ctx: Context, attesting: Attesting): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, attesting.id, 'summary.freeze')
  await demandRevision(ctx, summary, attesting.revision)
  const { file } = await frameOf(ctx, summary)
  const asked = file.attestations.filter(({ by, at }) => by === 'receiver' && at === 'forward')
  const given = givenOf(attesting.attestations, asked)
  if (given.length < attesting.attestations.length) refuse('summary.noAttestation')
  const texts = given.map(({ id }) => asked.find((each) => each.id === id)?.says ?? '')
  await ctx.db.query(
    `insert into summary_attestation (summary_id, key, version, text, by_name, at)
     select $1, key, version, text, $5, $6 from unnest($2::text[], $3::text[], $4::text[]) as a(key, version, text)
     on conflict do nothing`,
    [
      summary.id,
      given.map(({ id }) => id),
      given.map(({ version }) => version),
      texts.map((text) => wordsOf(text)),
      signedInOf(ctx).accountName,
      ctx.now,
    ],
  )
  await record(ctx, {
    act: 'summary.attested',
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    after: { given },
  })
  return change(ctx, summary, {})
}

type Kept = Attestation & { summaryId: string }

/** What the body attested to for a table, in whose name and when. */
export function attestedFor(ctx: Context, { id }: SummaryRow): Promise<Attestation[]> {
  const loader = once(ctx, 'summary.attested', () => {
    return new DataLoader<string, Kept[]>(async (ids) => {
      const found = await rows<Kept>(
        ctx.db,
        `select summary_id as "summaryId", key, text, by_name as by, at from summary_attestation
         where summary_id = any($1::uuid[]) order by key`,
        [ids],
      )
      return ids.map((each) => found.filter(({ summaryId }) => summaryId === each))
    })
  })
  return loader.load(id)
}
