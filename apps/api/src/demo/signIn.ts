import { row } from '../platform/database'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { beginSession } from '../session/begin'
import { isDemo } from './roles.queries'
import { readDemo } from '../sample/read'

/** Signs in as one of the demo's roles without a password; refused wherever real people work. */
export async function demoSignIn(ctx: Context, key: string): Promise<void> {
  if (!(await isDemo(ctx))) refuse('demo.notHere')
  const role = readDemo(ctx.root).roles.find((one) => one.key === key)
  const account = await row<{ id: string }>(
    ctx.db,
    'select id from account where username = $1 and disabled_at is null',
    [role?.person ?? ''],
  )
  if (!account) refuse('demo.noRole', { role: key.slice(0, 40) })
  await beginSession(ctx, account.id, { demo: true })
}
