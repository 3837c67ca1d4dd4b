import type { Context } from './context'

/** Keeps the transaction from being taken for dead while long work runs beside it. */
export async function awake<T>(ctx: Context, work: Promise<T>): Promise<T> {
  const pulse = setInterval(() => void ctx.db.query('select 1').catch(() => undefined), 20_000)
  try {
    return await work
  } finally {
    clearInterval(pulse)
  }
}
