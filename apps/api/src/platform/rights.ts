import { escapeIdentifier, type Client } from 'pg'
import { DatabaseRefused } from './postgres-account'

const leastVersion = 150_000

/** What a database allows the account that migrates it; `login` is the account that the application signs in as. */
export type Rights = {
  version: number
  said: string
  database: string
  owner: string
  /** Whether the application's role is there, whether the owner may make it, may give it, and whether the login acts in it. */
  appThere: boolean
  makesRoles: boolean
  givesApp: boolean
  actsAsApp: boolean
  makesSchemas: boolean
  makesTables: boolean
}

/** The lines that somebody with more rights runs first; none where the owner can do all by itself. */
export function linesFor(rights: Rights, login: string): string[] {
  const [owner, database, app] = [rights.owner, rights.database, login].map((name) => escapeIdentifier(name))
  const { appThere, makesRoles, givesApp, actsAsApp } = rights
  return [
    ...(appThere || makesRoles ? [] : ['create role huibian_app nologin;']),
    ...(actsAsApp || (appThere ? givesApp : makesRoles) ? [] : [`grant huibian_app to ${app};`]),
    ...(rights.makesSchemas ? [] : [`grant create on database ${database} to ${owner};`]),
    ...(rights.makesTables ? [] : [`grant usage, create on schema public to ${owner} with grant option;`]),
  ]
}

/** Why this database cannot be migrated, if so. */
export function rightsRefusal(rights: Rights, login: string): DatabaseRefused | undefined {
  const { version, said, database, owner } = rights
  if (version < leastVersion)
    return new DatabaseRefused(
      `数据库是 PostgreSQL ${said}，需要 15 以上：请升级，或不设 DATABASE_URL 而用内置数据库`,
      `The database is PostgreSQL ${said}; 15 or later is needed.`,
    )
  const lines = linesFor(rights, login)
  if (lines.length === 0) return undefined
  return new DatabaseRefused(
    `数据库账号 ${owner} 的权限不够。请数据库管理员连接数据库 ${database} 执行下列各行，然后再启动：`,
    [
      `The account ${owner} lacks rights. The DBA runs these lines in the database ${database}; then start again:`,
      ...lines.map((line) => `  ${line}`),
    ].join('\n'),
  )
}

// Where both can be told apart (PostgreSQL 16), to be a member is not yet to act as the role.
const acts = `pg_has_role(l.oid, a.oid, case when v.version >= 160000 then 'SET' else 'MEMBER' end)`

/** What the signed-in account may do in its database. Without `login` the application signs in as that account. */
export async function readRights(client: Client, login: string | undefined): Promise<Rights> {
  const found = await client.query<Rights>(
    `select v.version, current_setting('server_version') as said, current_database() as database, me.rolname as owner,
       a.oid is not null as "appThere", me.rolsuper or me.rolcreaterole as "makesRoles",
       coalesce(me.rolsuper or me.rolcreaterole and v.version < 160000
         or pg_has_role(me.oid, a.oid, 'MEMBER WITH ADMIN OPTION'), false) as "givesApp",
       coalesce(${acts}, false) as "actsAsApp",
       has_database_privilege(current_database(), 'CREATE') as "makesSchemas",
       coalesce(has_schema_privilege(p.oid, 'USAGE') and has_schema_privilege(p.oid, 'CREATE'), false) as "makesTables"
     from (select current_setting('server_version_num')::int as version) v
     join pg_roles me on me.rolname = current_user
     left join pg_roles a on a.rolname = 'huibian_app'
     left join pg_roles l on l.rolname = coalesce($1, current_user)
     left join pg_namespace p on p.nspname = 'public'`,
    [login ?? null],
  )
  const [rights] = found.rows
  if (!rights) throw new Error('the database did not answer')
  return rights
}

/** Ends a start that the database does not allow, with the lines that would. */
export async function demandRights(client: Client, login: string | undefined): Promise<void> {
  const rights = await readRights(client, login)
  const refusal = rightsRefusal(rights, login ?? rights.owner)
  if (refusal) throw refusal
}
