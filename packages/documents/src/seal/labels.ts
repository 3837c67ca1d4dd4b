import { whose, type Sealer, type Whose } from './whose.ts'

/** Words that keep a place for a seal, and whose place what is beside them tells. */
export type Label = { at: number; length: number; whose: Whose }

/** A label by itself, as （盖章）, （单位公章）, （签字、盖章）, 盖章处, 公章：. Where 加盖, 须, 扫描 stand with it, it is a sentence that speaks of seals. */
const kept =
  /[（(](?![^（）()]*[加须需应请由后已未无经可再改电子扫描])(?:\p{Script=Han}{0,6}(?:单位|部门|机构|组织))?(?:签字|签名)?[并和及、，,/]?(?:盖章|盖公章|公章|签章|印章)处?[）)]|(?<![加盖子须需应请后已未由经的在无于])(?:盖章处?|公章处?|签章处?|印章处?)[：:]|(?<![加盖子须需应请后已未由经的在无于])(?:盖章|公章|签章|印章)处(?!\p{Script=Han})/gu

const stamp = /盖章|盖公章|公章|签章|印章/u

const isLabel = (text: string): boolean => text.search(kept) === 0

/** The labels of a text without blanks, in its order. */
export function labelsIn(text: string, sealers: readonly Sealer[]): Label[] {
  let from = 0
  return [...text.matchAll(kept)].map(({ 0: words, index: at }) => {
    const { length } = words
    const around = { lead: text.slice(from, at + words.search(stamp)), rest: text.slice(at + length) }
    const told = whose(around, sealers, isLabel)
    from = at + length + told.taken
    return { at, length, whose: told.whose }
  })
}
