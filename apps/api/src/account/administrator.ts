import { v7 } from 'uuid'
import { rows, row, type Db } from '../platform/database'
import { codeHash, codeHours, makeCode } from './code'

/** What the first start of a real installation needs to know. */
export type First = { username: string; name: string; organisation: Office }

/** The office that an installation is for: it stands at the top, and all other units stand below it. */
export type Office = {
  key: string
  name: string
  shortName: string
  types: readonly string[]
  region: string
  order: number
  formerNames: readonly string[]
}

/**
 * Makes the first system administrator of an empty database, with its office at the top where it is not there yet, and gives the
 * one-time code to set the password with. Throws where somebody has an account already: later ones are opened by those who have one.
 */
export async function createFirstAdministrator(
  db: Db,
  now: Date,
  first: First,
): Promise<{ code: string; expiresAt: Date }> {
  // Two at once must not both be first.
  await rows(db, 'lock table account in exclusive mode')
  const there = await row<{ id: string }>(db, 'select id from account limit 1')
  if (there) throw new Error('已有账号，首位管理员只能建立一次')
  const [organisationId, postId, accountId] = [v7(), v7(), v7()]
  const { key, name, shortName, types, region, order, formerNames } = first.organisation
  await rows(
    db,
    `insert into organisation (id, key, path, name, short_name, types, region, "order", former_names)
     values ($1, $2, '/' || $2 || '/', $3, $4, $5, $6, $7, $8) on conflict on constraint organisation_key_unique do nothing`,
    [organisationId, key, name, shortName, types, region, order, formerNames],
  )
  const code = makeCode()
  const expiresAt = new Date(now.getTime() + codeHours * 3_600_000)
  await rows(
    db,
    `insert into account (id, username, name, code_hash, code_expires_at, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [accountId, first.username, first.name, codeHash(accountId, code), expiresAt, now],
  )
  await rows(
    db,
    `insert into post (id, organisation_id, kind) select $1, id, 'systemAdministrator' from organisation where key = $2
     on conflict on constraint post_once do nothing`,
    [postId, key],
  )
  await rows(
    db,
    `insert into holding (id, post_id, account_id, since) select $1, p.id, $2, $3 from post p
     join organisation o on o.id = p.organisation_id where o.key = $4 and p.kind = 'systemAdministrator'`,
    [v7(), accountId, now, key],
  )
  return { code, expiresAt }
}
