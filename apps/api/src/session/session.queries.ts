import { z } from 'zod'
import { accountById, heldPostsLoader } from '../account/account.queries'
import type { Me, Site } from '../account/account.type'
import { signedInOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'

/** After so many days a password is to be changed. */
const passwordDays = 90

/** Who is signed in, with the posts that they may act in. */
export async function meOf(ctx: Context): Promise<Me> {
  const { accountId, demo } = signedInOf(ctx)
  const account = await accountById(ctx, accountId)
  const posts = await heldPostsLoader(ctx).load(accountId)
  const changed = await row<{ old: boolean }>(
    ctx.db,
    `select coalesce(password_changed_at < app_now() - make_interval(days => $2), false) as old from account where id = $1`,
    [accountId, passwordDays],
  )
  return { account, posts, mustChangePassword: !demo && changed?.old === true }
}

const words = z.record(z.string(), z.string())

const usual = {
  zh: { name: '汇编', classification: '本系统为非涉密系统，严禁存储、处理、传输国家秘密和工作秘密。' },
  en: {
    name: 'Huibian',
    classification: 'This system is not classified: no state or work secrets may be kept in it.',
  },
}

/** What anybody may know of this installation; the administrator's own words go before the usual ones. */
export async function siteOf(ctx: Context): Promise<Site> {
  const settings = await rows<{ key: string; value: unknown }>(
    ctx.db,
    `select key, value from setting where key = 'site'`,
  )
  const own = words.safeParse(settings[0]?.value)
  const said = { ...usual[ctx.asked.language], ...(own.success ? own.data : {}) }
  return {
    name: said.name,
    classification: said.classification,
    demo: ctx.config.demo,
    production: ctx.config.production,
    plainHttp: ctx.config.publicUrl.startsWith('http:'),
  }
}
