import { dueNow, queue, type Way } from '../mail/due'
import type { Platform } from '../platform/context'
import { separately } from '../platform/transaction'

/** Everybody has an inbox; nothing outside can be away. */
export const byInbox: Way = { noted: 'telling', job: 'inbox.tell', reaches: '', attempts: 3 }

/** Looks for what is to be told in the console and queues it. */
export async function inboxRound(platform: Platform): Promise<void> {
  await separately(platform.source, { organisationKey: '' }, async (db, now) => {
    await queue(db, await dueNow(db, now, byInbox), { way: byInbox, now })
  })
}
