import { row, rows } from '../platform/database'
import type { Context } from '../platform/context'
import type { DemoRole } from './demo.type'
import { readDemo } from '../sample/read'

/** Whether this database was played as a demo: a setting that only playing writes, so that real data never offers these doors. */
export async function isDemo(ctx: Pick<Context, 'config' | 'db'>): Promise<boolean> {
  if (!ctx.config.demo || ctx.config.production) return false
  return (await row(ctx.db, `select 1 from setting where key = 'demo'`)) !== undefined
}

/** The buttons of the demo's sign-in page; none anywhere else. */
export async function demoRoles(ctx: Context): Promise<DemoRole[]> {
  if (!(await isDemo(ctx))) return []
  const names = await rows<{ key: string; name: string }>(ctx.db, 'select key, name from organisation')
  const nameOf = new Map(names.map(({ key, name }) => [key, name]))
  return readDemo(ctx.root).roles.map(({ key, label, organisation }) => ({
    key,
    label: label[ctx.asked.language],
    organisation: nameOf.get(organisation) ?? organisation,
  }))
}

/** How far the demo has been played, between 0 and 1; 1 where there is none to play. */
export async function demoProgress(ctx: Context): Promise<number> {
  const playing = await row<{ value: { progress: number } }>(
    ctx.db,
    `select value from setting where key = 'demo.playing'`,
  )
  return playing?.value.progress ?? 1
}
