import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, namedBy, type RuleKind } from '../rules/kind.ts'
import { demanded } from '../rules/tightness.ts'
import type { Finding } from '../violation.ts'
import { attestationVersion } from './version.ts'

const params = z.strictObject({ attestations: z.array(idSchema).min(1) })

/** Every attestation named is given, and to the very words that the campaign asks now. */
const find: RuleKind<z.infer<typeof params>, 'given' | 'attestations'> = (asked, { given, attestations }) =>
  asked.attestations.flatMap((id): Finding[] => {
    const attestation = attestations.find((each) => each.id === id)
    const own = given.filter((each) => each.id === id)
    const args = namedBy(attestation?.says ?? id)
    const path = `attestations.${id}`
    if (own.length === 0) return [{ path, message: 'attestation.missing', args }]
    if (attestation && own.some(({ version }) => version === attestationVersion(attestation))) return []
    return [{ path, message: 'attestation.otherWords', args }]
  })

export const attestedAsWorded = kind({
  name: 'attestedAsWorded',
  params,
  needs: ['given', 'attestations'],
  find,
  references: ({ attestations }) =>
    attestations.map((id, at) => ({ to: 'attestation', id, path: ['attestations', at] })),
  tell: ({ attestations: { length: n } }) => ({
    zh: `逐项勾选确认事项 ${n} 项，文字与现行版本一致，随作品留存`,
    en: `each of ${n} attestations is given to the words that now stand, and kept with them`,
  }),
  compare: (child, parent) => demanded(child.attestations, parent.attestations),
})
