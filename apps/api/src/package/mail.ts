import { fillPattern, wordsOf } from '@huibian/domain'
import { contactLoader } from '../campaign/contact.queries'
import type { Context } from '../platform/context'
import { frameOf, type Frame } from '../summary/frame'
import { namesOf } from '../summary/papers'
import type { PackageRow } from './package.entity'
import type { MailText } from './package.type'

/** The values that a package's names may use. */
export function packageNames(
  frame: Frame,
  sent: Pick<PackageRow, 'n'>,
): { [place: string]: string | number } {
  return { ...namesOf(frame), 包号: sent.n }
}

const kinds = { first: '', supplement: '补报', correction: '更正' } as const

/** The package's own name by the campaign's pattern; a later package says what it is. */
export function packageName(frame: Frame, sent: Pick<PackageRow, 'n' | 'kind'>): string {
  const pattern = frame.file.package?.name ?? '{活动名称}-{单位名称}-第{n}阶段'
  const base = fillPattern(pattern, packageNames(frame, sent))
  return sent.kind === 'first' ? base : `${base}-${kinds[sent.kind]}-第${sent.n}包`
}

/** Addressee, subject and text as the campaign's file sets them; the mailbox is the one that the owner has named. */
export async function mailOf(ctx: Context, sent: PackageRow): Promise<MailText> {
  const frame = await frameOf(ctx, sent)
  const rule = frame.file.package?.mail
  if (!rule) return { to: '', subject: packageName(frame, sent), text: '' }
  const contact = frame.file.contacts.find(({ role }) => role === rule.to)
  const named = contact ? `${frame.owner.name}（${wordsOf(contact.name)}）` : frame.owner.name
  const persons = await contactLoader(ctx).load(sent.campaignId)
  const mailbox = persons.find(({ role }) => role === rule.to)?.email
  const values = packageNames(frame, sent)
  const subject = fillPattern(rule.subject, values)
  const kind = kinds[sent.kind]
  return {
    to: mailbox ? `${named} <${mailbox}>` : named,
    subject: kind ? `${subject}-${kind}-第${sent.n}包` : subject,
    text: textOf(frame, sent, fillPattern(wordsOf(rule.text), values)),
  }
}

function textOf(frame: Frame, sent: PackageRow, words: string): string {
  const { added, replaced, removed } = sent.changes
  const lines = [
    words.trim(),
    ...(sent.kind === 'first' ? [] : [`本包为第 ${sent.n} 包（${kinds[sent.kind]}）：${sent.reason}`]),
    ...added.map(({ title }) => `新增：《${title}》`),
    ...replaced.map(({ title, n }) => `更正：《${title}》第 ${n} 稿`),
    ...removed.map(({ title }) => `撤下：《${title}》`),
    '',
    frame.organisation.name,
    `联系人：${frame.contactName}　电话：${frame.contactPhone}`,
  ]
  return lines.join('\n')
}
