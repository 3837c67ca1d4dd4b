import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { certificatesIn, makeAuthority, type Authority, type Validity } from '@huibian/documents'
import { z } from 'zod'
import { refuse } from '../platform/refusal'
import './authority.messages'
import {
  codeOf,
  folderOf,
  keepCertificate,
  keepSecret,
  openSecret,
  readIfThere,
  writeWhole,
  type Place,
} from './vault'

const year = 365 * 86_400_000

/**
 * How long what the authority certifies is in force. A demo plays in the past and a test in any year, so outside production it is always;
 * nothing that it seals passes for real.
 */
export function validityOf({ production }: Place, now: Date, years: number): Validity {
  if (!production) return { from: new Date('2000-01-01T00:00:00Z'), until: new Date('2149-12-31T00:00:00Z') }
  return { from: new Date(now.getTime() - 3_600_000), until: new Date(now.getTime() + years * year) }
}

const both = z.object({ certificate: z.string(), key: z.string() })

async function keptAs(place: Place, name: string): Promise<Authority | undefined> {
  const kept = await openSecret(place, name)
  if (!kept) return undefined
  const { certificate, key } = both.parse(JSON.parse(kept.toString('utf8')))
  return { certificate, key: createPrivateKey(key) }
}

/**
 * The office's own authority, whose certificate lies in the folder. Its key is laid beside it once, in clear: when it is first read it goes
 * into the vault, and the file is removed.
 */
async function givenAuthority(place: Place, certificate: string): Promise<Authority | undefined> {
  const path = join(folderOf(place), 'root.key')
  const own = (key: KeyObject): boolean => new X509Certificate(certificate).checkPrivateKey(key)
  const pem = await readIfThere(path)
  if (!pem) {
    const kept = await keptAs(place, 'given.secret')
    return kept && own(kept.key) ? { certificate, key: kept.key } : undefined
  }
  const key = createPrivateKey(pem)
  if (!own(key)) throw new Error(`${path} is not the key of the certificate root.crt beside it`)
  const clear = key.export({ type: 'pkcs8', format: 'pem' })
  await keepSecret(place, 'given.secret', Buffer.from(JSON.stringify({ certificate, key: clear })))
  await removed(path)
  return { certificate, key }
}

const kept = new Set(['EROFS', 'EBUSY', 'EACCES', 'EPERM'])
const warned = new Set<string>()

/** A folder mounted read-only keeps its key in clear: the office is told once, and goes on sealing. */
async function removed(path: string): Promise<void> {
  try {
    await rm(path, { force: true })
  } catch (cause) {
    if (!kept.has(String(codeOf(cause)))) throw cause
    if (!warned.has(path)) console.warn(`${path} could not be removed: the key lies there in clear`)
    warned.add(path)
  }
}

/** The certificate that an office laid into the folder, as PEM; in DER too it is read. */
async function givenCertificate(place: Place): Promise<string | undefined> {
  const bytes = await readIfThere(join(folderOf(place), 'root.crt'))
  if (!bytes) return undefined
  try {
    return certificatesIn(bytes)[0]
  } catch {
    return refuse('authority.unreadable')
  }
}

/**
 * The authority of this installation, made when it is first needed. Another takes its place by `root.crt` and `root.key` in the folder: an
 * office that has its own puts a certificate of that one there. A certificate without its key is refused: seals that another authority
 * certified would not be believed under it.
 */
export async function authorityOf(place: Place, now: Date): Promise<Authority> {
  const folder = folderOf(place)
  const certificate = await givenCertificate(place)
  if (certificate) {
    const given = (await givenAuthority(place, certificate)) ?? refuse('authority.keyless')
    // What it certifies is believed when another has taken its place.
    await keepCertificate(place, 'earlier', certificate)
    return given
  }
  const kept = await keptAs(place, 'root.secret')
  if (kept) return kept
  const name = place.production ? 'Huibian Installation CA' : 'Huibian Demo CA'
  const made = await makeAuthority(name, validityOf(place, now, 20))
  await keepSecret(place, 'root.secret', Buffer.from(JSON.stringify(made)), true)
  const first = await authorityOf(place, now)
  await writeWhole(join(folder, 'authority.crt'), first.certificate)
  return first
}

/** The certificate alone, as others are to believe it; undefined until the first seal needs an authority. */
export async function authorityCertificate(place: Place): Promise<string | undefined> {
  const given = await givenCertificate(place)
  return given ?? (await readIfThere(join(folderOf(place), 'authority.crt')))?.toString('utf8')
}
