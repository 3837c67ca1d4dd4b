import { attestationVersion, wordsOf, type Campaign } from '@huibian/domain'
import { currentLocale } from '../platform/locale'
import type { Violation } from '../platform/wire'

const about = /^attestations\.(.+)$/

/** The attestations that still stand between the table and 上报, each known by the words that it now has. */
export function stillAsked(file: Campaign, blocks: readonly Violation[]): { id: string; label: string }[] {
  const missing = new Set(blocks.map(({ path }) => about.exec(path ?? '')?.[1]))
  return file.attestations
    .filter(({ id, by, at }) => by === 'receiver' && at === 'forward' && missing.has(id))
    .map((attestation) => ({
      id: `${attestation.id}:${attestationVersion(attestation)}`,
      label: wordsOf(attestation.says, currentLocale()),
    }))
}
