import { factorPolicies } from '@huibian/domain'
import { z } from 'zod'
import { accountColumns, heldPostsLoader } from '../account/account.queries'
import type { Account, Me, Site } from '../account/account.type'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound } from '../platform/refusal'

/** After so many days a password is to be changed. */
const passwordDays = 90

/** Who is signed in, with the posts that they may act in. */
export async function meOf(ctx: Context): Promise<Me> {
  const { accountId, demo, limited } = signedInOf(ctx)
  const found = await row<Account & { old: boolean }>(
    ctx.db,
    `select ${accountColumns}, coalesce(a.password_changed_at < app_now() - make_interval(days => $2), false) as old
     from account a where a.id = $1`,
    [accountId, passwordDays],
  )
  if (!found) throw new NotFound()
  const { old, ...account } = found
  const posts = await heldPostsLoader(ctx).load(accountId)
  return { account, posts, mustChangePassword: !demo && old, mustSetFactor: limited }
}

const settings = z.object({
  name: z.string().default(''),
  classification: z.string().default(''),
  classificationEnglish: z.string().default(''),
  secondFactor: z.enum(factorPolicies).default('off'),
})

/** What the administrator has set; empty words stand for the usual ones. */
export async function siteSettings(ctx: Context): Promise<z.infer<typeof settings>> {
  const found = await row<{ value: unknown }>(ctx.db, `select value from setting where key = 'site'`)
  return settingsIn(found?.value)
}

/** What was set, as it is kept. */
export const settingsIn = (value: unknown): z.infer<typeof settings> => settings.parse(value ?? {})

const usual = {
  zh: { name: '汇编', classification: '本系统为非涉密系统，严禁存储、处理、传输国家秘密和工作秘密。' },
  en: {
    name: 'Huibian',
    classification: 'This system is not classified: no state or work secrets may be kept in it.',
  },
}

/** What anybody may know of this installation; the administrator's own words go before the usual ones. */
export async function siteOf(ctx: Context): Promise<Site> {
  const { secondFactor, ...own } = await siteSettings(ctx)
  const { language } = ctx.asked
  const inEnglish = language === 'en' ? own.classificationEnglish : ''
  return {
    name: own.name || usual[language].name,
    classification: inEnglish || own.classification || usual[language].classification,
    own,
    demo: ctx.config.demo,
    production: ctx.config.production,
    plainHttp: ctx.config.publicUrl.startsWith('http:'),
    secondFactor,
  }
}
