import { hostname } from 'node:os'
import { ConfigMistakes } from '../platform/config'
import type { Platform } from '../platform/context'
import { row, rows, type Db } from '../platform/database'
import { isAlive } from '../platform/postgres-lock'
import { separately } from '../platform/transaction'

const nobody = { organisationKey: '' }

/** How far a play is, who plays and when they last said so, in milliseconds of their machine's clock. */
type Playing = { progress: number; host?: string; pid?: number; at?: number }

/** Keeps a play's progress where the sign-in page can see it. */
export async function setProgress(platform: Platform, progress: number): Promise<void> {
  const playing: Playing = { progress, host: hostname(), pid: process.pid, at: Date.now() }
  await separately(platform.source, nobody, (db) =>
    rows(
      db,
      `insert into setting (key, value) values ('demo.playing', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify(playing)],
    ),
  )
}

/** Says that this database is a demo's: only playing writes it, so that real data never has a demo's doors. */
export async function markAsDemo(platform: Platform): Promise<void> {
  await separately(platform.source, nobody, (db) =>
    rows(db, `insert into setting (key, value) values ('demo', '{}') on conflict (key) do nothing`),
  )
}

/** No step takes as long, so who has been silent longer is gone, whatever runs under that number by now. */
const silence = 5 * 60 * 1000

function isAtIt({ host, pid = 0, at = 0 }: Playing): boolean {
  if (Date.now() - at > silence) return false
  return host !== hostname() || (pid !== process.pid && isAlive(pid))
}

/**
 * How a database stands to the demo: `empty`; `played`; `underWay` by another process; `broken` where a play was ended before its end;
 * `inUse` by real people.
 */
export type Standing = 'empty' | 'played' | 'underWay' | 'broken' | 'inUse'

async function standingIn(db: Db): Promise<Standing> {
  const kept = await rows<{ key: string; value: Playing }>(
    db,
    `select key, value from setting where key in ('demo', 'demo.playing')`,
  )
  const playing = kept.find(({ key }) => key === 'demo.playing')?.value
  const unfinished = playing !== undefined && playing.progress < 1
  if (unfinished && isAtIt(playing)) return 'underWay'
  if (!(await row(db, 'select 1 from account limit 1'))) return 'empty'
  if (!kept.some(({ key }) => key === 'demo')) return 'inUse'
  return unfinished ? 'broken' : 'played'
}

/**
 * Ends the start of an office on a demo's database: its papers would go out unmarked, and its people, whose passwords lie in a file, would
 * be let in.
 */
export async function demandNoDemo(platform: Platform): Promise<void> {
  if (platform.config.demo) return
  const standing = await demoStanding(platform)
  if (standing === 'empty' || standing === 'inUse') return
  throw new ConfigMistakes([
    '数据库中是演示数据，不能用于正式环境（NODE_ENV=production 或 HUIBIAN_DEMO=0）：请换一个数据文件夹（HUIBIAN_DATA=…）或空的数据库（DATABASE_URL=…）',
  ])
}

/** How the database of this installation stands to the demo. */
export const demoStanding = (platform: Platform): Promise<Standing> =>
  separately(platform.source, nobody, standingIn)
