import { useCallback, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Refused, Unauthenticated } from '../platform/refusals'
import { upload } from '../platform/upload'
import { fileProblem, sortOf, type Sort } from './file-rules'
import type { Uploaded } from './FileDrop'

type Ask = Sort & { also?: Sort; onUploaded: (uploaded: Uploaded[]) => void | Promise<void> }

/** Sends files one after the other; `take` answers when the last has arrived or failed. Also for pasted pictures. */
export function useUploads({ purpose, rules, also, onUploaded }: Ask) {
  const translate = useTranslate()
  const [sending, setSending] = useState<{ name: string; share: number }>()
  const [problems, setProblems] = useState<string[]>([])
  const stop = useRef<AbortController | undefined>(undefined)

  const send = useCallback(
    async (file: File): Promise<Uploaded | string> => {
      const sort = sortOf(file.name, { purpose, rules }, also)
      const problem = fileProblem(file, sort.rules)
      if (problem) return translate(problem.message, problem.args)
      stop.current = new AbortController()
      setSending({ name: file.name, share: 0 })
      const onProgress = (share: number) => setSending({ name: file.name, share })
      try {
        return {
          uploadId: await upload(file, { purpose: sort.purpose, onProgress, signal: stop.current.signal }),
          file,
        }
      } catch (error) {
        if (error instanceof Unauthenticated) return translate('parts.lapsed')
        if (!(error instanceof Refused)) return translate('parts.unreachable')
        return error.violations[0]?.says ?? translate('parts.file.refused', { name: file.name })
      }
    },
    [purpose, rules, also, translate],
  )

  const take = async (files: readonly File[]) => {
    setProblems([])
    const results: (Uploaded | string)[] = []
    for (const file of files) results.push(await send(file))
    setSending(undefined)
    setProblems(results.filter((result) => typeof result === 'string'))
    const uploaded = results.filter((result) => typeof result !== 'string')
    if (uploaded.length > 0) await onUploaded(uploaded)
  }
  const cancel = () => {
    stop.current?.abort()
    setSending(undefined)
  }
  return { sending, problems, take, cancel }
}
