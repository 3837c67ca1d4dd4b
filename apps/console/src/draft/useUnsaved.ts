import { useEffect, useRef, useState } from 'react'
import { useSignedIn } from '../platform/session'
import { alike, keepingOf, type Kept } from './kept'

/** So long after the last stroke the words are kept; a crash loses no more. */
const rest = 300

type Typed<Words> = { words: Words; unsaved: boolean; revision: number }

/** What was found of before, until it is taken or dropped; `drop` also forgets what was typed since, as when it has been saved. */
export type Found<Words extends object> = {
  kept: Kept<Words> | undefined
  settle: () => void
  drop: () => void
}

/**
 * Words typed into a form that is saved by hand wait on this computer until the server has them, and are found again after a crash.
 * `revision` is what they are typed upon, so that another's saving meanwhile is not gone over.
 */
export function useUnsaved<Words extends object>(subject: string, typed: Typed<Words>): Found<Words> {
  const { words, unsaved, revision } = typed
  const account = useSignedIn().me.account.id
  const [keeping] = useState(() =>
    keepingOf(account, subject, (content): content is Words => alike(words, content)),
  )
  const [kept, setKept] = useState(() => {
    const found = keeping.read()
    return found && JSON.stringify(found.content) !== JSON.stringify(words) ? found : undefined
  })
  const written = useRef(false)
  useEffect(() => {
    if (!unsaved) {
      // Only what was written here is cleared: what was found waits for an answer.
      if (written.current) keeping.clear()
      written.current = false
      return undefined
    }
    const timer = setTimeout(() => {
      keeping.write({ revision, at: new Date().toISOString(), content: words })
      written.current = true
    }, rest)
    return () => clearTimeout(timer)
  }, [words, unsaved, revision, keeping])
  const settle = () => {
    written.current = true
    setKept(undefined)
  }
  return {
    kept,
    settle,
    drop: () => {
      keeping.clear()
      settle()
    },
  }
}
