import { join } from 'node:path'
import { readFigure, wordsOf, type Body, type Campaign, type Content, type Quantity } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { EntryRow } from '../entry/entry.entity'
import { finaliseEntry } from '../filing/finalise'
import { saveDraft } from '../filing/save'
import { startEntry } from '../filing/start'
import { submitEntry } from '../filing/submit'
import { attachFile } from '../material/attach'
import type { Context } from '../platform/context'
import { beginReview } from '../review/begin'
import { returnEntry } from '../review/return'
import type { SampleSummary } from '../sample/week'
import { passCase } from './decideCases'
import { personOf } from './fileCase'
import type { WeekStage } from './openWeek'
import { as, seatOf, upload } from './stage'

const paragraphs = (texts: readonly string[]): Body =>
  texts.map((text) => ({ type: 'paragraph', inlines: [{ text }] }))

function quantity(text: string, name: string): Quantity {
  const read = readFigure(text, { name })
  if ('figure' in read && read.figure.state === 'given') return read.figure.quantity
  throw new Error(`the demo's week: ${name} is no figure: ${text}`)
}

function contentOf(stage: WeekStage, file: Campaign, sample: SampleSummary): Content {
  const figures = file.form.fields.flatMap(({ id, label }) => {
    const text = sample.figures[wordsOf(label)]
    return text === undefined ? [] : [[id, quantity(text, id)] as const]
  })
  return {
    leader: personOf(stage, sample.leader),
    contact: personOf(stage, sample.contact),
    done: paragraphs(sample.done),
    effect: paragraphs(sample.effect),
    experience: paragraphs(sample.experience),
    ...Object.fromEntries(figures),
  }
}

async function write(ctx: Context, stage: WeekStage, sample: SampleSummary): Promise<EntryRow> {
  const entry = await startEntry(ctx, stage.weekId, { phase: 'summary' })
  const key = { campaignId: entry.campaignId, version: entry.campaignVersion }
  const content = contentOf(stage, await campaignFileLoader(ctx).load(key), sample)
  const attached: Content = {}
  if (sample.picture !== undefined) {
    const name = `${sample.picture}.jpg`
    const path = join(stage.platform.root, 'db/sample/week', name)
    const { id } = await attachFile(ctx, entry.id, {
      uploadId: await upload(ctx, path, { name, purpose: 'material' }),
    })
    Object.assign(attached, { pictures: [id], minors: 'none' })
  }
  return saveDraft(ctx, entry.id, {
    revision: entry.revision,
    content: { ...entry.draft, ...content, ...attached },
  })
}

async function sendBack(stage: WeekStage, id: string, reason: string): Promise<void> {
  const clerk = seatOf(stage, 'reviewingClerk', stage.week.office)
  const begun = await as(stage, clerk, (ctx) => beginReview(ctx, id))
  const versionId = begun.currentVersionId ?? ''
  await as(stage, clerk, (ctx) => returnEntry(ctx, id, { versionId, reason, restamp: null, fields: [] }))
}

/** A unit writes its summary, and it goes as far as its state says. */
export async function sendSummary(stage: WeekStage, sample: SampleSummary): Promise<void> {
  const clerk = seatOf(stage, 'filingClerk', sample.unit)
  const draft = await as(stage, clerk, (ctx) => write(ctx, stage, sample))
  if (sample.state === 'draft') return
  const final = await as(stage, clerk, (ctx) => finaliseEntry(ctx, draft.id, draft.revision))
  const asked = { revision: final.revision, attestations: [], waivers: waiversOf(sample) }
  await as(stage, clerk, (ctx) => submitEntry(ctx, final.id, asked))
  if (sample.state === 'returned') await sendBack(stage, final.id, sample.reason)
  if (sample.state === 'accepted') await passCase(stage, stage.week.office, final.id)
}

/** What a rule of the notice still asks for, answered as a clerk would. */
const waiversOf = ({ waivers }: SampleSummary): { rule: string; reason: string }[] =>
  Object.entries(waivers).map(([rule, reason]) => ({ rule, reason }))
