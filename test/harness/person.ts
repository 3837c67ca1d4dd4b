import { randomUUID } from 'node:crypto'
import type { Seat } from './upload'

/** Somebody who came in by a button of the demo's sign-in page and speaks to the server as their browser would. */
export type Person = {
  campaignId: string
  seat: Seat
  /** The data of an operation that must not be refused. */
  ask: <T>(query: string, variables?: object) => Promise<T>
  get: (path: string) => Promise<{ status: number; bytes: Buffer }>
}

type Answer<T> = { data?: T | null; errors?: unknown }

function speaker(url: string, headers: { [name: string]: string }) {
  return async <T>(query: string, variables: object = {}): Promise<{ data: T; cookie: string }> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const said = (await answer.json()) as Answer<T>
    if (!said.data) throw new Error(JSON.stringify(said.errors))
    return {
      data: said.data,
      cookie: answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    }
  }
}

const signIn = `mutation ($role: String!) { demoSignIn(role: $role) { posts { id } } }`

/** Enters the demo that is served at `url` in one of its roles. */
export async function enterDemo(url: string, role: string): Promise<Person> {
  type Entered = { demoSignIn: { posts: { id: string }[] } }
  const { data, cookie } = await speaker(url, {})<Entered>(signIn, { role })
  const postId = data.demoSignIn.posts[0]?.id ?? ''
  const headers = { cookie, 'x-huibian-post': postId }
  const speak = speaker(url, headers)
  const ask = async <T>(query: string, variables?: object) => (await speak<T>(query, variables)).data
  const { campaigns } = await ask<{ campaigns: { id: string }[] }>('{ campaigns { id } }')
  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers })
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const seat = { token: cookie.replace('huibian=', ''), postId }
  return { campaignId: campaigns[0]?.id ?? '', seat, ask, get }
}
