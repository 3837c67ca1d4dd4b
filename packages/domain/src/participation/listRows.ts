import { z } from 'zod'
import type { Campaign } from '../campaign/schema.ts'
import { itemName, type ListItem } from './bodies.ts'

/** A row of a list as it was brought: `row` is its number there, so that it is found again. */
export type GivenRow = { row: number; code: string; name: string; more?: boolean }

/** What keeps a row out of a list; `digits` how many a code has, `as` the row that says the same. */
export type RowFault =
  | { fault: 'noName' | 'noCode' | 'more' | 'longName' | 'longCode' }
  | { fault: 'digits'; digits: number }
  | { fault: 'codeTwice' | 'nameTwice'; as: number | 'list' }

export type JudgedRow = GivenRow & { faults: RowFault[] }

/** By what the columns of such tables are headed. */
export const listHeads = {
  code: ['代码', '推荐代码', '编码', 'Code'],
  name: ['名称', '单位名称', '部门单位名称', '成员单位', '单位', 'Name'],
} as const

export const longestRow = { code: 20, name: 100 } as const

const length = (text: string) => Array.from(text).length

/** Codes as they are typed on a Chinese keyboard too: full-width digits are digits. */
const tidyCode = (code: string) => code.normalize('NFKC').trim()

const looksLikeCode = (cell: string) => /^[A-Za-z0-9-]{1,20}$/.test(tidyCode(cell))

type Columns = { code: number; name: number }

const isHead = (cell: string, names: readonly string[]) => names.includes(cell.replaceAll(/[\s*＊]/g, ''))

function headOf(cells: readonly string[]): Columns | undefined {
  const name = cells.findIndex((cell) => isHead(cell, listHeads.name))
  const code = cells.findIndex((cell) => isHead(cell, listHeads.code))
  return name < 0 ? undefined : { code, name }
}

const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$/, '$1')

const cellsOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : /[,，]/).map(unquoted)

function rowOf(given: readonly string[], row: number, head: Columns | undefined): GivenRow {
  if (head) return { row, code: tidyCode(given[head.code] ?? ''), name: given[head.name] ?? '' }
  const cells = given.filter((cell) => cell !== '')
  const [first = '', second] = cells
  if (cells.length > 2) return { row, code: '', name: cells.join(' '), more: true }
  if (second === undefined && given.length > 1 && looksLikeCode(first))
    return { row, code: tidyCode(first), name: '' }
  if (second === undefined) return { row, code: '', name: first }
  const turned = !looksLikeCode(first) && looksLikeCode(second)
  // Two names in one line are two rows, which only whoever typed them can part.
  if (!turned && !looksLikeCode(first)) return { row, code: '', name: `${first} ${second}`, more: true }
  return turned ? { row, code: tidyCode(second), name: first } : { row, code: tidyCode(first), name: second }
}

/** Rows as they are pasted from a spreadsheet or typed: cells between tabs, or between commas; a heading tells which column is which. */
export function typedRows(text: string): GivenRow[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, n) => ({ row: n + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = lines[0] && headOf(lines[0].cells)
  return lines.slice(head ? 1 : 0).map(({ row, cells }) => rowOf(cells, row, head))
}

/** What is left of a text when some of its rows were taken. */
export function withoutRows(text: string, taken: readonly GivenRow[]): string {
  const rows = new Set(taken.map(({ row }) => row))
  return text
    .split(/\r?\n/)
    .filter((_, n) => !rows.has(n + 1))
    .join('\n')
}

/** Rows as a text that reads as them, for whoever is to mend some. */
export const asText = (rows: readonly Pick<GivenRow, 'code' | 'name'>[]): string =>
  [`${listHeads.code[0]}\t${listHeads.name[0]}`, ...rows.map(({ code, name }) => `${code}\t${name}`)].join(
    '\n',
  )

const asked = z.object({ lists: z.array(z.string()), digits: z.int() })

/** How many digits the codes of a list have, where a rule says so. */
export function digitsOf({ rules }: Pick<Campaign, 'rules'>, list: string): number | undefined {
  const found = rules.flatMap(({ kind, params }) => {
    const read = kind === 'codeListed' ? asked.safeParse(params) : undefined
    return read?.success && read.data.lists.includes(list) ? [read.data.digits] : []
  })
  return found[0]
}

const codeOf = (item: ListItem) => (typeof item === 'string' ? '' : item.code)

/** What the rows are laid beside: those that stand in the list already, and how many digits a code has, where each row must have one. */
export type Beside = { items: readonly ListItem[]; digits?: number | undefined }

/** Which of the rows a list can take, and why not the others: a name each, codes as the rules ask for them, nothing twice. */
export function judgedRows(given: readonly GivenRow[], { items, digits }: Beside): JudgedRow[] {
  const codes = new Map<string, number | 'list'>(items.map((item) => [codeOf(item), 'list']))
  const names = new Map<string, number | 'list'>(items.map((item) => [itemName(item), 'list']))
  return given.map((row) => {
    const faults = faultsOf(row, digits)
    const [code, name] = [codes.get(row.code), names.get(row.name)]
    if (row.code !== '' && code !== undefined) faults.push({ fault: 'codeTwice', as: code })
    else if (row.name !== '' && name !== undefined) faults.push({ fault: 'nameTwice', as: name })
    if (!codes.has(row.code)) codes.set(row.code, row.row)
    if (!names.has(row.name)) names.set(row.name, row.row)
    return { ...row, faults }
  })
}

function faultsOf({ code, name, more }: GivenRow, digits: number | undefined): RowFault[] {
  if (more) return [{ fault: 'more' }]
  const faults: RowFault[] = []
  if (name === '') faults.push({ fault: 'noName' })
  if (length(name) > longestRow.name) faults.push({ fault: 'longName' })
  if (digits !== undefined && code === '') faults.push({ fault: 'noCode' })
  else if (digits !== undefined && (!/^\d+$/.test(code) || code.length !== digits))
    faults.push({ fault: 'digits', digits })
  if (length(code) > longestRow.code) faults.push({ fault: 'longCode' })
  return faults
}

/** A row as the file has it: with its code, or its name alone. */
export const itemOf = ({ code, name }: Pick<GivenRow, 'code' | 'name'>): ListItem =>
  code === '' ? name : { code, name }

/** A row of the file as its code and name. */
export const partsOf = (item: ListItem): { code: string; name: string } => ({
  code: codeOf(item),
  name: itemName(item),
})
