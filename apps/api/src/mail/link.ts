import { actorOf, type Context } from '../platform/context'

/** Where a mail leads: a page of the console in the recipient's post. */
export const linkTo = (ctx: Context, path: string): string =>
  `${ctx.config.publicUrl}/#/p/${actorOf(ctx).post.id}${path}`
