import { ConfigMistakes } from './platform/config'
import { DatabaseRefused } from './platform/postgres-account'

type Coded = Error & { code: string; port?: number; path?: string; address?: string }

const isCoded = (cause: unknown): cause is Coded =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string'

/** By the codes of the network and of PostgreSQL: nobody answers there; the name, the password or the database is not right. */
const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN', 'ECONNRESET']
const wrongSignIn = ['28P01', '28000', '3D000']
/** What is lacking before a start is told line by line (platform/rights.ts); this is a table or a schema that belongs to somebody else. */
const lacksRights = '42501'
const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']

function explainCoded({ code, port, path, message }: Coded): string | undefined {
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用：请关闭占用它的程序，或用 PORT=其他端口 再启动`
  if (unreachable.includes(code))
    return `连接不到 DATABASE_URL 或 DATABASE_OWNER_URL 所指的数据库（${code}）：请确认数据库已启动、地址和端口正确`
  if (wrongSignIn.includes(code))
    return `数据库拒绝了 DATABASE_URL 或 DATABASE_OWNER_URL 的登录（${message}）：请核对用户名、口令和数据库名`
  // A policy that refuses a row has the same code, and is a fault of ours.
  if (code === lacksRights && !message.includes('row-level security'))
    return `数据库账号的权限不够（${message}）：请用建立这些表的账号作 DATABASE_OWNER_URL，或请数据库管理员把它们改归该账号\nThe database account lacks rights (${message}): migrate as the account that owns the tables, or have a DBA give them to it`
  if (path && unwritable.includes(code))
    return `无法写入 ${path}（${code}）：请以其所有者身份运行，或用 HUIBIAN_DATA=… 指向可写的文件夹`
  return undefined
}

/** Why a start failed, as a sentence for the operator; undefined where it is a fault of ours. */
export function explain(cause: unknown): string | undefined {
  if (cause instanceof ConfigMistakes) return cause.mistakes.join('\n')
  if (cause instanceof DatabaseRefused) return cause.message
  return isCoded(cause) ? explainCoded(cause) : undefined
}
