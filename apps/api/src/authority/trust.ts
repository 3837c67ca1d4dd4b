import { X509Certificate } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { certificatesIn, revocationListIn, type Trust } from '@huibian/documents'
import { authorityCertificate } from './authority'
import { revocationList } from './revoke'
import { folderOf, keepCertificate, readIfThere, type Place } from './vault'

/** A file of the trust store that cannot be read. It says nothing of any sealed file, and must not pass for a verdict on one. */
export class UnreadableTrust extends Error {
  constructor(path: string) {
    super(`信任的证书或吊销列表无法读取，请换成 PEM 或 DER 格式的文件，或将其移走：${path}`)
  }
}

function readAs<T>(path: string, bytes: Buffer, read: (bytes: Uint8Array) => T): T {
  try {
    return read(bytes)
  } catch {
    throw new UnreadableTrust(path)
  }
}

async function filesIn<T>(folder: string, ending: RegExp, read: (bytes: Uint8Array) => T): Promise<T[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => ending.test(name)).sort()
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const bytes = await readIfThere(path)
      return bytes === undefined ? [] : [readAs(path, bytes, read)]
    }),
  )
  return found.flat()
}

const certificates = /\.(crt|cer|pem|der)$/i

/** The certificates of a file that an operator names (PEM). */
export const certificatesOf = (path: string, bytes: Buffer): string[] => readAs(path, bytes, certificatesIn)

/**
 * Whom this installation believes at an instant: its authority, those that this one replaced, for what they certified, and those that the
 * office laid into `trusted`; and which certificates it believes in nothing.
 */
export async function trustOf(place: Place, at: Date): Promise<Trust> {
  const folder = folderOf(place)
  const own = await authorityCertificate(place)
  const made = await readIfThere(join(folder, 'authority.crt'))
  const earlier = await filesIn(join(folder, 'earlier'), certificates, certificatesIn)
  const others = await filesIn(join(folder, 'trusted'), certificates, certificatesIn)
  const list = await revocationList(place)
  const distrusted = await filesIn(join(folder, 'distrusted'), certificates, certificatesIn)
  const authorities = [own ?? [], made?.toString('utf8') ?? [], earlier, others].flat(2)
  return {
    authorities: [...new Set(authorities)],
    revocations: [
      ...(list ? [list] : []),
      ...(await filesIn(join(folder, 'trusted'), /\.crl$/i, revocationListIn)),
    ],
    distrusted: distrusted.flat().map((one) => new X509Certificate(one).fingerprint256),
    at,
  }
}

/** From now on nothing that this certificate ever signed is believed here, whoever issued it. */
export const distrustHere = (place: Place, certificate: string): Promise<void> =>
  keepCertificate(place, 'distrusted', certificate)
