import { wordsOf, type Language } from '@huibian/domain'
import type { Standing } from './blocks'
import type { PrintedRow } from './printed'

const said = {
  lead: {
    zh: '内容已变更，原盖章件失效：',
    en: 'Changed since it was stamped, so the stamp no longer holds: ',
  },
  added: { zh: '新增', en: 'added ' },
  removed: { zh: '已不在审核通过之列', en: ' is no longer accepted' },
  version: { zh: '已有第', en: ' is now version ' },
  changed: { zh: '所载内容有改动', en: ' reads differently' },
  order: { zh: '顺序有改动', en: 'the order differs' },
  heading: { zh: '表头或标题有改动', en: 'its heading differs' },
  end: { zh: '。', en: '.' },
} as const

function differences(was: readonly PrintedRow[], is: readonly PrintedRow[], language: Language): string[] {
  const say = (key: keyof typeof said): string => wordsOf(said[key], language)
  const before = new Map(was.map((row) => [row.entry, row]))
  const after = new Set(is.map((row) => row.entry))
  const gone = was.filter((row) => !after.has(row.entry)).map((row) => `《${row.title}》${say('removed')}`)
  const changed = is.flatMap((row) => {
    const old = before.get(row.entry)
    if (!old) return [`${say('added')}《${row.title}》`]
    if (old.version !== row.version) {
      return [`《${row.title}》${say('version')} ${row.n}${language === 'zh' ? ' 稿' : ''}`]
    }
    const same = (Object.keys(row) as (keyof PrintedRow)[]).every(
      (key) => String(row[key]) === String(old[key]),
    )
    return same ? [] : [`《${row.title}》${say('changed')}`]
  })
  return [...gone, ...changed]
}

/** Whether what would be printed now is no longer what was frozen, approved and stamped. */
export function isStale(standing: Standing): boolean {
  const { summary, hash } = standing
  if (summary.state === 'building' || summary.state === 'forwarded') return false
  return (summary.stampedSha256 ?? summary.frozenSha256) !== hash
}

/** Why the stamp no longer holds, naming the cases; null while it holds. */
export function staleReason(standing: Standing, language: Language): string | null {
  if (!isStale(standing)) return null
  const found = differences(standing.summary.frozen?.rows ?? [], standing.now.rows, language)
  const rowsOf = (rows: readonly { entry: string }[]): string => rows.map(({ entry }) => entry).join()
  const moved = rowsOf(standing.summary.frozen?.rows ?? []) !== rowsOf(standing.now.rows)
  const what = found.length > 0 ? found : [wordsOf(moved ? said.order : said.heading, language)]
  return (
    wordsOf(said.lead, language) + what.join(language === 'zh' ? '；' : '; ') + wordsOf(said.end, language)
  )
}
