import type { Actor, World } from '../harness/world'
import { requestOf, type Given, type Root } from './wire'

/** An answer as it came: what a person who compares answers can tell apart. */
export type Heard = { status: number; text: string; code: string; data: unknown; messages: string[] }

type Wire = {
  data?: { [field: string]: unknown } | null
  errors?: { extensions?: { code?: string; violations?: { message: string }[] } }[]
}

const headersOf = (actor: Actor | null): { [name: string]: string } =>
  actor ? { cookie: `huibian=${actor.token}`, 'x-huibian-post': actor.postId } : {}

/** Asks one query or mutation over HTTP. */
export async function ask(
  world: Pick<World, 'url'>,
  actor: Actor | null,
  root: Root,
  given: Given = {},
  depth?: number,
): Promise<Heard> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(actor) },
    body: JSON.stringify(requestOf(root, given, depth)),
  })
  const text = await response.text()
  const { data, errors = [] } = JSON.parse(text) as Wire
  const messages = errors
    .flatMap(({ extensions }) => extensions?.violations ?? [])
    .map(({ message }) => message)
  const code = errors[0]?.extensions?.code ?? ''
  return { status: response.status, text, code, data: data?.[root.name] ?? null, messages }
}

/** Asks one of the routes beside GraphQL. */
export async function fetchAs(
  world: Pick<World, 'url'>,
  actor: Actor | null,
  path: string,
  method = 'GET',
): Promise<{ status: number; bytes: Buffer }> {
  const headers = new Headers(headersOf(actor))
  if (path.startsWith('/files/uploads')) headers.set('tus-resumable', '1.0.0')
  if (method === 'PATCH') {
    headers.set('upload-offset', '0')
    headers.set('content-type', 'application/offset+octet-stream')
  }
  const body = method === 'PATCH' ? { body: 'x' } : {}
  const response = await fetch(new URL(path, world.url), { method, headers, ...body })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** Runs `work` on each, eight at a time. */
export async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const hand = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 8 }, hand))
}
