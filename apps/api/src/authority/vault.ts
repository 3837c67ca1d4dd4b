import { createCipheriv, createDecipheriv, createHmac, randomBytes, X509Certificate } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigMistakes, type Config } from '../platform/config'

/** What of the configuration says where secrets lie. */
export type Place = Pick<Config, 'dataDirectory' | 'keyFile' | 'production'>

/** The folder of the authority, its units' keys and seal pictures. It is shared by all processes of an installation. */
export const folderOf = ({ dataDirectory }: Place): string => join(dataDirectory, 'authority')

/** The code of a system's error. */
export const codeOf = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined

/** The bytes of a file; undefined where there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  }
}

const temporary = (path: string): string => `${path}.${randomBytes(6).toString('hex')}`

/** Writes a file whole or not at all; `once` keeps what another process wrote first. Only the server's own account may read it. */
export async function writeWhole(path: string, bytes: Uint8Array | string, once = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const written = temporary(path)
  await writeFile(written, bytes, { mode: 0o600 })
  if (!once) return rename(written, path)
  try {
    await link(written, path)
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
  } finally {
    await rm(written, { force: true })
  }
}

/** Keeps a certificate, once, in a folder of those that are believed for what they certified or in nothing. */
export async function keepCertificate(
  place: Place,
  kind: 'earlier' | 'distrusted',
  certificate: string,
): Promise<void> {
  const name = new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase()
  const path = join(folderOf(place), kind, `${name}.crt`)
  if (!(await readIfThere(path))) await writeWhole(path, certificate, true)
}

/** The installation's secret, from its key file; made when it is first needed. */
async function secret(place: Place): Promise<Buffer> {
  const { keyFile } = place
  const there = await readIfThere(keyFile)
  if (!there) {
    await writeWhole(keyFile, `${randomBytes(32).toString('base64')}\n`, true)
    return secret(place)
  }
  const key = Buffer.from(there.toString('utf8').trim(), 'base64')
  if (key.length !== 32)
    throw new ConfigMistakes([`HUIBIAN_KEY_FILE 所指的 ${keyFile} 不是密钥文件：应为 32 字节的 Base64`])
  return key
}

/** Reads the key file before anybody needs it, or makes it: a wrong one is told at the start, not to whoever seals first. */
export async function demandSecret(place: Place): Promise<void> {
  try {
    await secret(place)
  } catch (cause) {
    if (cause instanceof ConfigMistakes || codeOf(cause) === undefined) throw cause
    throw new ConfigMistakes([
      `HUIBIAN_KEY_FILE 所指的 ${place.keyFile} 无法读取或写入（${String(codeOf(cause))}）：请核对路径，确认运行本系统的账号可以读写`,
    ])
  }
}

/** A key of its own for each use, so that no ciphertext of one can stand in for another. */
const keyFor = (master: Buffer, use: string): Buffer =>
  createHmac('sha256', master).update(`huibian/${use}`).digest()

/** Encrypts bytes (AES-256-GCM) for one use, for whoever keeps them elsewhere than in the folder. */
export async function encrypted(place: Place, use: string, bytes: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(await secret(place), use), nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** What was encrypted for a use. Throws when it was altered, was for another use, or the key file is another. */
export async function decrypted(place: Place, use: string, bytes: Buffer): Promise<Buffer> {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(await secret(place), use), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** Keeps bytes encrypted under a name; `once` keeps what stands there already. */
export async function keepSecret(place: Place, name: string, bytes: Uint8Array, once = false): Promise<void> {
  await writeWhole(join(folderOf(place), name), await encrypted(place, name, bytes), once)
}

/** What was kept under a name; undefined where nothing was. Throws when it was altered or the key file is another. */
export async function openSecret(place: Place, name: string): Promise<Buffer | undefined> {
  const bytes = await readIfThere(join(folderOf(place), name))
  return bytes && decrypted(place, name, bytes)
}
