import { useSyncExternalStore } from 'react'
import { onSignedOut, request } from './graphql'
import { whoAmI } from './session.documents'
import type { Me, Site } from './wire'

/** `lapsed`: the server forgot the sign-in while work is on screen; the page stays and asks for the password. */
export type Session =
  | { state: 'opening' }
  | { state: 'failed' }
  | { state: 'out'; site: Site }
  | { state: 'in'; site: Site; me: Me; lapsed: boolean }

let session: Session = { state: 'opening' }
const listeners = new Set<() => void>()

function become(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session)
}

/** The session inside the console, where somebody is signed in. */
export function useSignedIn(): { site: Site; me: Me; lapsed: boolean } {
  const now = useSession()
  if (now.state !== 'in') throw new Error('Nobody is signed in')
  return now
}

/** Asks the server who sits here. */
export async function openSession(): Promise<void> {
  try {
    const { site, me } = await request(whoAmI, {})
    become(me ? { state: 'in', site, me, lapsed: false } : { state: 'out', site })
  } catch {
    become({ state: 'failed' })
  }
}

export function signedInAs(me: Me): void {
  if ('site' in session) become({ state: 'in', site: session.site, me, lapsed: false })
}

export function leftSession(): void {
  if ('site' in session) become({ state: 'out', site: session.site })
}

onSignedOut(() => {
  if (session.state === 'in' && !session.lapsed) become({ ...session, lapsed: true })
})
