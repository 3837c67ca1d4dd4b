import type { Content, FieldValue } from '@huibian/domain'
import { useCallback, useState } from 'react'
import { useNotify } from 'react-admin'
import { useAct } from '../platform/act'
import { Conflict, Refused } from '../platform/refusals'
import { editText } from './selection.documents'

export type Text = { revision: number; content: Content }

function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'revision' in value &&
    typeof value.revision === 'number' &&
    'content' in value &&
    typeof value.content === 'object'
  )
}

/** What is typed, what it began from, and how it is saved; another's saving meanwhile is a clash that the editor settles. */
export function useEdited(entryId: string, read: Text) {
  const notify = useNotify()
  const act = useAct(editText)
  const [base, setBase] = useState(read)
  const [content, setContent] = useState(read.content)
  // The section editors do not follow what stands elsewhere: another text begins them anew.
  const [beginning, setBeginning] = useState(0)
  const [asking, ask] = useState(false)
  const [saves, setSaves] = useState(0)
  const set = useCallback((field: string, value: FieldValue) => {
    setContent((before) => ({ ...before, [field]: value }))
  }, [])
  const save = async (reason: string): Promise<boolean> => {
    const answer = await act.run({ entryId, revision: base.revision, content, reason })
    const saved = answer?.editText.edited
    if (!saved) return false
    setBase(saved)
    setContent(saved.content)
    ask(false)
    setSaves((before) => before + 1)
    notify('edited.done.saved', { type: 'success' })
    return true
  }
  const stale = act.error instanceof Conflict ? act.error.current : undefined
  const clash = isText(stale) ? stale : undefined
  const take = (theirs: Text) => {
    setBase(theirs)
    setContent(theirs.content)
    setBeginning(beginning + 1)
    ask(false)
    act.forget()
  }
  const keep = (theirs: Text) => {
    setBase(theirs)
    ask(false)
    act.forget()
  }
  /** Takes words that were typed upon a revision before; what was saved since is a clash when they are saved. */
  const restore = (kept: Text) => {
    setBase((before) => ({ ...before, revision: kept.revision }))
    setContent(kept.content)
    setBeginning(beginning + 1)
  }
  const violations = act.error instanceof Refused ? act.error.violations : []
  return {
    base,
    content,
    set,
    save,
    take,
    keep,
    restore,
    clash,
    violations,
    beginning,
    saves,
    asking,
    ask,
    act,
  }
}
