import { z } from 'zod'
import { fieldSchema } from '../campaign/form.ts'
import { daySchema, idSchema } from '../campaign/names.ts'
import { documentSchema, packageSchema } from '../campaign/output.ts'
import { questionSchema } from '../campaign/question.ts'
import { dueSchema, parts, ruleRowSchema } from '../campaign/schema.ts'
import { textSchema } from '../campaign/text.ts'
import { listSchema, participationSchema, routeSchema } from '../participation/schema.ts'
import { stageSchema } from '../stage/schema.ts'

const own = <S extends z.ZodType>(schema: S) => z.array(schema).default([])

/** A phase of the upper campaign with this level's own dates. */
const ownPhaseSchema = z.strictObject({
  id: idSchema,
  opens: daySchema.optional(),
  closes: daySchema,
  wording: z.string().min(1).max(200),
  dues: z.array(dueSchema).min(1).optional(),
})

/**
 * A relay (转发): only what this level says for itself. Rules of the same id replace the upper ones and may only be tighter, all others are
 * added; what it does not mention is the upper campaign's.
 */
export const relaySchema = z.strictObject({
  id: idSchema,
  notice: parts.notice.extend({ relayOf: idSchema }),
  organisers: z.array(parts.organiser).min(1),
  participation: participationSchema,
  routes: z.array(routeSchema).min(1),
  phases: own(ownPhaseSchema),
  form: z.strictObject({ fields: z.array(fieldSchema).min(1) }).optional(),
  rules: own(ruleRowSchema),
  attestations: own(parts.attestation),
  documents: own(documentSchema),
  package: packageSchema.optional(),
  receipts: own(parts.receipt),
  lists: own(listSchema),
  stages: own(stageSchema),
  contacts: own(parts.contact),
  vocabulary: z.record(idSchema, textSchema).default({}),
  questions: own(questionSchema),
})

export type Relay = z.infer<typeof relaySchema>
