import type { Content } from '../content.ts'
import { canonicalJson } from './canonical.ts'
import { sha256Hex } from './sha256.ts'

/** Changes whenever the way of hashing changes; part of what is hashed. */
export const HASH_FORMAT = 'huibian-entry-1'

/** What a version freezes: its fields, and of each attachment the id by which the fields name it and its own SHA-256. */
export type Hashed = {
  format?: string
  campaignVersion: number
  fields: Content
  attachments: { id: string; sha256: string }[]
}

/** The canonical JSON text whose SHA-256 is the hash of a version. Attachments are a set: their order does not matter. */
export function hashInput({ format = HASH_FORMAT, campaignVersion, fields, attachments }: Hashed): string {
  const sorted = attachments
    .map(({ id, sha256 }) => ({ id, sha256: sha256.toLowerCase() }))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  return canonicalJson({ format, campaignVersion, fields, attachments: sorted })
}

/** The SHA-256 of a version, as lower-case hexadecimal. */
export function versionHash(hashed: Hashed): string {
  return sha256Hex(hashInput(hashed))
}
