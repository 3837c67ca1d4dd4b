import type { Platform } from '../platform/context'
import { readScript, type DemoSize } from '../sample/script'
import { emptyDemo } from './empty'
import { play, type Told } from './play'
import { demoStanding, markAsDemo, setProgress, type Standing } from './progress'

let playing: Promise<void> | undefined

/** Whether this process plays a demo now. */
export const isPlaying = (): boolean => playing !== undefined

/** Resolves when no play runs in this process any more, however it ended. */
export const playEnds = async (): Promise<void> => playing?.catch(() => undefined)

/** Plays the demo without anybody waiting for it. A process that ends leaves off; its next start plays anew. */
export function playAside(platform: Platform): void {
  playDemo(platform).catch((cause: unknown) => {
    if (!platform.stopping?.aborted) console.error(cause)
  })
}

/** Plays the demo on an empty database and keeps its progress where the sign-in page can see it. */
export function playDemo(platform: Platform, size: DemoSize = 'small', told?: Told): Promise<void> {
  const { ownerUrl } = platform
  if (!ownerUrl || platform.config.production) throw new Error('no demo here')
  playing ??= (async () => {
    try {
      await setProgress(platform, 0)
      await markAsDemo(platform)
      const script = await readScript(platform.root, size)
      await play(platform, ownerUrl, script, async (share) => {
        platform.stopping?.throwIfAborted()
        await setProgress(platform, share * 0.99)
        await told?.(share)
      })
      await setProgress(platform, 1)
    } finally {
      playing = undefined
    }
  })()
  return playing
}

/** Makes room for a play: one that was ended before its end is put away. Gives how the database stands then. */
export async function clearedStanding(platform: Platform): Promise<Standing> {
  const standing = await demoStanding(platform)
  if (standing !== 'broken' || !platform.ownerUrl) return standing
  await emptyDemo(platform.ownerUrl)
  return 'empty'
}
