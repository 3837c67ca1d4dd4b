import type { Consent } from '@huibian/domain'
import { isSource } from '@huibian/domain'
import { document } from '../platform/document'
import type { ListAsk } from '../platform/reads'
import { proxyMarkFields, type ProxyMark } from '../proxy/proxy.documents'
import { fileFields, jobFields, verbFields, type FileLink, type Job, type Verb } from '../platform/wire'

type Unit = { id: string; name: string; shortName: string }

/** A case as a summary of changes names it. */
export type Changed = { entry: string; number: string; title: string; n: number; before?: number }
export type Changes = { added: Changed[]; replaced: Changed[]; removed: Changed[] }

/** How a package came that was not forwarded here: package, or a source; who took it, and when. */
export type Origin = { source: string; by: string; at: string }

/** `state`: forwarded, returned, recalled, superseded. `kind`: first, supplement 补报, correction 更正. */
export type PackageLine = {
  id: string
  n: number
  phase: string
  state: string
  kind: string
  mark: string
  consent: Consent | null
  counts: boolean
  forwardedAt: string
  mailedAt: string | null
  organisation: Unit
  origin: Origin | null
  entries: { position: number }[]
}

export type PackageEntry = {
  position: number
  entry: {
    id: string
    title: string
    number: string | null
    state: string
    mark: string | null
    consent: Consent | null
    filer: Unit
    proxy: ProxyMark | null
  }
  version: { id: string; n: number; code: string; title: string } | null
}

export type Package = Omit<PackageLine, 'entries'> & {
  campaign: { id: string; title: string; phases: { key: string; title: string }[] }
  reason: string
  decisionReason: string
  changes: Changes
  manifest: {
    files?: { path: string; size: number; sha256: string }[]
    partLimit?: number
    oversized?: string[]
  }
  entries: PackageEntry[]
  file: FileLink | null
  eml: FileLink | null
  parts: FileLink[]
  mail: { to: string; subject: string; text: string }
  verbs: Verb[]
  job: Job | null
  /** Whether its files could not be written. */
  failed: boolean
}

/** What is said of how a package came: one that was forwarded here came from nowhere else. */
export function originKey(origin: Origin | null): string {
  const source = origin?.source ?? 'here'
  return isSource(source) ? `proxy.source.${source}` : `package.source.${source}`
}

/** Of what its sender took back the receiver is told no more than that: nothing is being written, and nothing is fetched. */
export const takenBack = ({ state, file, parts, job }: Package): boolean =>
  state === 'recalled' && !file && parts.length === 0 && !job

/** What was registered by hand has no archive: the files are kept as they came. */
export const byHand = ({ origin }: Package): boolean => origin !== null && origin.source !== 'package'

const unit = 'id name shortName'
const line = `id n phase state kind mark consent counts forwardedAt mailedAt organisation { ${unit} } origin { source by at }`

export type PackageFilter = { campaignId: string; phase: string | null; organisationId: string | null }

export const packageList = document<
  { packages: { items: PackageLine[]; total: number } },
  PackageFilter & { page: { number: number; size: number } }
>(
  `query PackageList($campaignId: ID!, $phase: String, $organisationId: ID, $page: PageInput!) {
    packages(campaignId: $campaignId, phase: $phase, organisationId: $organisationId, page: $page) {
      total items { ${line} entries { position } }
    }
  }`,
)

export function packageVariables({ filter, page }: ListAsk): object {
  return { ...filter, page }
}

export const packagePhases = document<
  { campaign: { id: string; title: string; phases: { key: string; title: string }[] } | null },
  { id: string }
>('query PackagePhases($id: ID!) { campaign(id: $id) { id title phases { key title } } }')

export const packageOne = document<{ package: Package | null }, { id: string }>(
  `query PackageOne($id: ID!) {
    package(id: $id) {
      ${line} reason decisionReason changes manifest
      campaign { id title phases { key title } }
      file { ${fileFields} } eml { ${fileFields} } parts { ${fileFields} }
      verbs { ${verbFields} } job { ${jobFields} } failed
    }
  }`,
  `query PackageHeld($id: ID!) {
    package(id: $id) {
      id
      entries {
        position
        entry { id title number state mark consent filer { ${unit} } proxy { ${proxyMarkFields} } }
        version { id n code title }
      }
      mail { to subject text }
    }
  }`,
)

type Done<Name extends string> = { [name in Name]: { id: string } }

export const forwardPackage = document<Done<'forwardPackage'>, { summaryId: string; reason: string }>(
  `mutation ForwardPackage($summaryId: ID!, $reason: String!) {
    forwardPackage(summaryId: $summaryId, reason: $reason) { id }
  }`,
)

export const markMailed = document<Done<'markMailed'>, { id: string }>(
  'mutation MarkMailed($id: ID!) { markMailed(id: $id) { id } }',
)

export const returnPackage = document<Done<'returnPackage'>, { id: string; reason: string }>(
  'mutation ReturnPackage($id: ID!, $reason: String!) { returnPackage(id: $id, reason: $reason) { id } }',
)

export const recallPackage = document<Done<'recallPackage'>, { id: string; reason: string }>(
  'mutation RecallPackage($id: ID!, $reason: String!) { recallPackage(id: $id, reason: $reason) { id } }',
)

export const sendBackEntry = document<
  Done<'sendBackEntry'>,
  { packageId: string; entryId: string; reason: string }
>(
  `mutation SendBackEntry($packageId: ID!, $entryId: ID!, $reason: String!) {
    sendBackEntry(packageId: $packageId, entryId: $entryId, reason: $reason) { id }
  }`,
)
