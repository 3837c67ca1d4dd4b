import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { emptyDemo } from './empty'
import { isPlaying, playAside } from './perform'
import { demoStanding, setProgress } from './progress'
import { isDemo } from './roles.queries'

/** Puts the demo back to its beginning. Refused wherever real people work, and while it is being played. */
export async function resetDemo(ctx: Context): Promise<boolean> {
  if (!(await isDemo(ctx)) || !ctx.ownerUrl) refuse('demo.notHere')
  if (isPlaying() || (await demoStanding(ctx)) === 'underWay') refuse('demo.playing')
  const { ownerUrl } = ctx
  ctx.afterCommit.push(async () => {
    await emptyDemo(ownerUrl)
    await setProgress(ctx, 0)
    playAside(ctx)
  })
  return true
}
