import { spawnSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { issueCertificate, makeAuthority, signDigest } from '@huibian/documents'
import sharp from 'sharp'
import { hashPassword } from '../../apps/api/src/session/hash'
import type { TestDatabase } from './database'
import type { Actor, World } from './world'

/** What keepers of tests sign in with, so that they can prove themselves again. */
export const keeperPassword = '章管-Xk7#qpZ-2099'

export async function withPassword(database: TestDatabase, keeper: Actor): Promise<Actor> {
  await database.rows('update account set password_hash = $2 where id = $1', [
    keeper.accountId,
    await hashPassword(keeperPassword),
  ])
  return keeper
}

/** The seal keeper of an organisation, who can press. */
export async function keeperOf(world: World, database: TestDatabase, key: string): Promise<Actor> {
  return withPassword(database, await world.appoint('sealKeeper', key))
}

type Asked<T> = { sealRequest: T | null; sealJob: { state: string; message: string | null } | null }

/** What to read of a paper to follow a request for its seal. */
export const askedFields = 'sealRequest { id layout state } sealJob { state message }'

/** The request for a seal once the worker has laid its paper out in the office's own file. */
export async function whenLaid<T>(read: () => Promise<Asked<T>>): Promise<T> {
  for (let tries = 0; tries < 480; tries += 1) {
    const { sealRequest, sealJob } = await read()
    if (sealJob?.state === 'failed') throw new Error(sealJob.message ?? 'failed')
    if (!sealJob && sealRequest) return sealRequest
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the paper was not laid out in time')
}

/** What the public check page says of a file, as its heading. */
export async function verdictOn(world: Pick<World, 'url'>, pdf: Uint8Array): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(pdf)]), '报送表.pdf')
  const html = await (await fetch(`${world.url}/v`, { method: 'POST', body: form })).text()
  return /<h2>(.*?)<\/h2>/.exec(html)?.[1] ?? ''
}

/** A ring with a bar, red unless told otherwise, on white paper with a wide margin, as a scanner gives it. */
export const scannedSeal = (width = 600, height = 600, ink = '#d81e1e'): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><rect width="800" height="800" fill="#fff"/>` +
        `<ellipse cx="400" cy="400" rx="${width / 2}" ry="${height / 2}" fill="none" stroke="${ink}" stroke-width="18"/>` +
        `<rect x="300" y="380" width="200" height="40" fill="${ink}"/></svg>`,
    ),
  )
    .png()
    .toBuffer()

/** A signing service as docs/seals.md has it, with an authority of its own; `digest` is what it signs of what it is asked. */
export async function signingService(
  world: Pick<World, 'serving' | 'asKeeper'>,
  digest: (asked: Buffer) => Buffer,
): Promise<{ server: Server; url: string; asked: object[] }> {
  const asked: object[] = []
  const made = await makeAuthority('Signing Service CA', {
    from: new Date('2098-01-01'),
    until: new Date('2110-01-01'),
  })
  const authority = { certificate: made.certificate, key: createPrivateKey(made.key) }
  const validity = { from: new Date('2099-01-01'), until: new Date('2100-01-01') }
  const holder = { name: '江苏省知识产权局', id: world.asKeeper.organisationId }
  const own = await issueCertificate(authority, holder, { kind: 'rsa', validity })
  const raw = (pem: string) => new Uint8Array(new X509Certificate(pem).raw)
  const key = {
    key: createPrivateKey(own.key),
    certificate: raw(own.certificate),
    above: [raw(made.certificate)],
  }
  const picture = (await scannedSeal()).toString('base64')
  const folder = join(world.serving.platform.config.dataDirectory, 'authority', 'trusted')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'service.crt'), made.certificate)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const answer = (body: object): void => void response.end(JSON.stringify(body))
      asked.push({ path: request.url, authorization: request.headers.authorization })
      if (request.method === 'GET')
        return answer({ name: holder.name, picture, certificate: own.certificate })
      const body = JSON.parse(Buffer.concat(chunks).toString())
      asked.push(body)
      const signature = await signDigest(digest(Buffer.from(body.digest, 'base64')), key)
      return answer({ signature: Buffer.from(signature).toString('base64') })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return { server, url: `http://127.0.0.1:${port}`, asked }
}

/** What openssl answers to the very line that lies beside a detached signature. */
export function opensslSays(files: ReadonlyMap<string, Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sm2-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    const how = files.get('说明.txt')?.toString() ?? ''
    const command = how.slice(how.indexOf('openssl '))
    return spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).stdout.trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
