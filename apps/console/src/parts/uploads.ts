import { useCallback, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Refused, Unauthenticated } from '../platform/refusals'
import { upload } from '../platform/upload'
import { fileProblem, sortOf, type Sort } from './file-rules'
import type { Uploaded } from './FileDrop'
import { sendAll, type Sent } from './sendAll'

export type Ask = Sort & {
  also?: Sort
  onUploaded: (uploaded: Uploaded[]) => void | Promise<void>
  /** Done with each file as soon as it has arrived; throws where the line is gone. */
  onEach?: (uploaded: Uploaded) => Promise<void>
}

/** The file that is on its way, which of how many it is, and how much of it has gone. */
export type Sending = { name: string; share: number; at: number; of: number }

/** Sends files one after the other; `take` answers when the last has arrived or failed. Also for pasted pictures. */
export function useUploads({ purpose, rules, also, onUploaded, onEach }: Ask) {
  const translate = useTranslate()
  const [sending, setSending] = useState<Sending>()
  const [problems, setProblems] = useState<string[]>([])
  const [left, setLeft] = useState<readonly File[]>([])
  const stop = useRef<AbortController | undefined>(undefined)

  const says = useCallback(
    (error: unknown, name: string): Sent => {
      if (error instanceof Unauthenticated) return { stopped: translate('parts.lapsed') }
      if (!(error instanceof Refused)) return { stopped: translate('parts.unreachable') }
      return { problem: error.violations[0]?.says ?? translate('parts.file.refused', { name }) }
    },
    [translate],
  )

  const send = async (file: File, place: Pick<Sending, 'at' | 'of'>): Promise<Sent> => {
    const sort = sortOf(file.name, { purpose, rules }, also)
    const problem = fileProblem(file, sort.rules)
    if (problem) return { problem: translate(problem.message, problem.args) }
    const { signal } = (stop.current = new AbortController())
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

  const attach = async (uploaded: Uploaded): Promise<{ stopped: string } | undefined> => {
    try {
      await onEach?.(uploaded)
      return undefined
    } catch (error) {
      const said = says(error, uploaded.file.name)
      return 'stopped' in said ? said : undefined
    }
  }

  const take = async (files: readonly File[]) => {
    setProblems([])
    setLeft([])
    const of = files.length
    const outcome = await sendAll(files, {
      send: (file, at) => send(file, { at: at + 1, of }),
      each: onEach && attach,
    })
    setSending(undefined)
    setProblems(outcome.problems)
    setLeft(outcome.left)
    // What was broken off on purpose is not acted on by halves.
    const whole = onEach !== undefined || outcome.left.length === 0 || outcome.problems.length > 0
    if (whole && outcome.uploaded.length > 0) await onUploaded(outcome.uploaded)
  }
  const cancel = () => {
    stop.current?.abort()
    setSending(undefined)
  }
  return { sending, problems, left, take, cancel }
}
