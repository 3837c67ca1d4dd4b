import type { Column } from '@huibian/documents'

const text = (key: string, label: string, width: number): Column => ({ key, label, width, kind: 'text' })

/** The columns of a spreadsheet of units, the same out and in. Several types or former names stand with a semicolon between them. */
export const organisationSheet: Column[] = [
  text('key', '单位代码', 20),
  text('name', '单位全称', 40),
  text('shortName', '简称', 16),
  text('parent', '上级单位全称', 36),
  text('types', '类型', 24),
  text('region', '行政区划代码', 14),
  { key: 'order', label: '排序', width: 10, kind: 'number' },
  text('hostName', '依托单位', 36),
  text('sealingName', '用章单位', 36),
  text('formerNames', '曾用名', 36),
  text('phone', '联系电话', 18),
]

/** Types by their ids, as offices call them. */
const typeNames: { [id: string]: string } = {
  national: '国家局',
  office: '知识产权局',
  province: '省、自治区、直辖市',
  subprovincialCity: '副省级城市',
  separatelyPlannedCity: '计划单列市',
  xpcc: '新疆生产建设兵团',
  receiver: '接收单位',
  tisc: 'TISC',
  universityCentre: '高校中心',
}

/** A list written in one cell. The first names above hold a 、 themselves, so a list is divided at semicolons. */
export function listed(words: readonly string[]): string {
  return words.join('；')
}

export function unlisted(text: string): string[] {
  return text
    .split(/[;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

export function typesSaid(types: readonly string[]): string {
  return listed(types.map((type) => typeNames[type] ?? type))
}

/** Types as a cell names them, by id or name; undefined where a word is no type. */
export function typesRead(text: string): string[] | undefined {
  const ids = unlisted(text).map((word) => {
    const known = Object.entries(typeNames).find(([id, name]) => id === word || name === word)
    return known?.[0] ?? (/^[a-z][A-Za-z0-9]{1,39}$/.test(word) ? word : undefined)
  })
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined
}
