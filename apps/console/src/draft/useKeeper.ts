import { canonicalJson, type Content } from '@huibian/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDataProvider } from 'react-admin'
import { released } from '../platform/press'
import { useSignedIn } from '../platform/session'
import { uuid } from '../platform/uuid'
import type { Draft } from '../entry/wire'
import { saveDraft } from './draft.documents'
import { Keeper } from './keeper'
import { keepingFor } from '../parts/kept'

/** Holds the draft for the page: one keeper for as long as the page is open. */
export function useKeeper(draft: Draft) {
  const provider = useDataProvider()
  const queries = useQueryClient()
  const account = useSignedIn().me.account.id
  const [{ keeper, keeping }] = useState(() => {
    const keeping = keepingFor(account, draft.id)
    const send = async (revision: number, content: Draft['content']) => {
      // The key stays with these words, so that a save that was done but not answered is not done twice.
      const answer = await provider.act(
        saveDraft,
        { id: draft.id, revision, content },
        keyOf(revision, content),
      )
      return answer.saveDraft
    }
    const keyOf = keys()
    const { form } = draft.campaign.file
    return { keeper: new Keeper({ form, base: draft, keeping, send, calm: released }), keeping }
  })
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot)
  useEffect(() => {
    const hide = () => keeper.close()
    window.addEventListener('pagehide', hide)
    return () => {
      window.removeEventListener('pagehide', hide)
      keeper.close()
      // Lists show the title and state of before.
      void queries.invalidateQueries()
    }
  }, [keeper, queries])
  return { keeper, keeping, state }
}

function keys(): (revision: number, content: Content) => string {
  let held = { words: '', key: '' }
  return (revision, content) => {
    const words = `${revision} ${canonicalJson(content)}`
    if (held.words !== words) held = { words, key: uuid() }
    return held.key
  }
}

/** For the frame around all fields: composition in any of them rests the whole page. */
export function composing(keeper: Keeper) {
  return {
    onCompositionStart: () => keeper.compose(true),
    // The editor reads the composed text a moment later; so does this.
    onCompositionEnd: () => void setTimeout(() => keeper.compose(false), 100),
  }
}
