import { suggestion } from '../campaign/nearest.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Reference } from '../rules/kind.ts'

export type Path = readonly PropertyKey[]

export const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)

/** Where a word stands that stood before. */
const again = (words: readonly string[]): number[] =>
  words.flatMap((word, at) => (words.indexOf(word) < at ? [at] : []))

/** Ids that stand twice in one list. */
export function duplicates(rows: readonly { id: string }[], path: Path, called: string): Spot[] {
  return again(ids(rows)).map((at) => ({
    path: [...path, at, 'id'],
    message: `${called}编号“${rows[at]?.id}”重复，请改用另一个编号`,
  }))
}

/** Words that stand twice where each must be told from the others; `at` leads to the place of one. */
export function repeated(words: readonly string[], at: (n: number) => Path, called: string): Spot[] {
  return again(words).map((n) => ({ path: at(n), message: `${called}“${words[n]}”重复，请改用另一个` }))
}

/** A word that must name something that the file holds. */
export function unknown(word: string, known: readonly string[], path: Path, called: string): Spot[] {
  if (known.includes(word)) return []
  return [{ path, message: `没有编号为“${word}”的${called}，${suggestion(word, known)}` }]
}

/** What each kind of thing is called in a sentence about a file. */
export const called: Readonly<Record<Reference['to'], string>> = Object.freeze({
  field: '栏目',
  attestation: '确认事项',
  award: '奖项或标签',
  type: '机构类型',
  list: '名单',
  stage: '环节',
  receipt: '纸质件',
  kind: '作品种类',
  route: '报送路径',
  level: '层级',
})

type Sorted = { kinds?: readonly string[] | undefined; routes?: readonly string[] | undefined }

/** The kinds and routes to which a part of the file is limited. */
export function sortSpots(campaign: Campaign, part: Sorted, path: Path): Spot[] {
  return [
    ...(part.kinds ?? []).flatMap((id, n) =>
      unknown(id, ids(campaign.kinds), [...path, 'kinds', n], called.kind),
    ),
    ...(part.routes ?? []).flatMap((id, n) =>
      unknown(id, ids(campaign.routes), [...path, 'routes', n], called.route),
    ),
  ]
}
