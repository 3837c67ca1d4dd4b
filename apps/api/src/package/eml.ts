import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailText } from './package.type'

export type Attached = { name: string; path: string }

/** The mailbox that stands after the addressee's name, if any. */
function addressed(to: string): { to?: { name: string; address: string } } {
  const [, name, address] = /^(.*) <([^<>\s]+@[^<>\s]+)>$/.exec(to) ?? []
  return name && address ? { to: { name, address } } : {}
}

/**
 * Writes a mail that a mail program opens as a draft, to the mailbox where the office has named one. Parts too large for one mail are named, not attached.
 */
export async function writeEml(
  path: string,
  mail: MailText,
  files: { attached: readonly Attached[]; named: readonly Attached[]; at: Date },
): Promise<void> {
  const parts = files.named.map(({ name }) => `附件（请分邮件发送）：${name}`)
  const composer = new MailComposer({
    ...addressed(mail.to),
    subject: mail.subject,
    text: [mail.text, '', ...parts].join('\n').trim(),
    date: files.at,
    headers: { 'X-Unsent': '1', 'X-Huibian-To': mail.to },
    attachments: files.attached.map(({ name, path: file }) => ({
      filename: name,
      content: createReadStream(file),
      contentType: 'application/zip',
    })),
    disableUrlAccess: true,
    disableFileAccess: true,
  })
  await pipeline(composer.compile().createReadStream(), createWriteStream(path))
}
