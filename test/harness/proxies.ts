import {
  acts,
  bound,
  caseContent,
  finalised,
  scanPdf,
  submission,
  type EntryState,
  type Filed,
} from './filing'
import { openDay } from './n2'
import { upload } from './upload'
import { dataOf, type Actor, type World } from './world'

/** The acts of 代录 and 异议. */
export const proxyActs = {
  enter: `mutation ($campaignId: ID!, $entering: EnteringInput!, $origin: OriginInput!) {
    enterFor(campaignId: $campaignId, entering: $entering, origin: $origin) { id revision state content } }`,
  take: `mutation ($id: ID!, $origin: OriginInput!) { takeDraft(id: $id, origin: $origin) { id revision state } }`,
  know: 'mutation ($id: ID!) { acknowledgeProxy(id: $id) { proxy { knownBy } } }',
  object: 'mutation ($id: ID!, $reason: String!) { objectToProxy(id: $id, reason: $reason) { id } }',
  answer: `mutation ($id: ID!, $corrected: Boolean!, $answer: String!) {
    answerObjection(id: $id, corrected: $corrected, answer: $answer) { objections { decision answer } } }`,
  offer: `query ($campaignId: ID!, $organisationId: ID!) {
    proxyOffer(campaignId: $campaignId, organisationId: $organisationId) {
      organisation { key } phases { key open } ways { route } drafts { id phase state words } } }`,
} as const

/** What came by telephone: nothing but what was said. */
export const phoned = {
  source: 'phone',
  receivedAt: openDay,
  note: '来电口述，中心网络不通。',
  uploadIds: [],
}

/** What came by mail, with a file. */
export async function original(world: World): Promise<object> {
  const as = { purpose: 'original', filename: '来件.pdf' } as const
  const uploadIds = [await upload(world, world.asProvince, await scanPdf(null), as)]
  return { source: 'mail', receivedAt: openDay, note: '', uploadIds }
}

type Entered = EntryState & { content: { unitType?: string } }
type What = { title: string; origin?: object | undefined }

/** A case that the province enters for a centre, as far as its saved draft. */
export async function entered(
  world: World,
  centre: Actor,
  { title, origin = phoned }: What,
): Promise<EntryState> {
  const entering = { organisationId: centre.organisationId, phase: 'phase1' }
  const given = { campaignId: world.campaignId, entering, origin }
  // As a browser asks: keeping the answer costs a statement too.
  const key = { 'idempotency-key': crypto.randomUUID() }
  const heard = await world.perform(world.asProvince, proxyActs.enter, given, key)
  const { enterFor } = dataOf<{ enterFor: Entered }>(heard)
  const content = { unitType: enterFor.content.unitType ?? 'tisc', ...caseContent(title) }
  const draft = { ...enterFor, content }
  return (await world.ask<{ saveDraft: EntryState }>(world.asProvince, acts.save, draft)).saveDraft
}

/** The same, stamped and sent. */
export async function enteredAndSent(world: World, centre: Actor, title: string): Promise<Filed> {
  const by = world.asProvince
  const filed = await finalised(world, by, await entered(world, centre, { title }))
  await bound(world, by, filed)
  const { submitEntry } = await world.ask<{ submitEntry: EntryState }>(by, acts.submit, submission(filed))
  return { ...filed, ...submitEntry }
}
