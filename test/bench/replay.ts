import { Client, Pool, type QueryResult } from 'pg'

/** One statement as it went to the database. */
export type Said = { text: string; values: unknown[] }

type Asked = string | { text: string; values?: unknown[] }
type Query = (this: Client, asked: Asked, values?: unknown[], done?: unknown) => Promise<QueryResult>

/** Writes down every statement that goes through `pg` in this process, a list for each connection's transactions. */
export function listen(): { operations: Said[][]; stop: () => void } {
  const plain = Client.prototype.query
  const open = new Map<Client, Said[]>()
  const operations: Said[][] = []
  const heard: Query = function (asked, values, done) {
    const said = typeof asked === 'string' ? { text: asked, values: values ?? [] } : asked
    if (said?.text) {
      const begins = /^\s*(start transaction|begin)/i.test(said.text)
      const operation = begins ? [] : (open.get(this) ?? [])
      operation.push({ text: said.text, values: Array.isArray(said.values) ? said.values : [] })
      open.set(this, operation)
      if (/^\s*(commit|rollback)/i.test(said.text)) {
        operations.push(operation)
        open.delete(this)
      }
    }
    return Reflect.apply(plain, this, [asked, values, done])
  }
  Object.assign(Client.prototype, { query: heard })
  return { operations, stop: () => void Object.assign(Client.prototype, { query: plain }) }
}

/** Work in turn by so many callers; gives how many pieces a second were done. */
export async function rate<T>(
  pieces: readonly T[],
  callers: number,
  work: (piece: T) => Promise<void>,
): Promise<number> {
  const waiting = [...pieces]
  const begun = performance.now()
  const caller = async (): Promise<void> => {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) await work(piece)
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return pieces.length / ((performance.now() - begun) / 1000)
}

/** Sends the same statements again, each operation on one connection of a pool of the same size. */
export async function replay(url: string, operations: readonly Said[][], callers: number): Promise<number> {
  const pool = new Pool({ connectionString: url, max: callers })
  try {
    await rate(
      Array.from({ length: callers }),
      callers,
      async () => void (await pool.query('select pg_sleep(0.05)')),
    )
    return await rate(operations, callers, async (operation) => {
      const client = await pool.connect()
      try {
        for (const { text, values } of operation) await client.query(text, values)
      } finally {
        client.release()
      }
    })
  } finally {
    await pool.end()
  }
}
