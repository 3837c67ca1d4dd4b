import { readdirSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HUIBIAN_DATA: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  HUIBIAN_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  HUIBIAN_KEY_FILE: z.string().optional(),
  HUIBIAN_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  HUIBIAN_FILES: z
    .string()
    .regex(/^file:./)
    .optional(),
  HUIBIAN_FONTS: z.string().default(''),
  HUIBIAN_DEMO: flag.optional(),
  HUIBIAN_SEAL_SERVICE: z.url({ protocol: /^https?$/ }).optional(),
  HUIBIAN_SEAL_SERVICE_TOKEN_FILE: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
})

/** What the environment says, parsed once; nothing else reads it. */
export type Config = {
  production: boolean
  host: string
  port: number
  dataDirectory: string
  /** Absent: the embedded database under the data folder. */
  databaseUrl?: string
  databaseOwnerUrl?: string
  publicUrl: string
  keyFile: string
  role: 'all' | 'api' | 'worker'
  files: string
  fontFolders: string[]
  demo: boolean
  smtpUrl?: string
  /** Address of a signing service, without a slash at its end, and the file that holds the token for it. */
  sealService?: string
  sealServiceTokenFile?: string
}

/** Every mistake of the environment, as sentences. */
export class ConfigMistakes extends Error {
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'))
  }
}

const hints: { [name: string]: string } = {
  NODE_ENV: 'NODE_ENV 只能是 production、development 或 test',
  PORT: 'PORT 应为 0 至 65535 的整数',
  DATABASE_URL: 'DATABASE_URL 应以 postgres:// 开头',
  DATABASE_OWNER_URL: 'DATABASE_OWNER_URL 应以 postgres:// 开头',
  HUIBIAN_PUBLIC_URL: 'HUIBIAN_PUBLIC_URL 应为 http:// 或 https:// 开头的完整地址',
  HUIBIAN_ROLE: 'HUIBIAN_ROLE 只能是 all、api 或 worker',
  HUIBIAN_FILES: 'HUIBIAN_FILES 应写成 file:文件夹，例如 file:/data/files',
  HUIBIAN_SEAL_SERVICE: 'HUIBIAN_SEAL_SERVICE 应为 http:// 或 https:// 开头的完整地址',
  HUIBIAN_DEMO: 'HUIBIAN_DEMO 只能是 1 或 0',
  SMTP_URL: 'SMTP_URL 应写成 smtp:// 或 smtps:// 加服务器的地址，用户名、口令中的特殊字符写成 %XX',
}

const unread: { [code: string]: string } = {
  ENOENT: 'HUIBIAN_FONTS 中的文件夹不存在',
  ENOTDIR: 'HUIBIAN_FONTS 应指向放字体的文件夹，而不是文件',
}

/** What is wrong with a folder of fonts; without it each print would fail, or pass over the office's faces in silence. */
function wrongFonts(folder: string): string[] {
  try {
    const found = readdirSync(folder).some((name) => /\.(ttf|otf)$/i.test(name))
    return found ? [] : [`HUIBIAN_FONTS 的文件夹中没有 .ttf 或 .otf 字体：${folder}`]
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    return [`${unread[code] ?? 'HUIBIAN_FONTS 中的文件夹无法读取'}：${folder}`]
  }
}

/** What is wrong between settings that are right each by itself, and on this machine. */
function between(env: z.infer<typeof environment>, fontFolders: string[]): string[] {
  return [
    ...(env.NODE_ENV === 'production' && env.HUIBIAN_DEMO
      ? ['HUIBIAN_DEMO=1 不能用于正式环境（NODE_ENV=production）']
      : []),
    ...(env.HUIBIAN_PUBLIC_URL &&
    new URL(env.HUIBIAN_PUBLIC_URL).href !== `${new URL(env.HUIBIAN_PUBLIC_URL).origin}/`
      ? ['HUIBIAN_PUBLIC_URL 只写到域名和端口，后面不带路径：本系统须占用整个域名或端口']
      : []),
    ...(env.DATABASE_OWNER_URL && !env.DATABASE_URL
      ? ['DATABASE_OWNER_URL 须与 DATABASE_URL 一起设置；使用内置数据库时两项都不设']
      : []),
    ...fontFolders.flatMap(wrongFonts),
  ]
}

/** Reads the environment; throws ConfigMistakes naming all that is wrong at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigMistakes(
      parsed.error.issues.map(
        (issue) => hints[String(issue.path[0])] ?? `${issue.path.join('.')}: ${issue.message}`,
      ),
    )
  }
  const e = parsed.data
  const production = e.NODE_ENV === 'production'
  const fontFolders =
    e.HUIBIAN_FONTS === '' ? [] : e.HUIBIAN_FONTS.split(delimiter).map((folder) => resolve(folder))
  const mistakes = between(e, fontFolders)
  if (mistakes.length > 0) throw new ConfigMistakes(mistakes)
  const dataDirectory = resolve(e.HUIBIAN_DATA)
  return {
    production,
    host: e.HOST,
    port: e.PORT,
    dataDirectory,
    databaseUrl: e.DATABASE_URL,
    databaseOwnerUrl: e.DATABASE_OWNER_URL,
    publicUrl: (e.HUIBIAN_PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    keyFile: resolve(e.HUIBIAN_KEY_FILE ?? `${dataDirectory}/key`),
    role: e.HUIBIAN_ROLE,
    files: e.HUIBIAN_FILES ?? `file:${dataDirectory}/files`,
    fontFolders,
    demo: !production && (e.HUIBIAN_DEMO ?? true),
    smtpUrl: e.SMTP_URL,
    sealService: e.HUIBIAN_SEAL_SERVICE?.replace(/\/$/, ''),
    sealServiceTokenFile: e.HUIBIAN_SEAL_SERVICE_TOKEN_FILE,
  }
}
