import type { Uploaded } from './FileDrop'

/** How one file fared: it arrived, it cannot be taken, or nothing more can be sent for now (and why, unless it was asked for). */
export type Sent = { uploaded: Uploaded } | Failed
export type Failed = { problem: string } | { stopped: string }

export type Outcome = {
  uploaded: Uploaded[]
  problems: string[]
  /** What is still to be sent once the line is there again, the file that it broke at first. */
  left: readonly File[]
}

type Ask = {
  send: (file: File, at: number) => Promise<Sent>
  /** What is done with each file as soon as it has arrived, so that a drop that breaks off keeps what came. */
  each?: ((uploaded: Uploaded) => Promise<Failed | undefined>) | undefined
  /** Whether somebody has asked to leave off: what has arrived by then is kept, and nothing more is begun. */
  isOver?: () => boolean
}

/** Sends files one after the other; one that cannot be taken stops no other, a line that is gone stops them all. */
export async function sendAll(files: readonly File[], { send, each, isOver }: Ask): Promise<Outcome> {
  const outcome: Outcome = { uploaded: [], problems: [], left: [] }
  for (const [at, file] of files.entries()) {
    if (isOver?.()) return { ...outcome, left: files.slice(at) }
    const sent = await send(file, at)
    const fared = ('uploaded' in sent && (await each?.(sent.uploaded))) || sent
    if ('uploaded' in fared) outcome.uploaded.push(fared.uploaded)
    if ('problem' in fared) outcome.problems.push(fared.problem)
    if ('stopped' in fared) {
      if (fared.stopped !== '') outcome.problems.push(fared.stopped)
      return { ...outcome, left: files.slice(at) }
    }
  }
  return outcome
}

const same = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

/** What is to be sent when files are dropped where others still wait: those first, and none twice that waits or has arrived with them. */
export function joined(
  waiting: readonly File[],
  dropped: readonly File[],
  arrived: readonly Uploaded[],
): readonly File[] {
  const known = [...waiting, ...arrived.map(({ file }) => file)]
  return [...waiting, ...dropped.filter((file) => !known.some((one) => same(one, file)))]
}
