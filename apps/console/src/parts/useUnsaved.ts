import { useEffect, useState } from 'react'
import { useSignedIn } from '../platform/session'
import { alike, keepingOf, type Kept } from './kept'
import { places, Waiting } from './waiting'

/** So long after the last stroke the words are kept; a crash loses no more. */
const rest = 300

type Typed<Words> = { words: Words; unsaved: boolean; revision: number }

/**
 * What was found of before, until it is taken or dropped. Dropping it leaves what has been typed since; `forget` goes for both, as when it has
 * been sent off.
 */
export type Found<Words extends object> = {
  kept: Kept<Words> | undefined
  settle: () => void
  drop: () => void
  forget: () => void
}

function waitingFor<Words extends object>(account: string, subject: string, words: Words): Waiting<Words> {
  const fits = (content: object): content is Words => alike(words, content)
  const more = Array.from({ length: places - 1 }, (_, n) => keepingOf(account, `${subject}.${n + 1}`, fits))
  return new Waiting([keepingOf(account, subject, fits), ...more], words)
}

/**
 * Words typed into a form that is saved by hand wait on this computer until the server has them, and are found again after a crash.
 * `revision` is what they are typed upon, so that another's saving meanwhile is not gone over.
 */
export function useUnsaved<Words extends object>(subject: string, typed: Typed<Words>): Found<Words> {
  const { words, unsaved, revision } = typed
  const account = useSignedIn().me.account.id
  const [waiting] = useState(() => waitingFor(account, subject, words))
  const [kept, setKept] = useState(() => waiting.offered())
  useEffect(() => {
    if (!unsaved) {
      waiting.clear()
      return undefined
    }
    const timer = setTimeout(
      () => waiting.write({ revision, at: new Date().toISOString(), content: words }),
      rest,
    )
    return () => clearTimeout(timer)
  }, [words, unsaved, revision, waiting])
  const answer = (now: Kept<Words> | undefined) => {
    waiting.answer(now)
    setKept(waiting.offered())
  }
  return {
    kept,
    settle: () => answer(kept),
    drop: () => answer(unsaved ? { revision, at: new Date().toISOString(), content: words } : undefined),
    forget: () => {
      waiting.forget(words)
      setKept(undefined)
    },
  }
}
