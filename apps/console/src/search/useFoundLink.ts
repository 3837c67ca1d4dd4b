import type { PostKind } from '@huibian/domain'
import { usePost } from '../frame/post'
import { usePath } from '../platform/path'
import type { Found, FoundNoun } from './search.documents'

/** A case is read where its reader works on it: in the queue, among what came in, or by itself. */
function caseLink(kind: PostKind, { id, campaignId }: Found): string {
  if (kind === 'reviewingClerk') return `/campaigns/${campaignId}/queue/${id}`
  return kind === 'editor' ? `/campaigns/${campaignId}/received/${id}` : `/entries/${id}`
}

/** A certificate is shown where it was issued, or beside the case that it is of. */
const certificateLink = (kind: PostKind, found: Found): string =>
  kind === 'editor' ? `/campaigns/${found.campaignId}/book?tab=certificates` : `/entries/${found.id}`

/** A letter that chases is shown to those who wrote it where they chase; every other stands beside its call. */
const letterLink = (_: PostKind, { campaignId, state, own }: Found): string =>
  own && state === 'chasing' ? `/campaigns/${campaignId}/chase` : `/campaigns/${campaignId}`

/** The catalogue of former years is opened in a call; it has no page for each case, so that the case is looked for there. */
const pastCaseLink = (_: PostKind, { campaignId, title }: Found): string =>
  campaignId ? `/campaigns/${campaignId}/past-cases?search=${encodeURIComponent(title)}` : '/campaigns'

const links: { [noun in FoundNoun]: (kind: PostKind, found: Found) => string } = {
  entry: caseLink,
  organisation: (_, { id }) => `/organisations/${id}`,
  campaign: (_, { id }) => `/campaigns/${id}`,
  package: (_, { id, campaignId }) => `/campaigns/${campaignId}/packages/${id}`,
  summary: (_, { campaignId, phase }) => `/campaigns/${campaignId}/summary/${phase}`,
  certificate: certificateLink,
  letter: letterLink,
  sealRecord: (_, { number }) => `/seals/register?line=${number}`,
  edition: (_, { campaignId }) => `/campaigns/${campaignId}/book?tab=editions`,
  pastCase: pastCaseLink,
  activity: (_, { id, campaignId }) => `/campaigns/${campaignId}/activities/${id}`,
  account: (_, { unit }) => `/accounts?search=${encodeURIComponent(unit)}`,
}

/** Where a thing that was found is shown to the acting post. */
export function useFoundLink(): (noun: FoundNoun, found: Found) => string {
  const { kind } = usePost()
  const path = usePath()
  return (noun, found) => path(links[noun](kind, found))
}
