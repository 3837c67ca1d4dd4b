import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trust } from '@huibian/documents'
import { authorityCertificate } from './authority'
import { revocationList } from './revoke'
import { folderOf, readIfThere, type Place } from './vault'

/** Files of the folder in which an office puts the authorities it believes beside its own, and their revocation lists. */
async function trusted(place: Place, ending: RegExp): Promise<Buffer[]> {
  const folder = join(folderOf(place), 'trusted')
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.filter((name) => ending.test(name)).map((name) => readIfThere(join(folder, name))),
  )
  return files.flatMap((bytes) => bytes ?? [])
}

/** Whom this installation believes at an instant. */
export async function trustOf(place: Place, at: Date): Promise<Trust> {
  const own = await authorityCertificate(place)
  const others = await trusted(place, /\.(crt|pem)$/)
  const list = await revocationList(place)
  return {
    authorities: [...(own ? [own] : []), ...others.map((bytes) => bytes.toString('utf8'))],
    revocations: [...(list ? [list] : []), ...(await trusted(place, /\.crl$/))],
    at,
  }
}
