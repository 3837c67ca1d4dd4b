import { fieldsFlagged, formFor, holdsFor } from '../campaign/form.ts'
import { entryFormOf, type CampaignDocument } from '../campaign/output.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import { fieldText } from '../description/fields.ts'
import { documentText } from '../description/papers.ts'
import type { Relay } from './schema.ts'

// Rows of a relay stand before those above, and readers take the first of a sort: what may stand only once must not stand in both.

type Sides = { relay: Relay; upper: Campaign; merged: Campaign }

const bothPapers = ({ upper, merged }: Sides, theirs: CampaignDocument, ours: CampaignDocument): string =>
  `上级：${documentText(upper, theirs).zh}本级：${documentText(merged, ours).zh}`

/** The form that the call above asks for on a way of this level's that a paper of its own would serve too. */
function formAbove({ relay, upper }: Sides, paper: CampaignDocument): CampaignDocument | undefined {
  if (paper.kind !== 'entryForm') return undefined
  const ways = paper.routes ?? relay.routes.map(({ id }) => id)
  return ways.flatMap((way) => entryFormOf(upper, way) ?? [])[0]
}

/** Papers that would take the place of upper ones; a table in the place of a table is free. */
function paperSpots(sides: Sides): Spot[] {
  const { relay, upper } = sides
  return relay.documents.flatMap((ours, at): Spot[] => {
    const same = upper.documents.find(({ id }) => id === ours.id)
    if (same && !(same.kind === 'summaryTable' && ours.kind === 'summaryTable')) {
      const message = `上级已有编号为“${ours.id}”的文书，不能改写，请另用编号。${bothPapers(sides, same, ours)}`
      return [{ path: ['documents', at, 'id'], message }]
    }
    const form = formAbove(sides, ours)
    if (!form) return []
    const message = `转发只能收紧，上级已有报送表（entryForm），本级不能另用一份代替，请删去。${bothPapers(sides, form, ours)}`
    return [{ path: ['documents', at, 'kind'], message }]
  })
}

/** Fields by which another than the call above says would be taken for the first author. */
function authorSpots({ relay, upper, merged }: Sides): Spot[] {
  const sorts = upper.kinds.flatMap((kind) =>
    relay.routes.map((route) => ({ kind: kind.id, route: route.id })),
  )
  return (relay.form?.fields ?? []).flatMap((ours, at): Spot[] => {
    if (!ours.flags.includes('author')) return []
    const [id] = sorts
      .filter((sort) => holdsFor(ours, sort))
      .flatMap((sort) => fieldsFlagged(formFor(upper.form, sort), 'author'))
    const theirs = upper.form.fields.find((field) => field.id === id)
    if (!theirs) return []
    const both = `上级：${fieldText(upper, theirs).zh}本级：${fieldText(merged, ours).zh}`
    const message = `上级已定据以认定第一作者的栏目“${theirs.id}”，本级不能另定，请去掉 flags 中的 author。${both}`
    return [{ path: ['form', 'fields', at, 'flags'], message }]
  })
}

/** Every part of a relay that would be read in the place of one above which must stay. */
export const displacedSpots = (sides: Sides): Spot[] => [...paperSpots(sides), ...authorSpots(sides)]
