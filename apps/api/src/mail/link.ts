import type { Language } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'

/** Where a mail leads: a page of the console in the recipient's post. */
export const linkTo = (ctx: Context, path: string): string =>
  `${ctx.config.publicUrl}/#/p/${actorOf(ctx).post.id}${path}`

/** Where what is told leads, and the language in which it is told. */
export const sayingIn = (ctx: Context, path: string): { link: string; language: Language } => ({
  link: linkTo(ctx, path),
  language: ctx.asked.language,
})
