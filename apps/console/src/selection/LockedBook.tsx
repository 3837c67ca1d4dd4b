import Alert from '@mui/material/Alert'
import type { Verb, Violation } from '../platform/wire'

/** Why an act on the book is refused; undefined where it may be done. */
export function barred(verbs: readonly Verb[], verb: string): readonly Violation[] | undefined {
  const law = verbs.find((one) => one.verb === verb)
  return law && !law.allowed ? law.violations : undefined
}

/** Says at the head of a page that a locked print edition holds the book as it is, before anybody types in vain. */
export function LockedBook({ verbs }: { verbs: readonly Verb[] }) {
  const locked = barred(verbs, 'book.edit')?.find(({ message }) => message === 'book.locked')
  if (!locked) return null
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {locked.says}
    </Alert>
  )
}

/** Says at the head of a list why nothing on it can be chosen yet: the stage of its choosing has not begun. */
export function ChosenLater({ verbs }: { verbs: readonly Verb[] }) {
  const early = barred(verbs, 'selection.select')?.find(({ message }) => message === 'stage.notOpen.select')
  if (!early) return null
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {early.says}
    </Alert>
  )
}
