import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, namedBy, type RuleKind } from './kind.ts'
import { demanded } from './tightness.ts'

const params = z.strictObject({ attestations: z.array(idSchema).min(1) })

/** Every attestation named is given for this version. */
const find: RuleKind<z.infer<typeof params>, 'attested' | 'attestations'> = (
  asked,
  { attested: given, attestations },
) =>
  asked.attestations
    .filter((id) => !given.includes(id))
    .map((id) => {
      const words = attestations.find((attestation) => attestation.id === id)?.says ?? id
      return { path: `attestations.${id}`, message: 'attestation.missing', args: namedBy(words) }
    })

export const attested = kind({
  name: 'attested',
  params,
  needs: ['attested', 'attestations'],
  find,
  references: ({ attestations }) =>
    attestations.map((id, at) => ({ to: 'attestation', id, path: ['attestations', at] })),
  tell: ({ attestations: { length: n } }) => ({
    zh: `逐项勾选确认事项 ${n} 项`,
    en: `each of ${n} attestations is given`,
  }),
  compare: (child, parent) => demanded(child.attestations, parent.attestations),
})
