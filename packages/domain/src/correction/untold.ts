import type { Campaign } from '../campaign/schema.ts'
import { wordsOf, type Text } from '../campaign/text.ts'
import { thingsOf } from '../campaign/things.ts'
import type { Section } from '../description/words.ts'
import { canonicalJson, type Json } from '../version/canonical.ts'

/** A row of a file, by the section and id of the sentence that tells of it, and how people call it. */
type Row = { section: Section; id: string; called: string; value: unknown }

const json = (value: unknown): string => canonicalJson((value ?? null) as Json)

const each = <T extends { id: string }>(
  section: Section,
  called: string,
  rows: readonly T[] | undefined,
  nameOf: (row: T) => Text,
): Row[] =>
  (rows ?? []).map((row) => ({
    section,
    id: row.id,
    called: `${called}“${wordsOf(nameOf(row))}”`,
    value: row,
  }))

const whole = (section: Section, id: string, called: string, value: unknown): Row[] =>
  value === undefined ? [] : [{ section, id, called: `“${called}”部分`, value }]

const nameOf = ({ name }: { name: Text }): Text => name

function noticeRows({ id, notice, theme, organisers }: Campaign): Row[] {
  const { basedOn, ...rest } = notice
  return [
    ...whole('notice', id, '通知', rest),
    ...whole('notice', 'basedOn', '通知依据', basedOn),
    ...whole('notice', 'theme', '主题', theme),
    ...whole('organisers', 'organisers', '组织单位', organisers),
  ]
}

function scopeRows({ participation }: Campaign): Row[] {
  const { addressees, filers, regions, extraReceivers, runBy, free, levels, countsAs } = participation
  return [
    ...whole('scope', 'filers', '填报单位', filers),
    ...each('scope', '通知对象', addressees, nameOf),
    ...whole('scope', 'runBy', '组织单位', runBy),
    ...whole('scope', 'regions', '地区', { regions, extraReceivers }),
    ...whole('scope', 'free', '收费', free),
    ...whole('scope', 'levels', '层级', levels),
    ...whole('scope', 'countsAs', '名额归属', countsAs),
  ]
}

function phaseRows({ phases }: Campaign): Row[] {
  return phases.flatMap(({ dues = [], ...phase }) => [
    ...each('phase', '阶段', [phase], nameOf),
    ...each(
      'phase',
      '阶段',
      dues.map((due) => ({ ...due, id: `${phase.id}.${due.level}` })),
      () => phase.name,
    ),
  ])
}

/** Every row of a file, each once. */
function rowsOf(campaign: Campaign): Row[] {
  const { form, contacts } = campaign
  return [
    ...noticeRows(campaign),
    ...scopeRows(campaign),
    ...each('list', '名单', campaign.lists, nameOf),
    ...each('route', '报送路径', campaign.routes, nameOf),
    ...each('channel', '渠道', campaign.channels, nameOf),
    ...each('receipt', '纸质件', campaign.receipts, nameOf),
    ...each('kind', '作品种类', campaign.kinds, nameOf),
    ...phaseRows(campaign),
    ...whole('field', 'template', '报送表', form.template),
    ...each('field', '栏目', form.fields, ({ label }) => label),
    ...each('rule', '规则', campaign.rules, ({ says }) => says),
    ...each('attestation', '确认事项', campaign.attestations, ({ says }) => says),
    ...each('paper', '文书', campaign.documents, nameOf),
    ...whole('package', 'mail', '报送材料的命名和邮件', campaign.package),
    ...each('stage', '环节', campaign.stages, nameOf),
    ...each('activity', '活动', campaign.activities, nameOf),
    ...each('award', '奖项', campaign.awards, nameOf),
    ...each(
      'contact',
      '联系方式',
      contacts.map((contact) => ({ ...contact, id: contact.role })),
      nameOf,
    ),
    ...whole('notice', 'vocabulary', '用语', campaign.vocabulary),
    ...each('question', '未写明事项', campaign.questions, ({ asks }) => asks),
  ]
}

