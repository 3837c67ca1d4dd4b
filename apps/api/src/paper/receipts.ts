import { chineseDay, entryNoun, instantOf, secondOf, type Mark } from '@huibian/domain'
import { sightOf } from '../entry/entry.queries'
import type { EntryVersion } from '../entry/entry.type'
import { consentOf } from '../entry/consent'
import { sayMark } from '../entry/mark.words'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { copyOf, type Copy } from './copy'
import { phaseName, printed } from './words'

/** What a receipt says of one act. */
export type Receipt = {
  heading: string
  statement: string
  receiver: string
  facts: { label: string; value: string }[]
  /** The version that the act was about, whatever stands now. */
  version: EntryVersion | null
}

/** Which act's receipt: the last of a kind, or the one that left this line in the record. */
export type AskedReceipt = { act?: string | undefined; line?: string | undefined }

/** Acts that hand out a receipt, by the act's name in the record: its heading and what was done. */
const receipts: { [act: string]: { heading: string; done: string } } = {
  'entry.finalised': { heading: '定稿回执', done: '定稿' },
  'entry.takenBack': { heading: '收回定稿回执', done: '收回定稿，原打印件作废' },
  'entry.scanBound': { heading: '扫描件绑定回执', done: '绑定盖章扫描件' },
  'entry.scanReplaced': { heading: '扫描件更换回执', done: '更换盖章扫描件' },
  'entry.submitted': { heading: '报送回执', done: '报送' },
  'entry.withdrawn': { heading: '撤回回执', done: '撤回' },
  'entry.accepted': { heading: '审核回执', done: '审核通过' },
  'entry.returned': { heading: '退回修改回执', done: '退回修改' },
  'entry.declined': { heading: '审核回执', done: '作出不予推荐的决定' },
}

/** An instant as papers write it: 2021年3月20日 14:05:09. */
export function chineseInstant(at: Date): string {
  const text = instantOf(secondOf(at.toISOString()))
  return `${chineseDay(text.slice(0, 10))} ${text.slice(11, 19)}`
}

/** An act with what the two units were called on its day, the version it was about, and the mark that this version had come in with. */
type Line = {
  act: string
  at: Date
  byName: string
  filer: string
  receiver: string
  versionId: string | null
  mark: Mark | null
}

/** Withdrawals of earlier years do not say what they were about: it is what the last act before them was about. */
const told = `select act, at, account_name as "byName", name_at($4, at) as filer, name_at($5, at) as receiver,
    coalesce(after->>'version', before->>'version', (select coalesce(o.after->>'version', o.before->>'version') from record o
      where o.noun = 'entry' and o.subject_id = $1 and o.ok and o.id < r.id and (o.after ? 'version' or o.before ? 'version')
      order by o.id desc limit 1)) as "versionId",
    (select o.after->>'mark' from record o where o.noun = 'entry' and o.subject_id = $1 and o.ok and o.id <= r.id
      and o.act = 'entry.submitted' order by o.id desc limit 1) as mark
  from record r where noun = 'entry' and subject_id = $1 and act = any($2) and ok and strpos(seen_by, $3) > 0
    and ($6::bigint is null or id = $6) order by id desc limit 1`

/** The line of the record that was asked for, or the last of its kind, or the last that hands out a receipt. */
async function lineOf(ctx: Context, { entry, frame }: Copy, { act, line }: AskedReceipt): Promise<Line> {
  const asked = act === undefined ? Object.keys(receipts) : [act.includes('.') ? act : `entry.${act}`]
  if (line !== undefined && !/^[0-9]{1,18}$/.test(line)) throw new NotFound()
  const found = await row<Line>(ctx.db, told, [
    entry.id,
    asked.filter((each) => Object.hasOwn(receipts, each)),
    sightOf(ctx)[1],
    frame.filer.id,
    frame.receiver.id,
    line ?? null,
  ])
  if (!found) throw new NotFound()
  return found
}

/** The entry as the act found it; a version that this reader may not read is not named. */
async function copyThen(ctx: Context, copy: Copy, { versionId }: Line): Promise<Copy> {
  if (versionId === null) return copy
  try {
    return await copyOf(ctx, copy.entry.id, versionId)
  } catch (error) {
    if (error instanceof NotFound) return { ...copy, version: null }
    throw error
  }
}

/** The receipt of an act, from the line that the act left in the record. */
export async function receiptOf(ctx: Context, copy: Copy, asked: AskedReceipt): Promise<Receipt> {
  const line = await lineOf(ctx, copy, asked)
  const { entry, file, frame, version, content } = await copyThen(ctx, copy, line)
  const said = receipts[line.act] ?? { heading: '回执', done: '办理' }
  const noun = entryNoun(file, 'zh')
  const mark = frame.asPeer ? null : line.mark
  const consent = await consentOf(ctx, { ...entry, mark, at: entry.submittedAt })
  const facts = [
    { label: `${noun}名称`, value: printed(file, content, 'title') },
    { label: `${noun}编号`, value: entry.number ?? '（报送后编号）' },
    { label: '报送单位', value: line.filer },
    { label: '阶　　段', value: phaseName(file, entry.phase) },
    ...(version ? [{ label: '稿　　次', value: `第 ${version.n} 稿，校验码 ${version.code}` }] : []),
    ...(mark ? [{ label: '时　　限', value: sayMark(mark, consent) }] : []),
    { label: '经 办 人', value: line.byName },
    { label: '办理时间', value: chineseInstant(line.at) },
  ]
  return {
    heading: said.heading,
    receiver: line.receiver,
    statement: `下列${noun}已于${chineseInstant(line.at)}${said.done}。`,
    facts,
    version,
  }
}
