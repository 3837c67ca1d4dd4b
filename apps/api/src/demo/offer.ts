import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from '../platform/context'
import { clearedStanding, playDemo } from './perform'

/** Plays the demo on an empty database, while the sign-in page shows how far it is; one that was cut off is played anew. */
export async function offerDemo(platform: Platform): Promise<void> {
  if (!platform.config.demo) return
  let standing = await clearedStanding(platform)
  // Who plays may be the last start, which is just ending: what it leaves is played anew.
  for (; standing === 'underWay' && !platform.stopping?.aborted; standing = await clearedStanding(platform))
    await sleep(2000)
  if (standing !== 'empty') return
  console.log('数据库为空，正在准备演示数据，登录页会显示进度')
  await playDemo(platform)
  console.log('演示数据已备好')
}
