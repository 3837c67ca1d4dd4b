import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignJsonSchema, ruleKinds, settingsSchema } from '@huibian/domain'
import { checkCampaign } from '../apps/cli/src/verbs/campaign'

const root = join(__dirname, '..')
const guide = readFileSync(join(root, 'docs/campaign-file.md'), 'utf8')
const preset = (id: string) => readFileSync(join(root, 'db/presets', `${id}.yaml`), 'utf8')

/** Every name and every value to choose that a campaign file may hold. */
const known = new Set([
  ...(JSON.stringify(campaignJsonSchema()).match(/"[A-Za-z]+"/g) ?? []).map((word) => word.slice(1, -1)),
  ...ruleKinds.map(({ name }) => name),
  ...Object.keys(settingsSchema.shape),
  // What a question that decides over a rule may be answered with.
  'off',
  // The column of a summary table that the forwarding office fills in itself.
  'remark',
])

test('docs/campaign-file.md names nothing that no campaign file may hold', () => {
  const named = Array.from(guide.matchAll(/`([A-Za-z]+)`/g), ([, word = '']) => word)
  expect(named.length).toBeGreaterThan(150)
  expect([...new Set(named)].filter((word) => !known.has(word))).toEqual([])
})

/** An example of the guide, where it is put to be tried, and what it says there. */
const examples = [
  [
    "`'2021-03-26'`",
    'n2-cases',
    "closes: '2021-03-26'",
    "closes: '2021-03-26'",
    'phase1',
    '2021-03-26 23:59:59',
  ],
  ["`'2021-03'`", 'n2-cases', "from: '2021-03-12'", "from: '2021-03'", 'collection', '2021-03–2021-06-25'],
  [
    '`{ zh: 中文, en: 英文 }`',
    'n2-cases',
    '{ zh: 第一阶段, en: Phase 1 }',
    '{ zh: 中文, en: 英文 }',
    'phase1',
    '中文：',
  ],
  [
    '`counts: { unit: characters, tables: false }`',
    'n2-cases',
    'max: 1500',
    'max: 1500\n      counts: { unit: characters, tables: false }',
    'textLength',
    '不超过 1500 个字符',
  ],
  [
    "`'16:9'`",
    'n4-science-videos',
    "allowed: ['16:9']",
    "allowed: ['16:9', '9:16']",
    'aspect',
    '16:9 或 9:16',
  ],
  ['`100 MB`', 'n4-science-videos', 'max: 300 MB', 'max: 1 GB', 'size', '不小于 100 MB、不大于 1 GB'],
  [
    '`exact: [宽, 高]`',
    'n1-ip-videos',
    'exact: [1920, 1080]',
    'exact: [1280, 720]',
    'resolution',
    '1280×720',
  ],
  ['`shortSide`', 'n1-ip-videos', 'exact: [1920, 1080]', 'shortSide: 720', 'resolution', '不低于 720P'],
  [
    '`params: { per: sender, lines: [{ type: province, min: 3 }, { type: xpcc, min: 1 }] }`',
    'n4-science-videos',
    '\nrules:\n',
    '\nrules:\n  - { id: owed, clause: 三, kind: atLeastByType, params: { per: sender, lines: [{ type: province, min: 3 }, { type: xpcc, min: 1 }] }, strength: soft, at: [forward], says: 最低数量 }\n',
    'owed',
    '每家推荐单位，省、自治区、直辖市科技管理部门不少于 3 个、新疆生产建设兵团科技局不少于 1 个',
  ],
  ['`at: [accept]`', 'n1-ip-videos', 'at: [accept]', 'at: [ accept ]', 'formChecked', '审核通过时判定'],
] as const

test.each(examples)(
  'the guide’s example %s is taken by campaign check',
  (example, id, from, to, told, says) => {
    expect([guide.includes(example), preset(id).includes(from)]).toEqual([true, true])
    const folder = mkdtempSync(join(tmpdir(), 'huibian-guide-'))
    const path = join(folder, `${id}.yaml`)
    writeFileSync(path, preset(id).replace(from, to))
    expect(
      checkCampaign(path).sentences.find((each) => each.id === told && each.text.includes(says)),
    ).toBeDefined()
    rmSync(folder, { recursive: true })
  },
)
