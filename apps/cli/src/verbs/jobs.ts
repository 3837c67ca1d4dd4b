import type { JobLine } from '@huibian/api'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { withInstallation } from '../installation'
import { Ended, exitCodes } from '../outcome'

const states = { queued: '排队', running: '进行中', done: '完成', failed: '失败' }

type Listing = { state?: keyof typeof states; limit: number; json?: boolean }
type Retrying = { all?: boolean; json?: boolean }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readIds(id: string, before: string[] = []): string[] {
  if (!uuid.test(id)) throw new InvalidArgumentError('任务编号不正确，请从 jobs list 中复制')
  return [...before, id]
}

function readLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new InvalidArgumentError('应为 1 至 1000 的整数')
  return limit
}

const at = (time: Date) =>
  new Date(time).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

const line = (job: JobLine) =>
  [
    job.id,
    states[job.state],
    `${Math.round(job.progress * 100)}%`,
    `第 ${job.attempt} 次`,
    job.kind,
    job.organisation,
    at(job.createdAt),
    job.message ?? '',
  ]
    .join('  ')
    .trimEnd()

async function list({ state, limit, json }: Listing): Promise<void> {
  const { listJobs } = await import('@huibian/api')
  const jobs = await withInstallation((installation) => listJobs(installation, { state, most: limit }))
  if (json) return console.log(JSON.stringify({ jobs }))
  console.log(jobs.length === 0 ? '没有任务' : jobs.map(line).join('\n'))
}

/** Queues failed jobs anew. Refuses when nothing named has failed: a job that waits, runs or is done is left alone. */
export async function retry(ids: string[], { all = false }: Retrying): Promise<string[]> {
  if (ids.length > 0 === all)
    throw new Ended(exitCodes.usage, '请给出任务编号，或用 --all 重试全部失败的任务')
  const { retryJobs } = await import('@huibian/api')
  const queued = await withInstallation((installation) => retryJobs(installation, all ? undefined : ids))
  const left = ids.filter((id) => !queued.includes(id))
  if (left.length > 0)
    throw new Ended(exitCodes.no, left.map((id) => `${id} 不是失败的任务，未重试`).join('\n'))
  return queued
}

/** `jobs list` and `jobs retry`. */
export function addJobs(program: Command): void {
  const jobs = program
    .command('jobs')
    .description('后台任务：上报包、案例集等 · long work: packages, case books')
  jobs
    .command('list', { isDefault: true })
    .addOption(new Option('--state <state>', '只列此状态 · only this state').choices(Object.keys(states)))
    .option('--limit <n>', '最多列几个 · at most', readLimit, 50)
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description('列出后台任务，新的在前 · list jobs, the latest first')
    .action(list)
  jobs
    .command('retry')
    .argument('[id...]', '任务编号 · ids of failed jobs', readIds)
    .option('--all', '全部失败的任务 · all failed jobs')
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description(
      '把失败的任务重新排队，由运行中的服务办理 · queue failed jobs anew, for the server that runs',
    )
    .action(async (ids: string[], options: Retrying) => {
      const queued = await retry(ids, options)
      console.log(options.json ? JSON.stringify({ queued }) : `已重新排队 ${queued.length} 个任务`)
    })
}
