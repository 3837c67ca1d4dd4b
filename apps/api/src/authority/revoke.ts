import { join } from 'node:path'
import { makeRevocationList, readRevocationList, type Revoked } from '@huibian/documents'
import { authorityOf } from './authority'
import { folderOf, readIfThere, writeWhole, type Place } from './vault'

const path = (place: Place): string => join(folderOf(place), 'revoked.crl')

/** The list as it stands (DER); undefined while nothing was revoked. */
export const revocationList = (place: Place): Promise<Buffer | undefined> => readIfThere(path(place))

/** Puts a certificate on the authority's list of those that no longer hold. */
export async function revoke(place: Place, revoked: Revoked): Promise<void> {
  const list = await revocationList(place)
  const before = list ? readRevocationList(list).revoked : []
  const others = before.filter(({ serial }) => serial !== revoked.serial)
  const authority = await authorityOf(place, revoked.at)
  await writeWhole(path(place), await makeRevocationList(authority, [...others, revoked], revoked.at))
}
