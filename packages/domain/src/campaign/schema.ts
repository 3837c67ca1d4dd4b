import { z } from 'zod'
import { formSchema } from './form.ts'
import { daySchema, idSchema } from './names.ts'
import { packageSchema, documentSchema } from './output.ts'
import { questionSchema } from './question.ts'
import { textSchema } from './text.ts'

/** The acts at which rules are judged. */
export const judgedActs = ['save', 'finalise', 'submit', 'accept', 'forward', 'publish'] as const
export type JudgedAct = (typeof judgedActs)[number]

const strength = z.enum(['hard', 'soft'])

/** Settled by the answer to a question. */
const asked = z.strictObject({ question: idSchema })

export const ruleRowSchema = z.strictObject({
  id: idSchema,
  clause: z.string().min(1).max(60),
  kind: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  strength: z.union([strength, asked], {
    error: () => ({ message: '应写 hard（必须满足）、soft（可说明理由后放行）或 { question: 问题编号 }' }),
  }),
  at: z.array(z.enum(judgedActs)).min(1),
  phases: z.array(idSchema).min(1).optional(),
  says: textSchema,
})

const noticeSchema = z.strictObject({
  title: textSchema,
  number: z.string().min(1),
  issuers: z.array(textSchema).min(1),
  signed: daySchema,
  published: daySchema.optional(),
  basedOn: z.array(textSchema).default([]),
  relayOf: idSchema.optional(),
})

const organiserSchema = z.strictObject({
  role: z.enum(['issuer', 'host', 'operator', 'coOrganiser']),
  name: textSchema,
})

const levelSchema = z.strictObject({ id: idSchema, name: textSchema, units: textSchema })

const participationSchema = z.strictObject({
  levels: z.array(levelSchema).min(2),
  filers: z.strictObject({
    level: idSchema,
    types: z.array(z.strictObject({ id: idSchema, name: textSchema })).min(1),
  }),
  regions: z.array(z.string().min(1)).default([]),
  extraReceivers: z
    .array(z.strictObject({ region: z.string(), name: z.string().min(1), sentBy: asked.optional() }))
    .default([]),
  countsAs: z.enum(['region', 'organisation']),
})

const routeSchema = z.strictObject({ id: idSchema, name: textSchema, levels: z.array(idSchema).min(2) })

export const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  opens: daySchema,
  closes: daySchema,
  wording: z.string().min(1).max(200),
  about: textSchema.optional(),
  allows: z.record(idSchema, z.array(idSchema).min(1)).default({}),
})

const attestationSchema = z.strictObject({
  id: idSchema,
  says: textSchema,
  saysOtherwise: z
    .strictObject({ question: idSchema, answer: z.union([z.boolean(), z.string()]), says: textSchema })
    .optional(),
  by: z.enum(['filer', 'receiver']),
  at: z.enum(judgedActs),
})

const stageSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  level: idSchema,
  from: daySchema.optional(),
  to: daySchema.optional(),
  checklist: z.array(z.strictObject({ id: idSchema, name: textSchema, says: textSchema })).default([]),
})

const awardSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(['selected', 'tag', 'prize']),
  places: z.int().min(1).optional(),
  requires: z.array(idSchema).default([]),
})

/** The whole of a campaign file. */
export const campaignSchema = z.strictObject({
  id: idSchema,
  notice: noticeSchema,
  organisers: z.array(organiserSchema).min(1),
  participation: participationSchema,
  routes: z.array(routeSchema).min(1),
  kinds: z.array(z.strictObject({ id: idSchema, name: textSchema })).min(1),
  phases: z.array(phaseSchema).min(1),
  form: formSchema,
  rules: z.array(ruleRowSchema),
  attestations: z.array(attestationSchema).default([]),
  documents: z.array(documentSchema).default([]),
  package: packageSchema.optional(),
  stages: z.array(stageSchema).default([]),
  awards: z.array(awardSchema).default([]),
  contacts: z.array(z.strictObject({ role: idSchema, name: textSchema, about: textSchema })).default([]),
  vocabulary: z.record(idSchema, textSchema).default({}),
  questions: z.array(questionSchema).default([]),
})

export type Campaign = z.infer<typeof campaignSchema>
export type Phase = z.infer<typeof phaseSchema>
export type RuleRow = z.infer<typeof ruleRowSchema>
export type Attestation = z.infer<typeof attestationSchema>
export type Stage = z.infer<typeof stageSchema>
export type Award = z.infer<typeof awardSchema>
