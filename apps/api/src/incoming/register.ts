import type { Finding, Violation } from '@huibian/domain'
import { keepErrors } from '../attachment/keepErrors'
import { takeUpload, type Taken } from '../attachment/takeUpload'
import type { Campaign } from '../campaign/campaign.type'
import { fileOf } from '../campaign/campaign.queries'
import { demandCampaign, standingOf, weigh, type Weighed } from '../intake/measure'
import { shown } from '../intake/read'
import { settle } from '../intake/take'
import type { PackageRow } from '../package/package.entity'
import { visiblePackage } from '../package/package.queries'
import type { Context } from '../platform/context'
import type { Progress } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { sentenceOf } from '../platform/say'
import type { FileLink } from '../platform/wire.type'
import type { IncomingInput, ReadIncoming } from './incoming.type'
import { openedOf } from './build'
import { withFolder, type Folder } from './folder'
import { columnsOf, sheetColumns } from './form'
import { placeOf, type Manner } from './place'
import { demandFiles, givenRows, readLines, scanOf, unitColumn, type Case, type Line } from './rows'

type Read = { lines: Line[]; weighed?: Weighed; errors?: FileLink }

const isCase = (one: Case | undefined): one is Case => one !== undefined

/** Everything that was brought, each once, in the order of the table. */
function originalsOf(scan: Taken, table: Taken | undefined, lines: readonly Line[]): Taken[] {
  const cases = lines
    .flatMap(({ one }) => (one ? [one.text, one.form] : []))
    .filter((taken) => taken !== undefined)
  const all = [...(table ? [table] : []), scan, ...cases]
  return [...new Map(all.map((taken) => [taken.id, taken])).values()]
}

/** Lines that cannot be taken go back with 错误原因. */
async function handBack(
  ctx: Context,
  campaign: Campaign,
  lines: readonly Line[],
): Promise<FileLink | undefined> {
  const bad = lines.filter(({ one }) => !one)
  if (bad.length === 0) return undefined
  const columns = sheetColumns(columnsOf(await fileOf(ctx, campaign)))
  const rows = bad.map(({ given, errors }) => ({
    row: { row: given.place, values: given.cells },
    errors: errors.map((error) => sentenceOf(error, ctx)),
  }))
  return keepErrors(ctx, rows, { name: '未能登记的来件.xlsx', sheet: '未能登记的来件', columns })
}

/** What counts is replaced only by what differs. */
function unchanged({ changes, here }: Weighed): Violation[] {
  const changed = changes.added.length + changes.replaced.length + changes.removed.length > 0
  if (changed || here.last?.state !== 'forwarded') return []
  const { n } = here.last
  return [{ rule: 'package.unchanged', message: 'package.unchanged', args: { n }, strength: 'hard' }]
}

async function weighed(
  ctx: Context,
  campaign: Campaign,
  { given, manner, folder }: { given: IncomingInput; manner: Manner; folder: Folder },
): Promise<Read> {
  const columns = columnsOf(await fileOf(ctx, campaign))
  const units = unitColumn({ file: await fileOf(ctx, campaign) })
  const names = givenRows(given.rows, columns).map(({ cells }) => cells[units] ?? '')
  const place = await placeOf(ctx, campaign, { given, names, manner })
  await demandFiles(ctx, given)
  const scan = await scanOf(ctx, given.tableScanId)
  const table = given.tableId ? await takeUpload(ctx, given.tableId, 'incoming') : undefined
  const lines = await readLines(ctx, given, { place, columns, folder })
  const cases = lines.map(({ one }) => one).filter(isCase)
  if (cases.length === 0 || !scan) return { lines }
  const originals = originalsOf(scan, table, lines)
  const opened = await openedOf(ctx, { given, place, cases, scan, originals, folder, manner })
  // What was read is as good for a look; what is taken is held first, and read as it stands then.
  const standing = manner === 'take' ? await standingOf(ctx, campaign, opened, 'for update of e') : place
  const found = await weigh(ctx, campaign, opened, standing)
  return { lines, weighed: { ...found, faults: [...found.faults, ...unchanged(found)] } }
}

/** 登记来件，先看: what came in by mail or on paper as it would stand here, line by line. Nothing is kept but the uploads. */
export async function readIncoming(
  ctx: Context,
  campaignId: string,
  given: IncomingInput,
): Promise<ReadIncoming> {
  const campaign = await demandCampaign(ctx, campaignId)
  return withFolder(async (folder) => {
    const read = await weighed(ctx, campaign, { given, manner: 'look', folder })
    const say = (findings: readonly Finding[]): string[] =>
      findings.map((finding) => sentenceOf(finding, ctx))
    const rows = read.lines.map(({ given: { place }, errors, notes }) => ({
      place,
      errors: say(errors),
      notes: say(notes),
    }))
    return { rows, ...(read.weighed ? { opened: await shown(ctx, read.weighed) } : {}) }
  })
}

type Asked = { incoming: IncomingInput; admitUnits: boolean; progress?: Progress }

/** The package as it stands here now, and the lines that were not taken, with 错误原因. */
export type Registered = { package: PackageRow; errors?: FileLink }

/**
 * 登记来件: what a receiver sent by mail, on paper or on a disk gives the same rows as a package of another installation. Lines that cannot
 * be taken go back in a spreadsheet; a later incoming replaces what it changed.
 */
export async function registerIncoming(
  ctx: Context,
  campaignId: string,
  { incoming: given, admitUnits, progress }: Asked,
): Promise<Registered> {
  const campaign = await demandCampaign(ctx, campaignId)
  return withFolder(async (folder) => {
    await progress?.(0.05, 'step.reading')
    const read = await weighed(ctx, campaign, { given, manner: 'take', folder })
    await progress?.(0.8, 'step.registering')
    if (!read.weighed) return refuse('incoming.noRows')
    await settle(ctx, read.weighed, { act: 'package.registered', admitUnits })
    const errors = await handBack(ctx, campaign, read.lines)
    const taken = await visiblePackage(ctx, read.weighed.opened.data.package.id)
    return { package: taken, ...(errors ? { errors } : {}) }
  })
}
