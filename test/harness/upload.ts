import type { Purpose } from '../../apps/api/src/attachment/uploads'
import type { Actor, World } from './world'

/** By what the server knows who uploads. */
export type Seat = Pick<Actor, 'token' | 'postId'>

/** What an upload is for and what its file was called. */
export type UploadAs = {
  purpose: Purpose
  filename: string
}

/** Uploads bytes as a browser does, in one piece, and gives the upload's id. */
export async function upload(
  world: Pick<World, 'url'>,
  actor: Seat,
  bytes: Uint8Array,
  as: Omit<UploadAs, 'filename'> & { filename: string | Buffer },
): Promise<string> {
  const metadata = Object.entries(as).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
  const headers = {
    'tus-resumable': '1.0.0',
    cookie: `huibian=${actor.token}`,
    'x-huibian-post': actor.postId,
  }
  const begun = await fetch(`${world.url}/files/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': metadata.join(',') },
  })
  const location = begun.headers.get('location')
  if (begun.status !== 201 || !location) throw new Error(`upload: ${begun.status} ${await begun.text()}`)
  const sent = await fetch(new URL(location, world.url), {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: Buffer.from(bytes),
  })
  if (sent.status !== 204) throw new Error(`upload: ${sent.status} ${await sent.text()}`)
  return location.split('/').at(-1) ?? ''
}

/** The bytes of a download as somebody, and as what they come. */
export async function download(
  world: Pick<World, 'url'>,
  actor: Actor,
  path: string,
): Promise<{ status: number; bytes: Buffer; mime: string | null; name: string }> {
  const response = await fetch(new URL(path, world.url), {
    headers: { cookie: `huibian=${actor.token}`, 'x-huibian-post': actor.postId },
  })
  const [, name = ''] =
    /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return {
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
    mime: response.headers.get('content-type'),
    name: decodeURIComponent(name),
  }
}
