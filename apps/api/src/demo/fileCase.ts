import { join } from 'node:path'
import { stampInThread } from '@huibian/documents'
import { wordsOf, type Campaign, type Content, type Person } from '@huibian/domain'
import { preparePicture, type Picture } from '../attachment/picture'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { EntryRow } from '../entry/entry.entity'
import { finaliseEntry } from '../filing/finalise'
import { keepPicture } from '../filing/pictures'
import { saveDraft } from '../filing/save'
import { startEntry } from '../filing/start'
import { submitEntry } from '../filing/submit'
import { copyOf } from '../paper/copy'
import { printForm } from '../paper/print'
import type { Context } from '../platform/context'
import { bindScan } from '../scan/bind'
import { rendering } from '../seal/file'
import type { Seat } from './people'
import { bodyOf, figuresOf, type Placed, type SampleCase } from '../sample/read'
import { as, seatOf, upload, type Stage } from './stage'

const clerkOf = (stage: Stage, { centre, contact: key }: SampleCase): Seat =>
  seatOf(stage, 'filingClerk', centre, key)

/** Writes a sample case as its clerk, pictures and all; a draft that is left as one stops here. Gives the entry as it was saved. */
export function draftCase(stage: Stage, sample: SampleCase): Promise<EntryRow> {
  return as(stage, clerkOf(stage, sample), (ctx) => write(ctx, stage, sample))
}

/** 定稿. */
export function finaliseCase(stage: Stage, sample: SampleCase, entry: EntryRow): Promise<EntryRow> {
  return as(stage, clerkOf(stage, sample), (ctx) => finaliseEntry(ctx, entry.id, entry.revision))
}

/** Prints the form, has it stamped and binds the scan of it. */
export function bindCase(stage: Stage, sample: SampleCase, { id }: EntryRow): Promise<EntryRow> {
  return as(stage, clerkOf(stage, sample), (ctx) => stamp(ctx, stage, { id, sample }))
}

/** 报送. */
export function submitCase(stage: Stage, sample: SampleCase, bound: EntryRow): Promise<void> {
  return as(stage, clerkOf(stage, sample), (ctx) => submit(ctx, bound))
}

async function write(ctx: Context, stage: Stage, sample: SampleCase): Promise<EntryRow> {
  const entry = await startEntry(ctx, stage.campaignId, { phase: `phase${sample.phase}` })
  const placed = new Map<string, Placed>()
  for (const file of figuresOf(sample)) placed.set(file, await figure(ctx, stage, { entry, file }))
  const file = await campaignFileLoader(ctx).load({
    campaignId: entry.campaignId,
    version: entry.campaignVersion,
  })
  const content = contentOf(stage, sample, { file, fixed: entry.draft, placed })
  return saveDraft(ctx, entry.id, { revision: entry.revision, content })
}

/** Several cases may show the same figure, which is prepared once. */
function prepared({ platform, pictures }: Stage, file: string): Promise<Picture> {
  const known = pictures.get(file) ?? preparePicture(join(platform.root, 'db/sample/figures', file), file)
  pictures.set(file, known)
  return known
}

async function figure(
  ctx: Context,
  stage: Stage,
  { entry, file }: { entry: EntryRow; file: string },
): Promise<Placed> {
  const picture = await prepared(stage, file)
  const { id } = await keepPicture(ctx, entry, picture, file)
  return { id, width: picture.width, height: picture.height }
}

/** A person of the demo as a form names one. */
export function personOf(stage: Stage, key: string): Person {
  const person = stage.world.people.find((one) => one.key === key)
  if (!person) throw new Error(`the demo has no person ${key}`)
  const { name, title, phone, mobile, email } = person
  return { name, title, phone, mobile, email }
}

function contentOf(
  stage: Stage,
  sample: SampleCase,
  { file, fixed, placed }: { file: Campaign; fixed: Content; placed: Map<string, Placed> },
): Content {
  const themes = file.form.fields.find(({ id }) => id === 'theme')
  const options = themes && 'options' in themes ? (themes.options ?? []) : []
  const theme = options.find(({ name }) => wordsOf(name) === sample.theme)?.id
  const place = (name: string): Placed => placed.get(name) ?? { id: '', width: 1, height: 1 }
  const types = stage.world.centres.find(({ key }) => key === sample.centre)?.types ?? []
  return {
    // A centre of two kinds says in which capacity it files; the system fills in the rest.
    ...(types[0] ? { unitType: types[0] } : {}),
    ...fixed,
    title: sample.title,
    ...(theme ? { theme } : {}),
    serviceObject: sample.object,
    period: sample.period,
    summary: sample.abstract,
    background: bodyOf(sample.background, place),
    process: bodyOf(sample.process, place),
    results: bodyOf(sample.effect, place),
    insights: bodyOf(sample.insight, place),
    previouslyFiled: false,
    contact: personOf(stage, sample.contact),
    ...(sample.english
      ? { titleEnglish: sample.english.title, summaryEnglish: sample.english.abstract }
      : {}),
  }
}

/** Over the words 盖章 and the date of the form's last box. */
const formSeal = { page: 1, x: 168, y: 244 }

/** Prints the form, presses a specimen seal on it and brings it back as the scanner would. */
async function stamp(
  ctx: Context,
  stage: Stage,
  { id, sample }: { id: string; sample: SampleCase },
): Promise<EntryRow> {
  const copy = await copyOf(ctx, id)
  const versionId = copy.entry.versionId ?? ''
  const centre = stage.world.centres.find(({ key }) => key === sample.centre)
  const seal = { name: centre?.sealingName || centre?.name || '', diameter: 42 }
  const pressing = { seal, position: formSeal }
  const pressed = await stampInThread(await printForm(ctx, copy), pressing, {
    ...rendering(ctx),
    at: ctx.now,
  })
  const uploadId = await upload(ctx, pressed, { name: '案例报送表（盖章）.pdf', purpose: 'scan' })
  return bindScan(ctx, id, { versionId, parts: [{ uploadId, rotate: 0 }] })
}

async function submit(ctx: Context, entry: EntryRow): Promise<void> {
  const file = await campaignFileLoader(ctx).load({
    campaignId: entry.campaignId,
    version: entry.campaignVersion,
  })
  const attestations = file.attestations
    .filter(({ by, at }) => by === 'filer' && at === 'submit')
    .map(({ id }) => id)
  await submitEntry(ctx, entry.id, { revision: entry.revision, attestations, waivers: [] })
}
