import { z } from 'zod'
import { formSchema } from './form.ts'
import { daySchema, idSchema } from './names.ts'
import { packageSchema, documentSchema } from './output.ts'
import { questionSchema } from './question.ts'
import { textSchema } from './text.ts'
import { awardSchema } from '../award/schema.ts'
import { channelSchema, listSchema, participationSchema, routeSchema } from '../participation/schema.ts'
import { activitySchema, stageSchema } from '../stage/schema.ts'

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
  kinds: z.array(idSchema).min(1).optional(),
  routes: z.array(idSchema).min(1).optional(),
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
  role: z.enum(['issuer', 'host', 'operator', 'coOrganiser', 'supporter', 'media', 'participant']),
  name: textSchema,
})

/** A close of its own for what one level sends on: 市州 before 省. */
export const dueSchema = z.strictObject({
  level: idSchema,
  closes: daySchema,
  wording: z.string().min(1).max(200),
})

export const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  opens: daySchema,
  closes: daySchema,
  wording: z.string().min(1).max(200),
  about: textSchema.optional(),
  allows: z.record(idSchema, z.array(idSchema).min(1)).default({}),
  dues: z.array(dueSchema).min(1).optional(),
})

const attestationSchema = z.strictObject({
  id: idSchema,
  says: textSchema,
  saysOtherwise: z
    .strictObject({ question: idSchema, answer: z.union([z.boolean(), z.string()]), says: textSchema })
    .optional(),
  by: z.enum(['filer', 'receiver']),
  at: z.enum(judgedActs),
  routes: z.array(idSchema).min(1).optional(),
})

/** What comes on paper or disc beside the electronic entry. */
const receiptSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  routes: z.array(idSchema).min(1).optional(),
})

const kindSchema = z.strictObject({ id: idSchema, name: textSchema, class: textSchema.optional() })

const contactSchema = z.strictObject({
  role: idSchema,
  name: textSchema,
  about: textSchema,
  routes: z.array(idSchema).min(1).optional(),
})

/** The whole of a campaign file. */
export const campaignSchema = z.strictObject({
  id: idSchema,
  notice: noticeSchema,
  organisers: z.array(organiserSchema).min(1),
  participation: participationSchema,
  routes: z.array(routeSchema).min(1),
  kinds: z.array(kindSchema).min(1),
  phases: z.array(phaseSchema).min(1),
  form: formSchema,
  rules: z.array(ruleRowSchema),
  attestations: z.array(attestationSchema).default([]),
  documents: z.array(documentSchema).default([]),
  package: packageSchema.optional(),
  stages: z.array(stageSchema).default([]),
  awards: z.array(awardSchema).default([]),
  contacts: z.array(contactSchema).default([]),
  vocabulary: z.record(idSchema, textSchema).default({}),
  questions: z.array(questionSchema).default([]),
  theme: textSchema.optional(),
  lists: z.array(listSchema).min(1).optional(),
  channels: z.array(channelSchema).min(1).optional(),
  receipts: z.array(receiptSchema).min(1).optional(),
  activities: z.array(activitySchema).min(1).optional(),
})

/** The parts of a campaign file that a relay writes too. */
export const parts = {
  notice: noticeSchema,
  organiser: organiserSchema,
  attestation: attestationSchema,
  receipt: receiptSchema,
  contact: contactSchema,
} as const

export type Campaign = z.infer<typeof campaignSchema>
export type Phase = z.infer<typeof phaseSchema>
export type RuleRow = z.infer<typeof ruleRowSchema>
export type Attestation = z.infer<typeof attestationSchema>
export type Receipt = z.infer<typeof receiptSchema>
