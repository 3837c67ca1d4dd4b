import { Client } from 'pg'

/**
 * Sets how far behind the real clock a demo's database stands, in days; 0 puts the real clock back. Only the owner can, and only
 * the demo asks: so its cases were filed and accepted on days of their own, through the acts, and not written in.
 */
export async function setDemoClock(ownerUrl: string, daysBehind: number): Promise<void> {
  if (!Number.isInteger(daysBehind) || daysBehind < 0)
    throw new Error('days behind: a whole number, not negative')
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const moment = daysBehind === 0 ? 'now()' : `now() - interval '${daysBehind} days'`
    await client.query(
      `create or replace function app_now() returns timestamptz language sql stable as $$ select ${moment} $$`,
    )
  } finally {
    await client.end()
  }
}
