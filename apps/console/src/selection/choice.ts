import type { EntryState } from '@huibian/domain'

/** `open`: may be chosen, or already is; `notAccepted`: came straight to us and is not accepted; `notHere`: is with those below again. */
export type Choice = 'open' | 'notAccepted' | 'notHere'

type Chosen = { selection: object | null; state: EntryState; receiver: { id: string } }

/** Whether a work may be chosen by `own`, who runs the call: what a package brought, and what came straight and was accepted. */
export function choice({ selection, state, receiver }: Chosen, own: string): Choice {
  if (selection !== null || state === 'forwarded') return 'open'
  if (receiver.id !== own) return 'notHere'
  return state === 'accepted' ? 'open' : 'notAccepted'
}
