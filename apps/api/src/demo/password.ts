import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { row } from '../platform/database'
import { signedInOf, type Context } from '../platform/context'
import { isDemo } from './roles.queries'

const accounts = z.array(z.object({ username: z.string(), password: z.string() }))

/**
 * The password of whoever came in by a demo's button, for the acts that ask for it again; nobody else's, and null where people sign in
 * with their own.
 */
export async function demoPassword(ctx: Context): Promise<string | null> {
  const { accountId, demo } = signedInOf(ctx)
  if (!demo || !(await isDemo(ctx))) return null
  const account = await row<{ username: string }>(ctx.db, 'select username from account where id = $1', [
    accountId,
  ])
  const written = await readFile(join(ctx.config.dataDirectory, 'demo-accounts.json'), 'utf8').catch(
    () => '[]',
  )
  const kept = accounts.parse(JSON.parse(written))
  return kept.find(({ username }) => username === account?.username)?.password ?? null
}
