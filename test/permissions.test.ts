import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verbRules, verbs, type PostKind, type Relation, type VerbRule } from '@huibian/domain'

const file = join(__dirname, '..', 'docs', 'permissions.md')

const posts: Record<PostKind, string> = {
  filingClerk: '填报人员',
  reviewingClerk: '审核人员',
  approver: '审签人',
  sealKeeper: '用印管理员',
  editor: '编审人员',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditor: '审计员',
}

const relations: Record<Relation, string> = {
  filer: '本单位填报的',
  proxy: '本单位代录的',
  receiver: '报送给本单位的',
  organiser: '本单位主办的',
  own: '本单位的',
  parent: '直接下级单位的',
  above: '各级下级单位的',
  self: '本人的',
  seen: '已送达本单位可以查看的',
}

const rows = (verb: string, rules: readonly VerbRule[]): string[] =>
  rules.map((rule) => {
    const who =
      rule.posts.length === Object.keys(posts).length
        ? '各岗位'
        : rule.posts.map((post) => posts[post]).join('、')
    const what = rule.to.map((relation) => relations[relation]).join('或')
    return `| \`${verb}\` | ${who} | ${what} | ${rule.in?.map((state) => `\`${state}\``).join(' ') ?? '不限'} |`
  })

const text = [
  '# 岗位与权限',
  '',
  '本表由系统的权限规则生成，未列出的一律不允许。每项办理由哪个岗位、对哪些事项、在什么状态下可以进行；一项有几行的，符合其中一行即可。',
  '系统管理员、安全管理员、审计员互不兼任，也不能兼任办理案例的岗位，均不能查看案例。',
  '',
  '| 办理 | 岗位 | 事项 | 状态 |',
  '|---|---|---|---|',
  ...verbs.flatMap((verb) => rows(verb, verbRules[verb])),
  '',
].join('\n')

test('docs/permissions.md tells who may do what, as the law has it (UPDATE_PERMISSIONS=1 writes it anew)', () => {
  if (process.env['UPDATE_PERMISSIONS'] === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('every verb of the law is asked for by an act, or by the test that compares it with the queries', () => {
  const root = join(__dirname, '..')
  const paths = execFileSync('git', ['ls-files', 'apps', 'test/access'], {
    cwd: root,
    encoding: 'utf8',
  })
  const code = paths
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && (path.startsWith('test/') || !/\.test\./.test(path)))
    .map((path) => readFileSync(join(root, path), 'utf8'))
  expect(verbs.filter((verb) => !code.some((text) => text.includes(`'${verb}'`)))).toEqual([])
})
