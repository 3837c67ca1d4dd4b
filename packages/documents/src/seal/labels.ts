/** Whose seal is meant: the unit by its names, and what a paper calls it beside the place of its seal, as 推荐单位. */
export type Sealer = { names: readonly string[]; roles?: readonly string[] }

/** Words that keep a place for a seal, and the sealer that a name beside them tells, if one does. */
export type Label = { at: number; length: number; sealer: number | undefined }

/** A label by itself, as （盖章）, （单位公章）, （签字、盖章）, 盖章处, 公章：. Where 加盖, 须, 扫描 stand with it, it is a sentence that speaks of seals. */
const kept =
  /[（(](?![^（）()]*[加须需应请由后已未无经可再改电子扫描])(?:\p{Script=Han}{0,6}(?:单位|部门|机构|组织))?(?:签字|签名)?[并和及、，,/]?(?:盖章|盖公章|公章|签章|印章)处?[）)]|(?<![加盖子须需应请后已未由经的在无于])(?:盖章处?|公章处?|签章处?|印章处?)[：:]|(?<![加盖子须需应请后已未由经的在无于])(?:盖章|公章|签章|印章)处(?!\p{Script=Han})/gu

const stamp = /盖章|盖公章|公章|签章|印章/u

/** So many letters may stand between a name and the label that it is beside, as 意见 or 负责人签字. */
const most = 8

type Found = { sealer: number; end: number; length: number }

const bare = (words: readonly string[]): string[] =>
  words.map((word) => word.replace(/\s/gu, '')).filter((word) => word !== '')

/** Whose name stands last before a label; another unit between them is whose place it is. */
function before(lead: string, sealers: readonly Sealer[]): number | undefined {
  const found = sealers.flatMap(({ names, roles = [] }, sealer) =>
    bare([...names, ...roles]).flatMap((word): Found[] => {
      const at = lead.lastIndexOf(word)
      const gap = lead.slice(at + word.length)
      return at < 0 || gap.length > most || /单位|部门/u.test(gap)
        ? []
        : [{ sealer, end: at + word.length, length: word.length }]
    }),
  )
  return found.toSorted((a, b) => b.end - a.end || b.length - a.length)[0]?.sealer
}

/** Whose own name follows a label; not one that begins the next. */
function after(rest: string, sealers: readonly Sealer[]): Found | undefined {
  const colon = /^[：:]*/u.exec(rest)?.[0].length ?? 0
  const found = sealers.flatMap(({ names }, sealer) =>
    bare(names).flatMap((name): Found[] => {
      const end = colon + name.length
      return rest.startsWith(name, colon) && rest.slice(end).search(kept) !== 0
        ? [{ sealer, end, length: name.length }]
        : []
    }),
  )
  return found.toSorted((a, b) => b.length - a.length)[0]
}

/** The labels of a text without blanks, in its order. */
export function labelsIn(text: string, sealers: readonly Sealer[]): Label[] {
  let from = 0
  return [...text.matchAll(kept)].map(({ 0: words, index: at }) => {
    const { length } = words
    const lead = text.slice(from, at + words.search(stamp))
    const follows = after(text.slice(at + length), sealers)
    from = at + length + (follows?.end ?? 0)
    return { at, length, sealer: follows?.sealer ?? before(lead, sealers) }
  })
}
