import { Client } from 'pg'

/**
 * Hears a channel of the database on a connection of its own, and begins anew when that breaks. It may miss calls, and behind some poolers
 * hears none: whoever listens must look by itself too.
 */
export function listenTo(url: string, channel: string, heard: () => void): { end(): Promise<void> } {
  let ended = false
  let client: Client | undefined
  let again: NodeJS.Timeout | undefined
  const begin = async (): Promise<void> => {
    const fresh = new Client({
      connectionString: url,
      application_name: 'huibian',
      connectionTimeoutMillis: 10_000,
    })
    client = fresh
    fresh.on('notification', heard)
    // Both a broken connection and one that was refused come here in their turn.
    fresh.once('error', () => void fresh.end().catch(() => undefined))
    fresh.once('end', () => {
      if (!ended) again = setTimeout(() => void begin(), 5000).unref()
    })
    await fresh
      .connect()
      .then(() => fresh.query(`listen ${fresh.escapeIdentifier(channel)}`))
      .catch(() => fresh.end().catch(() => undefined))
  }
  void begin()
  return {
    end: async () => {
      ended = true
      clearTimeout(again)
      await client?.end().catch(() => undefined)
    },
  }
}
