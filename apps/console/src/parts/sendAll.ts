import type { Uploaded } from './FileDrop'

/** How one file fared: it arrived, it cannot be taken, or nothing more can be sent for now (and why, unless it was asked for). */
export type Sent = { uploaded: Uploaded } | { problem: string } | { stopped: string }

export type Outcome = {
  uploaded: Uploaded[]
  problems: string[]
  /** What is still to be sent once the line is there again, the file that it broke at first. */
  left: readonly File[]
}

type Ask = {
  send: (file: File, at: number) => Promise<Sent>
  /** What is done with each file as soon as it has arrived, so that a drop that breaks off keeps what came. */
  each?: ((uploaded: Uploaded) => Promise<{ stopped: string } | undefined>) | undefined
}

/** Sends files one after the other; one that cannot be taken stops no other, a line that is gone stops them all. */
export async function sendAll(files: readonly File[], { send, each }: Ask): Promise<Outcome> {
  const outcome: Outcome = { uploaded: [], problems: [], left: [] }
  for (const [at, file] of files.entries()) {
    const sent = await send(file, at)
    if ('problem' in sent) {
      outcome.problems.push(sent.problem)
      continue
    }
    const stopped = 'stopped' in sent ? sent : await each?.(sent.uploaded)
    if (stopped) {
      if (stopped.stopped !== '') outcome.problems.push(stopped.stopped)
      return { ...outcome, left: files.slice(at) }
    }
    if ('uploaded' in sent) outcome.uploaded.push(sent.uploaded)
  }
  return outcome
}
