import { join } from 'node:path'
import type { Verdict } from '@huibian/documents'
import { buffer } from 'node:stream/consumers'
import { noticeTypes } from './campaign/organisationTypes.queries'
import { createFirstAdministrator, type First } from './account/administrator'
import { asAsked } from './account/authenticate'
import { exportOrganisations } from './organisation/export'
import { judgeIssued, type JudgedFile } from './check/judge'
import { takeRows } from './organisation/import'
import { loadReference } from './organisation/loadReference'
import { organisationSheet } from './organisation/organisation.sheet'
import { nouns } from './nouns'
import type { Config } from './platform/config'
import type { Context, Platform } from './platform/context'
import { makeDataSource, row } from './platform/database'
import { openStore } from './platform/files'
import { migrate } from './platform/migrate'
import { OperationContext } from './platform/operation'
import { readSheet } from './platform/sheet'
import { separately } from './platform/transaction'
import type { ImportResult } from './platform/wire.type'
import { installationRoot, type DatabaseUrls } from './server'

/** The last word on a file whose signatures were judged, by this installation's own papers and as nobody in particular. */
export function judgeOffline(platform: Platform, file: JudgedFile): Promise<Verdict> {
  const ctx = new OperationContext(platform, { language: 'zh', address: '' }, async () => undefined)
  return ctx.run(true, () => judgeIssued(ctx, file))
}

/** Work on an installation's database without serving, for the command line: migrates first, closes all after. */
export async function offline<T>(
  config: Config,
  urls: DatabaseUrls,
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  const root = installationRoot
  await migrate(urls.ownerUrl, join(root, 'db', 'migrations'), new URL(urls.url).username)
  const entities = nouns.flatMap((noun) => noun.entities)
  const source = await makeDataSource(urls.url, entities).initialize()
  const owner = config.demo ? { ownerUrl: urls.ownerUrl } : {}
  try {
    return await work({ config, source, files: openStore(config.files), root, ...owner })
  } finally {
    await source.destroy()
  }
}

/** Makes the first system administrator of an empty installation and gives the one-time code; throws where there is an account. */
export function firstAdministrator(
  platform: Platform,
  first: First,
): Promise<{ code: string; expiresAt: Date }> {
  return separately(platform.source, { organisationKey: '' }, (db, now) =>
    createFirstAdministrator(db, now, first),
  )
}

/** Nobody of that name holds that post: a sentence for the operator. */
export class NoSuchPost extends Error {}

/** Runs work as somebody acting in one of their posts, by the law that binds them on the web too. */
export async function actingAs<T>(
  platform: Platform,
  username: string,
  kind: string,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const held = await separately(platform.source, { organisationKey: '' }, (db) =>
    row<{ account: string; post: string }>(
      db,
      `select a.id as account, p.id as post from account a join holding h on h.account_id = a.id and h.until is null
       join post p on p.id = h.post_id where a.username = $1 and p.kind = $2 limit 1`,
      [username, kind],
    ),
  )
  if (!held) throw new NoSuchPost(`没有担任此岗位的账号：${username}`)
  const asked = { language: 'zh', postId: held.post, address: '' } as const
  const ctx = new OperationContext(platform, asked, asAsked(held.account, held.post))
  return ctx.run(false, () => work(ctx))
}

/** What became of an import; `errors` is the spreadsheet of the rows that were handed back. */
export type Imported = Omit<ImportResult, 'errors'> & { errors?: Buffer }

/** Imports units from an XLSX file on this machine, as a system administrator. */
export async function importOrganisationsFile(
  platform: Platform,
  username: string,
  path: string,
): Promise<Imported> {
  const { errors, ...counts } = await actingAs(platform, username, 'systemAdministrator', async (ctx) =>
    takeRows(ctx, await readSheet(path, organisationSheet, 5000), await noticeTypes(ctx)),
  )
  if (!errors) return counts
  return { ...counts, errors: await buffer(platform.files.open(errors.sha256)) }
}

/** The units of this installation as an XLSX file, as a system administrator sees them. */
export function exportOrganisationsFile(platform: Platform, username: string): Promise<Buffer> {
  return actingAs(platform, username, 'systemAdministrator', exportOrganisations)
}

/** Adds the reference units that are not there yet, as the system administrator of the office at the top; gives how many. */
export function loadReferenceUnits(platform: Platform, username: string): Promise<number> {
  return actingAs(platform, username, 'systemAdministrator', loadReference)
}
