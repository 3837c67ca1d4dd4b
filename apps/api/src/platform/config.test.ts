import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { ConfigMistakes, readConfig } from './config'

const mistakes = (env: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(env)
    return []
  } catch (cause) {
    if (cause instanceof ConfigMistakes) return cause.mistakes
    throw cause
  }
}

test('without any setting it serves the demo on this machine alone, all data below one folder', () => {
  expect(readConfig({})).toEqual({
    production: false,
    host: '127.0.0.1',
    port: 4000,
    dataDirectory: resolve('.data'),
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    publicUrl: 'http://localhost:4000',
    keyFile: resolve('.data/key'),
    role: 'all',
    files: `file:${resolve('.data/files')}`,
    fontFolders: [],
    demo: true,
    smtpUrl: undefined,
  })
})

test('every setting is taken; an empty one is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huibian-config-'))
  const fonts = ['a', 'b'].map((name) => join(folder, name))
  for (const each of fonts) {
    mkdirSync(each)
    writeFileSync(join(each, 'own.ttf'), '')
  }
  const own = readConfig({
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: '8080',
    HUIBIAN_DATA: folder,
    DATABASE_URL: 'postgres://app@db/huibian',
    DATABASE_OWNER_URL: 'postgresql://owner@db/huibian',
    HUIBIAN_PUBLIC_URL: 'https://huibian.example/',
    HUIBIAN_KEY_FILE: join(folder, 'own.key'),
    HUIBIAN_ROLE: 'worker',
    HUIBIAN_FILES: 'file:/srv/files',
    HUIBIAN_FONTS: fonts.join(delimiter),
    HUIBIAN_DEMO: '',
    SMTP_URL: 'smtps://mail.example:465',
    HUIBIAN_SEAL_SERVICE: 'https://seal.example/v1/',
    HUIBIAN_SEAL_SERVICE_TOKEN_FILE: '/srv/token',
  })
  rmSync(folder, { recursive: true })
  expect(own).toEqual({
    production: true,
    host: '0.0.0.0',
    port: 8080,
    dataDirectory: folder,
    databaseUrl: 'postgres://app@db/huibian',
    databaseOwnerUrl: 'postgresql://owner@db/huibian',
    publicUrl: 'https://huibian.example',
    keyFile: join(folder, 'own.key'),
    role: 'worker',
    files: 'file:/srv/files',
    fontFolders: fonts,
    demo: false,
    smtpUrl: 'smtps://mail.example:465',
    sealService: 'https://seal.example/v1',
    sealServiceTokenFile: '/srv/token',
  })
})

test.each<[NodeJS.ProcessEnv, string]>([
  [{ NODE_ENV: 'prod' }, 'NODE_ENV 只能是 production、development 或 test'],
  [{ PORT: '70000' }, 'PORT 应为 0 至 65535 的整数'],
  [{ PORT: 'http' }, 'PORT 应为 0 至 65535 的整数'],
  [{ HUIBIAN_SEAL_SERVICE: 'seal.example' }, 'HUIBIAN_SEAL_SERVICE 应为 http:// 或 https:// 开头的完整地址'],
  [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL 应以 postgres:// 开头'],
  [
    { DATABASE_OWNER_URL: 'postgres://owner@db/x' },
    'DATABASE_OWNER_URL 须与 DATABASE_URL 一起设置；使用内置数据库时两项都不设',
  ],
  [{ HUIBIAN_PUBLIC_URL: 'huibian.example' }, 'HUIBIAN_PUBLIC_URL 应为 http:// 或 https:// 开头的完整地址'],
  ...['https://office.example/huibian', 'https://office.example/?a=1'].map(
    (url): [NodeJS.ProcessEnv, string] => [
      { HUIBIAN_PUBLIC_URL: url },
      'HUIBIAN_PUBLIC_URL 只写到域名和端口，后面不带路径：本系统须占用整个域名或端口',
    ],
  ),
  [{ HUIBIAN_ROLE: 'web' }, 'HUIBIAN_ROLE 只能是 all、api 或 worker'],
  [{ HUIBIAN_FILES: 's3:bucket' }, 'HUIBIAN_FILES 应写成 file:文件夹，例如 file:/data/files'],
  [{ HUIBIAN_FONTS: '/nowhere/fonts' }, 'HUIBIAN_FONTS 中的文件夹不存在：/nowhere/fonts'],
  [{ HUIBIAN_FONTS: __filename }, `HUIBIAN_FONTS 应指向放字体的文件夹，而不是文件：${__filename}`],
  [{ HUIBIAN_FONTS: __dirname }, `HUIBIAN_FONTS 的文件夹中没有 .ttf 或 .otf 字体：${__dirname}`],
  [{ HUIBIAN_DEMO: 'yes' }, 'HUIBIAN_DEMO 只能是 1 或 0'],
  [{ NODE_ENV: 'production', HUIBIAN_DEMO: '1' }, 'HUIBIAN_DEMO=1 不能用于正式环境（NODE_ENV=production）'],
  ...['mail.example', 'smtp://', 'smtps://user:pass#word@mail.example'].map(
    (url): [NodeJS.ProcessEnv, string] => [
      { SMTP_URL: url },
      'SMTP_URL 应写成 smtp:// 或 smtps:// 加服务器的地址，用户名、口令中的特殊字符写成 %XX',
    ],
  ),
])('%j gets one clear sentence', (env, sentence) => {
  expect(mistakes(env)).toEqual([sentence])
})

test('all mistakes are told at once', () => {
  expect(mistakes({ PORT: 'x', HUIBIAN_ROLE: 'web' })).toEqual([
    'PORT 应为 0 至 65535 的整数',
    'HUIBIAN_ROLE 只能是 all、api 或 worker',
  ])
})
