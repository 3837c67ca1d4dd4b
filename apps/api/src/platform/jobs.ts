import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run } from 'graphile-worker'
import { Pool } from 'pg'
import { v7 } from 'uuid'
import { actorOf, type Asked, type Platform } from './context'
import type { Context } from './context'
import { row, rows } from './database'
import { OperationContext, type Authenticate } from './operation'
import { Refused } from './refusal'
import { inChinese, spoken } from './say'
import { step } from './steps'
import type { Part } from './together'
import { separately } from './transaction'

/** How far a job is, between 0 and 1, with a word on what it does; kept outside the job's own transaction. */
export type Progress = (share: number, message: string) => Promise<void>

type Work = (ctx: Context, args: unknown, progress: Progress) => Promise<string | undefined>

/**
 * One kind of long work. It runs as the post that asked, may be killed and run again, and returns the id of its file, if any. What is
 * `ofPost` was decided by the post: it goes on when whoever asked for it has left.
 */
export type JobKind = Work & { readonly ofPost?: true }
export type JobKinds = { [kind: string]: JobKind }

/** Marks work that its post has decided. */
export function ofPost(work: Work): JobKind {
  return Object.assign(work, { ofPost: true as const })
}

/** Finds out what rights a job has now; the third argument says whether it is `ofPost`. */
type Asks = (accountId: string, postId: string, ofPost: boolean) => Authenticate

/** Queues work in the act's own transaction: when the act is refused, there is no job. Returns the job's id. */
export function enqueue(ctx: Context, kind: string, args: object): Promise<string> {
  return queue(ctx, { kind, args })
}

/** Queues work that waits until an instant. */
export function enqueueAt(ctx: Context, kind: string, args: object, at: Date): Promise<string> {
  return queue(ctx, { kind, args, at })
}

const made = `made as (insert into job (id, kind, args, account_id, post_id, organisation_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7) returning id)`

function rowOf(ctx: Context, kind: string, args: object): { id: string; values: unknown[] } {
  const { account, post } = ctx.signedIn?.hand ?? actorOf(ctx)
  const id = v7()
  return { id, values: [id, kind, JSON.stringify(args), account, post.id, post.organisation.id, ctx.now] }
}

/** Queues work in the statement that writes what it works on, which must read `queued`. */
export function queuing(ctx: Context, kind: string, args: object): { id: string; part: Part } {
  const { id, values } = rowOf(ctx, kind, args)
  return { id, part: { queries: [made, 'queued as (select huibian.enqueue(id) from made)'], values } }
}

type Queued = { kind: string; args: object; at?: Date }

async function queue(ctx: Context, { kind, args, at }: Queued): Promise<string> {
  const { id, values } = rowOf(ctx, kind, args)
  await ctx.db.query(
    `with ${made} select ${at ? 'huibian.enqueue(id, $8::timestamptz)' : 'huibian.enqueue(id)'} from made`,
    at ? [...values, at] : values,
  )
  return id
}

type JobRow = {
  id: string
  kind: string
  args: unknown
  account_id: string
  post_id: string
  attempt: number
}

/** A process that works on jobs; `stop` lets those under way come to their end. */
export type Worker = { stop: () => Promise<void> }

/** Starts the worker: `asks` finds the asking post's rights anew, so that what was taken away meanwhile is not used. */
export async function startWorker(
  platform: Platform,
  url: string,
  kinds: JobKinds,
  asks: Asks,
): Promise<Worker> {
  const pool = new Pool({ connectionString: url, max: 4, application_name: 'huibian-worker' })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', (cause) => console.error(cause.message))
  pool.on('connect', (client) => client.on('error', (cause) => console.error(cause.message)))
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === 'error') console.error(message)
    }),
    taskList: {
      run: async (payload) => runJob(platform, kinds, asks, (payload as { job: string }).job),
    },
  })
  const takingUp = keepTakingUp(platform)
  return {
    stop: async () => {
      await takingUp.end()
      await runner.stop()
      await untilQuiet(pool)
      await pool.end()
    },
  }
}

/** The queue reports the end of its last jobs without waiting for the answer; a pool that ends before leaves them locked for hours. */
async function untilQuiet(pool: Pool): Promise<void> {
  const isQuiet = (): boolean => pool.waitingCount === 0 && pool.idleCount === pool.totalCount
  for (const patience = Date.now() + 5000; Date.now() < patience && !isQuiet();) await sleep(20)
}

const nobody = { organisationKey: '' }

/** A worker says every so many milliseconds that it still runs its jobs. */
const beat = 4000

