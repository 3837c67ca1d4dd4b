import { useCallback, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { released } from '../platform/press'
import { Refused } from '../platform/refusals'
import { isFull, upload } from '../platform/upload'
import { complaintKey } from './complaints'
import { fileProblem, sortOf, type Sort } from './file-rules'
import type { Uploaded } from './FileDrop'
import { persist } from './persist'
import { joined, sendAll, type Failed, type Sent } from './sendAll'

export type Ask = Sort & {
  also?: Sort
  /** Whether what is dropped later is added to what still waits, and does not stand in its place. */
  several?: boolean
  onUploaded: (uploaded: Uploaded[]) => void | Promise<void>
  /** Done with each file as soon as it has arrived; throws where it is refused or the line is gone, and is then safe to do again. */
  onEach?: (uploaded: Uploaded) => Promise<void>
}

/** The file that is on its way, which of how many it is, and how much of it has gone. */
export type Sending = { name: string; share: number; at: number; of: number }

/** Sends files one after the other; `take` answers when the last has arrived or failed. Also for pasted pictures. */
export function useUploads({ purpose, rules, also, several = false, onUploaded, onEach }: Ask) {
  const translate = useTranslate()
  const [sending, setSending] = useState<Sending>()
  const [problems, setProblems] = useState<string[]>([])
  const [left, setLeft] = useState<readonly File[]>([])
  const stop = useRef<AbortController | undefined>(undefined)
  const arrived = useRef<readonly Uploaded[]>([])

  const says = useCallback(
    (error: unknown, name: string): Failed => {
      if (!(error instanceof Refused)) return { stopped: translate(complaintKey(error as Error)) }
      const problem = error.violations[0]?.says ?? translate('parts.file.refused', { name })
      return isFull(error) ? { stopped: problem } : { problem }
    },
    [translate],
  )

  const send = async (file: File, place: Pick<Sending, 'at' | 'of'>, signal: AbortSignal): Promise<Sent> => {
    const sort = sortOf(file.name, { purpose, rules }, also)
    const problem = fileProblem(file, sort.rules)
    if (problem) return { problem: translate(problem.message, problem.args) }
    setSending({ name: file.name, share: 0, ...place })
    const onProgress = (share: number) => setSending({ name: file.name, share, ...place })
    try {
      return {
        uploaded: { uploadId: await upload(file, { purpose: sort.purpose, onProgress, signal }), file },
      }
    } catch (error) {
      return signal.aborted ? { stopped: '' } : says(error, file.name)
    }
  }

  const attach = async (uploaded: Uploaded, signal: AbortSignal) => {
    try {
      await persist(async () => onEach?.(uploaded), signal)
      return undefined
    } catch (error) {
      return says(error, uploaded.file.name)
    }
  }

  const bring = async (files: readonly File[], before: readonly Uploaded[]) => {
    setProblems([])
    setLeft([])
    const { signal } = (stop.current = new AbortController())
    const of = files.length
    const outcome = await sendAll(files, {
      send: (file, at) => send(file, { at: at + 1, of }, signal),
      each: onEach && ((uploaded) => attach(uploaded, signal)),
      isOver: () => signal.aborted,
    })
    await released()
    setSending(undefined)
    setProblems(outcome.problems)
    setLeft(outcome.left)
    const came = [...before, ...outcome.uploaded]
    // What is to be acted on together waits for the rest of it.
    arrived.current = onEach || outcome.left.length === 0 ? [] : came
    if (arrived.current.length === 0 && came.length > 0) await onUploaded(came)
  }
  const take = (files: readonly File[]) =>
    several ? bring(joined(left, files, arrived.current), arrived.current) : bring(files, [])
  /** Sends what a drop that broke off has left. */
  const goOn = () => bring(left, arrived.current)
  const cancel = () => {
    stop.current?.abort()
    setSending(undefined)
  }
  return { sending, problems, left, take, goOn, cancel }
}
