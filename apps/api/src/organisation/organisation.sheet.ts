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

/** Types by their ids, as offices call them: the first is what a sheet says, the others are understood too. */
const typeNames: { [id: string]: readonly string[] } = {
  national: ['国家局'],
  office: ['知识产权局'],
  province: ['省、自治区、直辖市', '省级'],
  subprovincialCity: ['副省级城市'],
  separatelyPlannedCity: ['计划单列市'],
  xpcc: ['新疆生产建设兵团', '兵团'],
  receiver: ['接收单位', '另行接收单位'],
  tisc: ['TISC'],
  universityCentre: ['高校中心'],
  peer: ['同级单位'],
  superior: ['上级单位'],
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
  return listed(types.map((type) => typeNames[type]?.[0] ?? type))
}

/** A type that a notice names, and by what names. Of one name, whoever files under it goes before whom a notice only addresses. */
export type NoticeType = { id: string; names: readonly string[]; files: boolean }

/** A cell of types as it is understood; what is no type, and what several types are called, is told by its words. */
export type TypesRead = { types: string[]; unknown: string[]; several: { word: string; ids: string[] }[] }

const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A name, and what stands before and within its brackets: 技术与创新支持中心（TISC） goes by either. */
function formsOf(name: string): string[] {
  const [, before, within] = /^(.+)\((.+)\)$/.exec(plain(name)) ?? []
  return before && within ? [plain(name), before, within] : [plain(name)]
}

function idsCalled(word: string, notices: readonly NoticeType[]): string[] {
  // Where two notices share a name the ids are asked for, so an id goes before what else is called like it.
  if (notices.some(({ id }) => id === word)) return [word]
  const bears = ({ names }: Pick<NoticeType, 'names'>) => names.flatMap(formsOf).includes(plain(word))
  const known = Object.entries(typeNames).find(([, names]) => bears({ names }))
  if (known) return [known[0]]
  const found = notices.filter(bears)
  const filing = found.filter(({ files }) => files)
  return [...new Set((filing.length > 0 ? filing : found).map(({ id }) => id))]
}

/** Types as a cell names them, by their ids or as the product or a notice calls them. */
export function typesRead(text: string, notices: readonly NoticeType[] = []): TypesRead {
  const read: TypesRead = { types: [], unknown: [], several: [] }
  for (const word of unlisted(text)) {
    const called = idsCalled(word, notices)
    const ids = called.length === 0 && /^[a-z][A-Za-z0-9]{1,39}$/.test(word) ? [word] : called
    const [id] = ids
    if (id === undefined) read.unknown.push(word)
    else if (ids.length > 1) read.several.push({ word, ids })
    else if (!read.types.includes(id)) read.types.push(id)
  }
  return read
}

/** What a cell of types may say, each once. */
export function typesAllowed(notices: readonly NoticeType[]): string {
  const known = Object.values(typeNames).flatMap(([name = '']) => name)
  const further = notices.filter(({ id }) => !Object.hasOwn(typeNames, id)).map(({ names }) => names[0] ?? '')
  return listed([...new Set([...known, ...further])])
}