/** After so many seconds of silence it was killed: the queue itself would wait for hours before it gave the job to another. */
const silence = 20

/** So often a worker may be killed over one job: one that takes the whole process along each time would never let it serve. */
const mostKilled = 5

/** Queues anew what a worker that was killed has left, and gives how many. A run that wakes up late is fenced by its attempt. */
export async function takeUpJobs(platform: Platform): Promise<number> {
  const left = await separately(platform.source, nobody, (db) =>
    rows<{ state: string }>(
      db,
      `with silent as (
         update job set killed = killed + 1, state = case when killed + 1 < $2 then 'queued' else 'failed' end,
           message = case when killed + 1 < $2 then message else $3 end
         where state = 'running' and coalesce(beat_at, created_at) < clock_timestamp() - $1 * interval '1 second'
         returning id, state, attempts)
       select state, case state when 'queued' then huibian.enqueue(id, attempts)::text else graphile_worker.remove_job(id::text)::text end
       from silent`,
      [silence, mostKilled, step('step.killed', { n: mostKilled })],
    ),
  )
  return left.filter(({ state }) => state === 'queued').length
}

/** Takes up now and again; `end` waits for the look that is under way. */
function keepTakingUp(platform: Platform): { end: () => Promise<void> } {
  let looking = Promise.resolve()
  const look = (): void => {
    looking = takeUpJobs(platform).then(
      () => undefined,
      (cause: Error) => console.error(cause.message),
    )
  }
  look()
  const clock = setInterval(look, beat).unref()
  return {
    end: () => {
      clearInterval(clock)
      return looking
    },
  }
}

/** The attempt fences: an older run that wakes up late finds another number and changes nothing. */
function beginJob(platform: Platform, id: string): Promise<JobRow | undefined> {
  return separately(platform.source, nobody, (db) =>
    row<JobRow>(
      db,
      `with begun as (update job set state = 'running', attempt = attempt + 1, message = null, beat_at = clock_timestamp()
         where id = $1 and state in ('queued', 'running', 'failed') returning id, kind, args, account_id, post_id, attempt)
       select * from begun`,
      [id],
    ),
  )
}

/** The end stands in the work's own transaction, which comes to nothing where another run has taken the job up meanwhile. */
async function endJob(ctx: Context, { id, attempt }: JobRow, fileId: string | undefined): Promise<void> {
  const ended = await row(
    ctx.db,
    `with ended as (update job set state = 'done', progress = 1, file_id = $3, finished_at = $4
       where id = $1 and attempt = $2 returning id)
     select id from ended`,
    [id, attempt, fileId ?? null, ctx.now],
  )
  if (!ended) throw new Error(`job ${id}: another run has taken it up`)
}

/** Why a job failed, as it is shown: a refusal in its own sentences. */
function saidBy(cause: unknown): string {
  if (cause instanceof Refused)
    return spoken(cause.violations, inChinese)
      .map(({ says }) => says)
      .join('')
  return cause instanceof Error ? cause.message : String(cause)
}

async function runJob(platform: Platform, kinds: JobKinds, asks: Asks, id: string): Promise<void> {
  const job = await beginJob(platform, id)
  if (!job) return
  const report = (set: string, values: unknown[] = []): Promise<unknown> =>
    separately(platform.source, nobody, (db) =>
      // What its own transaction has ended stays ended, whatever goes wrong behind it.
      db.query(`update job set ${set} where id = $1 and attempt = $2 and state <> 'done'`, [
        id,
        job.attempt,
        ...values,
      ]),
    )
  const alive = setInterval(() => void report('beat_at = clock_timestamp()').catch(() => undefined), beat)
  try {
    const work = kinds[job.kind]
    if (!work) throw new Error(`no such kind of job: ${job.kind}`)
    const asked: Asked = { language: 'zh', postId: job.post_id, address: '' }
    const asking = asks(job.account_id, job.post_id, work.ofPost === true)
    const ctx = new OperationContext(platform, asked, asking)
    const progress: Progress = async (share, message) => {
      await report('progress = $3, message = $4', [Math.min(1, Math.max(0, share)), message])
    }
    await ctx.run(false, async () => endJob(ctx, job, await work(ctx, job.args, progress)))
  } catch (cause) {
    await report(`state = 'failed', message = $3`, [saidBy(cause)])
    // What the law refuses is refused as long as nobody changes anything: it is told, and not tried again.
    if (!(cause instanceof Refused)) throw cause
  } finally {
    clearInterval(alive)
  }
}
