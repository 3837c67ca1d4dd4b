import { formatOf } from '@huibian/domain'
import type { Filed } from '../field/filing'
import { saySize } from '../parts'
import type { Say } from './sayValue'

/** How long something lasts, as people say it: 3 分 20 秒. */
export function sayDuration(seconds: number, say: Say): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Number((seconds % 60).toFixed(3))]
  if (minutes === 0) return say('entry.file.seconds', { n: rest })
  return rest === 0
    ? say('entry.file.minutes', { n: minutes })
    : say('entry.file.lasts', { minutes, seconds: rest })
}

/** What is known of a file, in the order in which notices speak of it. */
export function sayMeasures(file: Filed, say: Say): string[] {
  const { mime, size, seconds, width, height, bitRate, frameRate } = file
  const frame = width !== null && height !== null ? `${width}×${height}` : undefined
  return [
    formatOf(mime)?.toUpperCase(),
    saySize(size),
    seconds === null ? undefined : sayDuration(seconds, say),
    frame,
    bitRate === null ? undefined : `${Math.round(bitRate / 1000)} kbit/s`,
    frameRate === null ? undefined : say('entry.file.frames', { n: frameRate }),
  ].filter((each) => each !== undefined)
}
