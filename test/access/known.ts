import { inboxRound } from '../../apps/api/src/inbox/round'
import type { Actor } from '../harness/world'
import { each } from './ask'
import { idsSeenBy, type Ids } from './ids'
import type { Tree, Trees } from './trees'

export const membersOf = ({ centre, province, approver, keeper }: Tree): Actor[] => [
  centre,
  province,
  approver,
  keeper,
]

/** Packages and books have files only when they are written; what waits for a day to come is not waited for. */
async function jobsDone({ database }: Trees): Promise<void> {
  for (;;) {
    const jobs = await database.rows<{ kind: string; state: string; message: string }>(
      `select kind, state, message from job where kind <> 'organisation.reorganise'`,
    )
    const failed = jobs.find(({ state }) => state === 'failed')
    if (failed) throw new Error(`${failed.kind}: ${failed.message}`)
    if (jobs.every(({ state }) => state === 'done')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Everybody of two trees, the nation, and the three administrators. */
export const everybodyIn = ({ world, jiangsu, hubei }: Trees): Actor[] => [
  ...membersOf(jiangsu),
  ...membersOf(hubei),
  world.asNation,
  world.asAdministrator,
  world.asSecurity,
  world.asAuditor,
]

/** Every id that each of them can learn, by the person's post, once all that is told and printed lies there. */
export async function knownTo(trees: Trees): Promise<Map<string, Ids>> {
  await inboxRound(trees.world.serving.platform)
  await jobsDone(trees)
  const known = new Map<string, Ids>()
  await each(
    everybodyIn(trees),
    async (actor) => void known.set(actor.postId, await idsSeenBy(trees.world, actor)),
  )
  for (const { centre, province, uploadIds } of [trees.jiangsu, trees.hubei])
    for (const [at, actor] of [centre, province].entries())
      known.get(actor.postId)?.set('Upload', new Set(uploadIds.slice(at, at + 1)))
  return known
}
