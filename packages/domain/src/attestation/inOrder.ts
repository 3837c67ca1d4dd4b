import type { Attestation } from '../campaign/schema.ts'

/** What was attested to in the order in which the campaign asks for it; what it no longer asks for stands last. */
export function inOrder<Given extends { key: string }>(
  given: readonly Given[],
  asked: readonly Pick<Attestation, 'id'>[],
): Given[] {
  const places = new Map(asked.map(({ id }, at) => [id, at]))
  const placeOf = ({ key }: Given) => places.get(key) ?? asked.length
  return given.toSorted((one, other) => placeOf(one) - placeOf(other))
}
