import { actingPost } from './acting'
import type { Document } from './document'
import { unattended } from './attendance'
import { currentLocale, serverLanguage } from './locale'
import { merged } from './merged'
import { refusal, Unauthenticated, Unreachable } from './refusals'
import { saidBy, type Answer } from './saidBy'

let tellSignedOut = (): void => undefined

/** Names who is told when the server no longer knows this sign-in. */
export function onSignedOut(listener: () => void): void {
  tellSignedOut = listener
}

/** Says that the server no longer knows this sign-in; for what speaks to it past `request`. */
export function signedOut(): void {
  tellSignedOut()
}

function headers(post: string | undefined, key?: string): HeadersInit {
  return {
    'Content-Type': 'application/json',
    'Accept-Language': serverLanguage(currentLocale()),
    ...(post ? { 'X-Huibian-Post': post } : {}),
    ...(key ? { 'Idempotency-Key': key } : {}),
    ...(!key && unattended() ? { 'X-Huibian-Unattended': '1' } : {}),
  }
}

const send = <Result>(init: RequestInit): Promise<Answer<Result>> =>
  saidBy(fetch('/graphql', { method: 'POST', credentials: 'same-origin', ...init }))

/**
 * Sends one document; of a question in several parts all at once. A mutation needs `key`, and a repeated try of the same act the same
 * `key`: the server then answers what it answered first. It is asked in the post of the tab, or in another `post` of the person's. Throws the kinds of
 * `refusals.ts`.
 */
export async function request<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  key?: string,
  post = actingPost(),
): Promise<Result> {
  const { text, rest = [], open = false } = document
  const parts = [text, ...rest].map((query) => ask<Result>({ query, variables }, { open, key, post }))
  return merged(await Promise.all(parts))
}

async function ask<Result>(
  question: { query: string; variables: unknown },
  { open, key, post }: { open: boolean; key: string | undefined; post: string | undefined },
): Promise<Result> {
  const body = JSON.stringify(question)
  const answer = await send<Result>({ headers: headers(open ? undefined : post, key), body })
  const said = answer.errors?.[0]
  if (said) {
    const error = refusal(said)
    // A post that was handed over meanwhile says nothing of the one that the tab acts in.
    if (error instanceof Unauthenticated && !open && post === actingPost()) signedOut()
    throw error
  }
  if (!answer.data) throw new Unreachable()
  return answer.data
}
