import type { ProxySource, Source } from '@huibian/domain'
import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'
import type { Way } from '../entry/entry.documents'
import type { EntryLine, Unit } from '../entry/wire'

/** Who above the unit enters an entry for it, as lists say it. */
export type ProxyMark = { source: ProxySource; organisation: Unit }

/** The same with what it was entered from. */
export type Proxy = ProxyMark & {
  receivedAt: string
  note: string
  begun: boolean
  by: string
  at: string
  knownBy: string | null
  knownAt: string | null
  originals: FileLink[]
}

export type Objection = {
  id: string
  reason: string
  by: string
  at: string
  decision: 'corrected' | 'kept' | 'takenOver' | null
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

export const proxyMarkFields = 'source organisation { id name shortName }'

export const objectionFields = 'objections { id reason by at decision answer answeredBy answeredAt }'

export const proxyFields = `proxy { ${proxyMarkFields} receivedAt note begun by at knownBy knownAt originals { ${fileFields} } }
  ${objectionFields}`

/** What a unit has begun and not sent: that it is there, and nothing of its text. */
export type Unsent = { id: string; phase: string; state: string; words: number; updatedAt: string }

export type Offer = {
  organisation: Unit
  phases: { key: string; title: string; closesAt: string; open: boolean }[]
  kinds: { id: string; label: string }[]
  ways: Pick<Way, 'route' | 'name'>[]
  drafts: Unsent[]
}

export type Origin = { source: Source; receivedAt: string; note: string; uploadIds: string[] }
export type Entering = { organisationId: string; phase: string; kind?: string; route?: string }

type Id = { id: string }

export const proxyOffer = document<
  { proxyOffer: Offer | null; campaign: { id: string; title: string } | null },
  { campaignId: string; organisationId: string }
>(
  `query ProxyOffer($campaignId: ID!, $organisationId: ID!) {
    campaign(id: $campaignId) { id title }
    proxyOffer(campaignId: $campaignId, organisationId: $organisationId) {
      organisation { id name shortName } phases { key title closesAt open } kinds { id label } ways { route name }
      drafts { id phase state words updatedAt }
    }
  }`,
)

/** What is entered for a unit and not sent yet, the latest first. */
export const enteredFor = document<
  { entries: { items: Pick<EntryLine, 'id' | 'title' | 'state' | 'updatedAt' | 'proxy'>[] } },
  { filter: { campaignId: string; filerId: string; states: string[] } }
>(
  `query EnteredFor($filter: EntryFilter!) {
    entries(filter: $filter, sort: updated, descending: true, page: { number: 1, size: 50 }) {
      items { id title state updatedAt proxy { ${proxyMarkFields} } }
    }
  }`,
)

export const enterFor = document<
  { enterFor: Id },
  { campaignId: string; entering: Entering; origin: Origin }
>(
  `mutation EnterFor($campaignId: ID!, $entering: EnteringInput!, $origin: OriginInput!) {
    enterFor(campaignId: $campaignId, entering: $entering, origin: $origin) { id }
  }`,
)

export const takeDraft = document<{ takeDraft: Id }, Id & { origin: Origin }>(
  'mutation TakeDraft($id: ID!, $origin: OriginInput!) { takeDraft(id: $id, origin: $origin) { id } }',
)

export const acknowledgeProxy = document<{ acknowledgeProxy: Id }, Id>(
  'mutation AcknowledgeProxy($id: ID!) { acknowledgeProxy(id: $id) { id } }',
)

export const objectToProxy = document<{ objectToProxy: Id }, Id & { reason: string }>(
  'mutation ObjectToProxy($id: ID!, $reason: String!) { objectToProxy(id: $id, reason: $reason) { id } }',
)

export const answerObjection = document<{ answerObjection: Id }, Id & { corrected: boolean; answer: string }>(
  `mutation AnswerObjection($id: ID!, $corrected: Boolean!, $answer: String!) {
    answerObjection(id: $id, corrected: $corrected, answer: $answer) { id }
  }`,
)
