import { createTransport } from 'nodemailer'

/** A mail server that does not answer is given up soon: the queue tries again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Who a mail is from: `from` in SMTP_URL, else the one who signs in there, else a mailbox at the server's own name. */
export function senderOf(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  const user = decodeURIComponent(url.username)
  return url.searchParams.get('from') ?? (user.includes('@') ? user : `huibian@${url.hostname}`)
}

/** One mail as it goes. */
export type Letter = { id: string; to: string; subject: string; text: string }

/** Hands a mail to the server, which throws where it refuses. The id stays the same however often it is tried. */
export async function post(smtpUrl: string, { id, to, subject, text }: Letter): Promise<void> {
  const url = new URL(smtpUrl)
  const from = senderOf(smtpUrl)
  url.searchParams.delete('from')
  const transport = createTransport({ url: url.href, ...patience })
  try {
    await transport.sendMail({
      from: { name: '汇编', address: from },
      to,
      subject,
      text,
      messageId: `<${id}@huibian>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
