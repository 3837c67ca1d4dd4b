import { z } from 'zod'
import { linkTo } from '../mail/link'
import { leftOff, wordsFor, type Told } from '../mail/told.words'
import { actorOf, inLanguage } from '../platform/context'
import { row } from '../platform/database'
import type { JobKind } from '../platform/jobs'

const argsSchema = z.object({ tellingId: z.string() })

/**
 * Puts one thing into the inbox of whom it goes to, as their own work: what they may no longer read, or is done, is not told them. Whoever
 * reads it may read in either language.
 */
export const tellJob: JobKind = async (ctx, args, progress) => {
  const { tellingId } = argsSchema.parse(args)
  if (!ctx.signedIn?.actor) return leftOff(progress)
  const { account, post } = actorOf(ctx)
  const told = await row<Told>(
    ctx.db,
    `select kind, subject_id as "subjectId", about from telling where id = $1 and account_id = $2 and post_id = $3`,
    [tellingId, account, post.id],
  )
  const words = told && (await wordsFor(ctx, told))
  if (!words) return undefined
  const english = await inLanguage(ctx, 'en', () => wordsFor(ctx, told))
  await ctx.db.query(
    `insert into inbox (id, account_id, post_id, seen_by, kind, title, says, link, at, title_en, says_en)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do nothing`,
    [
      tellingId,
      account,
      post.id,
      `/${post.organisation.key}/`,
      told.kind,
      words.subject,
      words.says.trim(),
      words.link.slice(linkTo(ctx, '').length) || '/',
      ctx.now,
      english?.subject ?? null,
      english?.says.trim() ?? null,
    ],
  )
  await ctx.db.query('update telling set told_at = $2 where id = $1', [tellingId, ctx.now])
  return undefined
}
