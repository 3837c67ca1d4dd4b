import { listHeads, may } from '@huibian/domain'
import type { Column } from '@huibian/documents'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, type Context } from '../platform/context'
import { demand, refuse } from '../platform/refusal'
import { readRows } from '../platform/sheet'
import type { ReadListRow } from './notice.type'

/** More bodies than any notice names. */
const mostRows = 5000

const columns: Column[] = [
  { key: 'code', label: '代码', width: 12, kind: 'text', optional: true, also: listHeads.code },
  { key: 'name', label: '名称', width: 40, kind: 'text', also: listHeads.name },
]

/** Reads a list of bodies from a spreadsheet for a notice that is being written. Nothing is kept: which rows the list takes, its editor judges. */
export async function readList(ctx: Context, uploadId: string): Promise<ReadListRow[]> {
  demand(may(actorOf(ctx), 'campaign.create', { organiser: actorOf(ctx).post.organisation.id }))
  const { path } = await takeUpload(ctx, uploadId, 'sheet')
  const read = await readRows(path, columns, mostRows)
  if (read === undefined) refuse('list.noHead')
  if (read.length === 0) refuse('sheet.empty')
  return read.map(({ values }) => ({
    code: (values['code'] ?? '').normalize('NFKC'),
    name: values['name'] ?? '',
  }))
}
