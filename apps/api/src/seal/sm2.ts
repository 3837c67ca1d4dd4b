import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive } from '@huibian/documents'
import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound } from '../platform/refusal'

type Attested = { n: number; at: Date; sha256: string; signature: string; publicKey: string }

const how = `“内容摘要.bin”是文件内容摘要（SHA-256）的 32 个字节，“签名.sig”是对它的 SM2 签名（SM3，DER）。核验：

openssl pkeyutl -verify -pubin -inkey 公钥.pem -in 内容摘要.bin -rawin -digest sm3 \\
  -pkeyopt distid:1234567812345678 -sigfile 签名.sig
`

/** The SM2 signature beside a use of the seal, in the register of the actor's own organisation; a use without one has none to give. */
async function attestedOf(ctx: Context, id: string): Promise<Attested> {
  const actor = actorOf(ctx)
  const organisation = actor.post.organisation.id
  const reads = may(actor, 'seal.readRegister', { organisation })
  const found =
    reads && validate(id)
      ? await row<Attested>(
          ctx.db,
          `select n, at, sha256, sm2_signature as signature, sm2_public_key as "publicKey" from seal_record
         where id = $1 and organisation_id = $2 and sm2_signature is not null`,
          [id, organisation],
        )
      : undefined
  if (!found) throw new NotFound()
  return found
}

/** Content, signature and key as files, with the line by which anybody verifies them without this system. */
export async function detachedSignature(
  ctx: Context,
  id: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { n, at, sha256, signature, publicKey } = await attestedOf(ctx, id)
  const files: [name: string, bytes: Buffer][] = [
    ['内容摘要.bin', Buffer.from(sha256, 'hex')],
    ['签名.sig', Buffer.from(signature, 'base64')],
    ['公钥.pem', Buffer.from(publicKey)],
    ['说明.txt', Buffer.from(how)],
  ]
  const entries = files.map(([name, bytes]) => ({ name, open: () => Readable.from([bytes]) }))
  const folder = await mkdtemp(join(tmpdir(), 'huibian-sm2-'))
  try {
    const path = join(folder, 'sm2.zip')
    await writeArchive(path, entries, { at, manifest: '校验清单.txt' })
    return { name: `用印登记第${n}号-SM2签名.zip`, bytes: await readFile(path) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
