import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { referenceUnit } from '../organisation/reference'
import { sampleAnswers, samplePerson } from './read'

const picture = z.strictObject({
  file: z.string(),
  caption: z.string(),
  rights: z.string(),
  minors: z.boolean(),
  consent: z.boolean().default(false),
})

const activity = z.strictObject({
  unit: z.string(),
  plan: z.string(),
  state: z.enum(['planned', 'held', 'notHeld']),
  title: z.string(),
  day: z.int(),
  until: z.int(),
  hour: z.string().default(''),
  contact: z.string().default(''),
  place: z.string(),
  hosts: z.string(),
  agenda: z.string().default(''),
  about: z.string(),
  reason: z.string().default(''),
  figures: z.record(z.string(), z.tuple([z.string(), z.string()])),
  same: z.string().optional(),
  pictures: z.array(picture).default([]),
})

const paragraphs = z.array(z.string())

const summary = z.strictObject({
  unit: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'accepted']),
  reason: z.string().default(''),
  leader: z.string(),
  contact: z.string(),
  done: paragraphs,
  effect: paragraphs,
  experience: paragraphs,
  figures: z.record(z.string(), z.string()),
  waivers: z.record(z.string(), z.string()).default({}),
  picture: z.string().optional(),
})

const week = z.strictObject({
  preset: z.string(),
  title: z.string(),
  answers: sampleAnswers,
  office: z.string(),
  units: z.array(referenceUnit),
  people: z.array(samplePerson),
  measures: z.array(z.strictObject({ name: z.string(), unit: z.string(), definition: z.string() })),
  activities: z.array(activity),
  summaries: z.array(summary),
})

export type SampleWeek = z.infer<typeof week>
export type SampleActivity = z.infer<typeof activity>
export type SampleSummary = z.infer<typeof summary>

/** The week of activities that the demo runs beside its call for cases. */
export function readWeek(root: string): SampleWeek {
  return week.parse(parse(readFileSync(join(root, 'db/sample/week.yaml'), 'utf8')))
}
