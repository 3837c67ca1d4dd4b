import type { ReactNode } from 'react'
import { FoundWords } from './FoundWords'
import { useUnsaved } from './useUnsaved'

/** What a crash left of the words of a dialog, to be shown at its top; `forget` when the server has them. */
export type KeptWords = { offer: ReactNode; forget: () => void }

/** `standing` is what the boxes hold before anybody types; `restore` puts words that were found into them. */
type Typing<Words extends object> = { words: Words; standing: Words; restore: (words: Words) => void }

/** Words typed in a dialog wait on this computer until its act is done. `subject` is the act and what it is done to. */
export function useKeptWords<Words extends object>(
  subject: string,
  { words, standing, restore }: Typing<Words>,
): KeptWords {
  const unsaved = JSON.stringify(words) !== JSON.stringify(standing)
  const found = useUnsaved(subject, { words, unsaved, revision: 0 })
  return {
    offer: <FoundWords found={found} onRestore={({ content }) => restore(content)} />,
    forget: found.forget,
  }
}
