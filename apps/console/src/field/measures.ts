import type { Filed, Measures } from './filing'

/** What the boxes hold while figures are typed. */
export type Typed = {
  minutes: string
  seconds: string
  width: string
  height: string
  kilobits: string
  frames: string
}

const shown = (value: number | null): string => (value === null ? '' : String(value))

/** A file's figures as the boxes show them; bits a second by the thousand. */
export function typedOf({ seconds, width, height, bitRate, frameRate }: Measures): Typed {
  const minutes = seconds === null ? null : Math.floor(seconds / 60)
  return {
    minutes: shown(minutes),
    seconds: seconds === null ? '' : String(Number((seconds % 60).toFixed(3))),
    width: shown(width),
    height: shown(height),
    kilobits: bitRate === null ? '' : String(bitRate / 1000),
    frames: shown(frameRate),
  }
}

/** A figure above nothing, or null: an empty box says that it is not known. */
function figure(text: string): number | null {
  const value = Number(text.trim())
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null
}

const whole = (text: string, times = 1): number | null => {
  const value = figure(text)
  return value === null ? null : Math.max(1, Math.round(value * times))
}

/** What the boxes declare. */
export function measuresOf(typed: Typed): Measures {
  const lasts = (figure(typed.minutes) ?? 0) * 60 + (figure(typed.seconds) ?? 0)
  return {
    seconds: lasts > 0 ? Number(lasts.toFixed(3)) : null,
    width: whole(typed.width),
    height: whole(typed.height),
    bitRate: whole(typed.kilobits, 1000),
    frameRate: figure(typed.frames),
  }
}

export const sameMeasures = (one: Measures, other: Pick<Filed, keyof Measures>): boolean =>
  one.seconds === other.seconds &&
  one.width === other.width &&
  one.height === other.height &&
  one.bitRate === other.bitRate &&
  one.frameRate === other.frameRate
