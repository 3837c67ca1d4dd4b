import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { DatabaseRefused } from './postgres-account'

/** The launcher's own superuser, the owner that migrates, and the application's sign-in. */
export type Passwords = { superuser: string; owner: string; login: string }

const fresh = () => randomBytes(24).toString('hex')

/** Made once with the database and kept beside it, for this system user alone. */
export function passwordsOf(dataDir: string, dataExists: boolean): Passwords {
  const path = join(dataDir, 'postgres-passwords.json')
  if (fs.existsSync(path)) return JSON.parse(fs.readFileSync(path, 'utf8'))
  if (dataExists) {
    throw new DatabaseRefused(
      `找不到 ${path}，没有它无法进入已有的数据库：请从备份中恢复该文件。`,
      `${path} is missing, and without it the existing database cannot be entered: restore the file from a backup.`,
    )
  }
  const passwords = { superuser: fresh(), owner: fresh(), login: fresh() }
  fs.writeFileSync(path, JSON.stringify(passwords), { mode: 0o600 })
  return passwords
}
