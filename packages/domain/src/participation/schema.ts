import { z } from 'zod'
import { daySchema, idSchema } from '../campaign/names.ts'
import { textSchema } from '../campaign/text.ts'

const levelSchema = z.strictObject({ id: idSchema, name: textSchema, units: textSchema })

/** A further body of a region; which of the two sends is settled by the answer to a question. */
const extraReceiverSchema = z.strictObject({
  region: z.string(),
  name: z.string().min(1),
  sentBy: z.strictObject({ question: idSchema }).optional(),
})

/**
 * A kind of body that the notice addresses. `list` names the list of its members; a group such as 成员单位 may hold from and to a day. `level`
 * is where it stands, where that is not the level just below the top.
 */
const addresseeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  level: idSchema.optional(),
  about: textSchema.optional(),
  list: idSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
})

export const participationSchema = z.strictObject({
  levels: z.array(levelSchema).min(2),
  filers: z.strictObject({
    level: idSchema,
    types: z.array(z.strictObject({ id: idSchema, name: textSchema })).min(1),
  }),
  regions: z.array(z.string().min(1)).default([]),
  extraReceivers: z.array(extraReceiverSchema).default([]),
  countsAs: z.enum(['region', 'organisation']),
  addressees: z.array(addresseeSchema).min(1).optional(),
  free: z.boolean().optional(),
  /** The level that runs the campaign, where its ways lead on above it. */
  runBy: idSchema.optional(),
})

/** The way an entry takes. `recommended` by a body or sent by oneself; `mailTo` and `postTo` name contacts. */
export const routeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  levels: z.array(idSchema).min(2),
  recommended: z.boolean().optional(),
  mailTo: idSchema.optional(),
  postTo: idSchema.optional(),
})

/** Where entries are handed in beside this system, and for which kinds of entry. */
export const channelSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kinds: z.array(idSchema).min(1).optional(),
  about: textSchema.optional(),
})

/**
 * A list that a notice carries or refers to; one that did not come with the notice is empty until the office fills it. `short` is what those on it
 * are called in a line of numbers, such as 三区.
 */
export const listSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  short: textSchema.optional(),
  annex: textSchema.optional(),
  about: textSchema.optional(),
  items: z
    .array(z.union([z.string().min(1), z.strictObject({ code: z.string().min(1), name: z.string().min(1) })]))
    .default([]),
})

export type Addressee = z.infer<typeof addresseeSchema>
export type Route = z.infer<typeof routeSchema>
export type Channel = z.infer<typeof channelSchema>
export type CampaignList = z.infer<typeof listSchema>
