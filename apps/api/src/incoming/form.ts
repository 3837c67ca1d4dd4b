import {
  typedColumns,
  wordsOf,
  type Campaign as CampaignFile,
  type Text,
  type TypedColumn,
} from '@huibian/domain'
import type { Column } from '@huibian/documents'
import { takeUpload } from '../attachment/takeUpload'
import { fileOf } from '../campaign/campaign.queries'
import { leftOut } from '../filing/wordLost'
import { demandCampaign } from '../intake/measure'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import { sentenceOf } from '../platform/say'
import { readWholeSheet, sheetMime, type WholeSheet } from '../platform/sheet'
import './incoming.messages'
import { mostRows, type IncomingChoice, type IncomingForm, type IncomingTable } from './incoming.type'

const widths = { asked: 18, other: 14 }

/** The table's columns as a spreadsheet has them. */
export function sheetColumns(columns: readonly TypedColumn[]): Column[] {
  return columns.map(({ key, label, asked }) => ({
    key,
    label,
    width: asked ? widths.asked : widths.other,
    kind: 'text',
    optional: !asked,
  }))
}

/** What the columns of a call's table are. */
export const columnsOf = (file: CampaignFile): TypedColumn[] => typedColumns(file)

/** What is asked of whoever registers what came in. */
export async function incomingForm(ctx: Context, campaignId: string): Promise<IncomingForm> {
  const campaign = await demandCampaign(ctx, campaignId)
  const file = await fileOf(ctx, campaign)
  const senders = await rows<{ id: string; name: string }>(
    ctx.db,
    `select o.id, o.name from participation p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'receiver' and o.valid_to is null order by o."order", o.key`,
    [campaign.id],
  )
  const named = (choices: readonly { id: string; name: Text }[]): IncomingChoice[] =>
    choices.map(({ id, name }) => ({ id, name: wordsOf(name, ctx.asked.language) }))
  return { columns: columnsOf(file), senders, kinds: named(file.kinds), routes: named(file.routes) }
}

/** What of the table's file is in no line, a sentence each. */
const unplacedIn = (ctx: Context, { left, lost }: WholeSheet): string[] => [
  ...left.map(({ kind, ...args }) =>
    sentenceOf(
      { message: `incoming.left.${kind === 'column' && args.label === '' ? 'headless' : kind}`, args },
      ctx,
    ),
  ),
  ...leftOut(
    { unplaced: [], cut: [] },
    lost.map((each) => ({ ...each, author: '', near: '' })),
    ctx,
  ),
]

/** Reads the table of what came in, so that it can be looked at and mended line by line; nothing is kept but the upload. */
export async function readIncomingTable(
  ctx: Context,
  campaignId: string,
  uploadId: string,
): Promise<IncomingTable> {
  const campaign = await demandCampaign(ctx, campaignId)
  const { path, mime, name } = await takeUpload(ctx, uploadId, 'incoming')
  if (mime !== sheetMime) refuse('incoming.tableType', { name })
  const columns = sheetColumns(columnsOf(await fileOf(ctx, campaign)))
  const read = await readWholeSheet(path, columns, mostRows)
  return { rows: read.rows.map(({ values }) => values), unplaced: unplacedIn(ctx, read) }
}
