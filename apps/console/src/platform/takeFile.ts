import { signedOut } from './graphql'
import { fileUrl } from './acting'
import { keepBytes } from './keepFile'
import { currentLocale, serverLanguage } from './locale'
import { refusal, Unauthenticated, Unreachable } from './refusals'

/** What a route of files answered. Throws the kinds of `refusals.ts`. */
export async function bytesOf(asked: Promise<Response>): Promise<Response> {
  const answer = await asked.catch(() => {
    throw new Unreachable()
  })
  if (answer.ok) return answer
  const said: unknown = await answer.json().catch(() => undefined)
  const error = refusal({ extensions: said && typeof said === 'object' ? said : {} })
  if (error instanceof Unauthenticated) signedOut()
  throw error
}

const nameIn = (disposition: string | null): string => {
  const found = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return found ? decodeURIComponent(found) : 'file'
}

/** Fetches a paper that the server may refuse to make, under the name that the server gives it, and saves it. */
export async function takeFile(path: string): Promise<void> {
  const headers = { 'Accept-Language': serverLanguage(currentLocale()) }
  const answer = await bytesOf(fetch(fileUrl(path), { credentials: 'same-origin', headers }))
  keepBytes(await answer.blob(), nameIn(answer.headers.get('content-disposition')))
}
