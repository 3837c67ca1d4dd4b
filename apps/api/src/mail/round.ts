import type { Platform } from '../platform/context'
import { separately } from '../platform/transaction'
import { dueNow, queue, type Way } from './due'

/** A mail server may be away for hours. */
export const byMail: Way = {
  noted: 'mail',
  job: 'mail.send',
  reaches: "and a.email <> '' and not a.mail_declined",
  attempts: 12,
}

/** Looks for what is to be mailed and queues it; without a mail server nothing is queued. */
export async function mailRound(platform: Platform): Promise<void> {
  if (!platform.config.smtpUrl) return
  await separately(platform.source, { organisationKey: '' }, async (db, now) => {
    await queue(db, await dueNow(db, now, byMail), { way: byMail, now })
  })
}
