import type { Attestation } from '../campaign/schema.ts'
import { canonicalJson } from '../version/canonical.ts'
import { sha256Hex } from '../version/sha256.ts'

const known = new WeakMap<object, string>()

/** The version of an attestation's words: 16 digits of their SHA-256, so that what was ticked can be told from what is asked now. */
export function attestationVersion(attestation: Pick<Attestation, 'says'>): string {
  const before = known.get(attestation)
  if (before !== undefined) return before
  const version = sha256Hex(canonicalJson(attestation.says)).slice(0, 16)
  known.set(attestation, version)
  return version
}
