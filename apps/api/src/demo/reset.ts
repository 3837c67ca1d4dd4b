import { Client } from 'pg'
import type { Context, Platform } from '../platform/context'
import { row, rows, type Db } from '../platform/database'
import { refuse } from '../platform/refusal'
import { separately } from '../platform/transaction'
import { play } from './play'
import { isDemo } from './roles.queries'

const nobody = { organisationKey: '' }

async function setProgress(platform: Platform, progress: number): Promise<void> {
  await separately(platform.source, nobody, (db) =>
    rows(
      db,
      `insert into setting (key, value) values ('demo.playing', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ progress })],
    ),
  )
}

async function begin(db: Db): Promise<void> {
  await rows(db, `insert into setting (key, value) values ('demo', '{}') on conflict (key) do nothing`)
}

/** Empties everything but the migrations. Only the owner can, and only a demo's database is asked. */
async function empty(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'migration%'`,
    )
    await client.query(`truncate ${tables.rows.map(({ name }) => name).join(', ')} restart identity cascade`)
  } finally {
    await client.end()
  }
}

let playing: Promise<void> | undefined

/** Plays the demo on an empty database and keeps its progress where the sign-in page can see it. */
export function playDemo(platform: Platform): Promise<void> {
  const { ownerUrl } = platform
  if (!ownerUrl || platform.config.production) throw new Error('no demo here')
  playing ??= (async () => {
    try {
      await setProgress(platform, 0)
      await separately(platform.source, nobody, begin)
      await play(platform, ownerUrl, (share) => setProgress(platform, share * 0.99))
      await setProgress(platform, 1)
    } finally {
      playing = undefined
    }
  })()
  return playing
}

/** Whether nobody has an account yet: then a demo may be played, or a first administrator made. */
export async function isEmpty(platform: Platform): Promise<boolean> {
  const account = await separately(platform.source, nobody, (db) => row(db, 'select 1 from account limit 1'))
  return account === undefined
}

/** Puts the demo back to its beginning. Refused wherever real people work, and while it is being played. */
export async function resetDemo(ctx: Context): Promise<boolean> {
  if (!(await isDemo(ctx)) || !ctx.ownerUrl) refuse('demo.notHere')
  if (playing) refuse('demo.playing')
  const { ownerUrl } = ctx
  ctx.afterCommit.push(async () => {
    await empty(ownerUrl)
    await setProgress(ctx, 0)
    void playDemo(ctx).catch((cause: unknown) => console.error(cause))
  })
  return true
}