/** The names that readers know, for ids that stand in rows of rules and papers. */
function namesIn(campaign: Campaign): ReadonlyMap<string, string> {
  const things = Object.values(thingsOf(campaign)).flat()
  return new Map(things.map(({ id, name }) => [id, wordsOf(name)]))
}

const isCoded = (value: object): value is { code: string; name: string } => 'code' in value && 'name' in value

/** What stands in a row, text by text, as readers know it; a code stays with its name. English, ids that name nothing and numbers are left out. */
function textsIn(value: unknown, names: ReadonlyMap<string, string>): string[] {
  if (typeof value === 'string') {
    const known = names.get(value) ?? value
    return /[一-鿿]|^\d/.test(known) ? [known] : []
  }
  if (typeof value !== 'object' || value === null) return []
  if (isCoded(value)) return [`${value.code} ${value.name}`]
  return Object.values(value).flatMap((inner) => textsIn(inner, names))
}

const most = 5

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, most).map((text) => `“${text}”`)
  return `${shown.join('、')}${texts.length > most ? ` 等 ${texts.length} 项` : ''}`
}

/** What came into a row and what went out of it, as far as it can be said in words. */
function difference(before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((text) => !after.includes(text))
  const come = after.filter((text) => !before.includes(text))
  const said = [
    ...(gone.length === 0 ? [] : [`去掉${listed(gone)}`]),
    ...(come.length === 0 ? [] : [`增加${listed(come)}`]),
  ]
  return said.length === 0 ? '。' : `：${said.join('，')}。`
}

/** What differs in no sentence of its own: rows whose sentence stays the same, and rows that stand in another order. */
export type Untold = Pick<Row, 'section' | 'id'> & { words: string; whole: boolean }

const keyOf = ({ section, id }: Pick<Row, 'section' | 'id'>): string => `${section} ${id}`

function untoldRows(before: Campaign, after: Campaign, told: ReadonlySet<string>): Untold[] {
  const [old, now] = [rowsOf(before), rowsOf(after)]
  const [oldNames, nowNames] = [namesIn(before), namesIn(after)]
  const was = new Map(old.map((row) => [keyOf(row), row]))
  const is = new Map(now.map((row) => [keyOf(row), row]))
  return [...now, ...old.filter((row) => !is.has(keyOf(row)))].flatMap((row): Untold[] => {
    const key = keyOf(row)
    const [one, other] = [was.get(key)?.value, is.get(key)?.value]
    if (told.has(key) || json(one) === json(other)) return []
    const changed = difference(textsIn(one, oldNames), textsIn(other, nowNames))
    return [{ section: row.section, id: row.id, words: `${row.called}的内容有改动${changed}`, whole: false }]
  })
}

/** Sections whose rows stand in another order. */
function reordered(before: Campaign, after: Campaign): Untold[] {
  const [old, now] = [rowsOf(before), rowsOf(after)]
  const sections = [...new Set(now.map(({ section }) => section))]
  return sections.flatMap((section): Untold[] => {
    const keys = (rows: readonly Row[], others: readonly Row[]) =>
      rows
        .filter((row) => row.section === section && others.some((one) => keyOf(one) === keyOf(row)))
        .map(keyOf)
    const [ours, theirs] = [keys(now, old), keys(old, now)]
    if (ours.join('\n') === theirs.join('\n')) return []
    const called = now.find((row) => row.section === section)?.called.replace(/“.*$/s, '') ?? ''
    return [{ section, id: section, words: `“${called}”的次序有改动。`, whole: true }]
  })
}

/** Everything that differs although no sentence of its own does, such as an English name, a swapped code or a column of a table. */
export function untold(
  before: Campaign,
  after: Campaign,
  told: readonly Pick<Row, 'section' | 'id'>[],
): Untold[] {
  const keys = new Set(told.map(keyOf))
  return [...untoldRows(before, after, keys), ...reordered(before, after)]
}
