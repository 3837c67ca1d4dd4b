/** Whose seal is meant: the unit by its names, and what a paper calls it beside the place of its seal, as 推荐单位; without `roles` it may be called anything. */
export type Sealer = { names: readonly string[]; roles?: readonly string[] }

/** Which of the sealers a place is kept for, `another` where it is for none of them, undefined where the paper does not tell. */
export type Whose = number | 'another' | undefined

/** So many letters may stand between a name and the label that it is beside, as 意见 or 负责人签字. */
const most = 8

/** What papers call those who seal them. 单位 alone is whoever seals. */
const anyRole =
  /(?:报送|填报|申报|申请|提交|上报|参评|参赛|作者|所在|制作|完成|实施|推荐|提名|组织|汇总|接收|受理|审核|审查|审批|初审|复审|评审|批准|主管|归口|上级|主办|承办|协办|合作|委托|依托|支持|证明|监督|验收)(?:单位|部门|机构)/gu

const organisation =
  /\p{Script=Han}{2,}(?:局|厅|委员会|中心|大学|学院|公司|集团|研究院|研究所|协会|学会|联合会|法院|检察院|政府|办公室|医院)/gu

/** What no name goes on with: where one that follows a label ends. */
const over = new RegExp(`^(?:[^\\p{Script=Han}]|$|负责|联系|填表|日期|本?单位|${anyRole.source})`, 'u')

type Found = { whose: number | 'another'; end: number; length: number }

const bare = (words: readonly string[]): string[] =>
  words.map((word) => word.replace(/\s/gu, '')).filter((word) => word !== '')

/** Whether what is printed is a name, and nobody’s of the sealers, not even in short. */
const isForeign = (name: string, sealers: readonly Sealer[]): boolean =>
  !/[章盖请须填]/u.test(name) && !sealers.some(({ names }) => bare(names).some((own) => own.includes(name)))

const ofSealers = (lead: string, sealers: readonly Sealer[]): Found[] =>
  sealers.flatMap(({ names, roles = [] }, whose) =>
    bare([...names, ...roles]).flatMap((word): Found[] => {
      const at = lead.lastIndexOf(word)
      return at < 0 ? [] : [{ whose, end: at + word.length, length: word.length }]
    }),
  )

function ofOthers(lead: string, sealers: readonly Sealer[]): Found[] {
  const known = sealers.every(({ roles }) => roles !== undefined)
  const named = [...lead.matchAll(organisation)].filter(([name]) => isForeign(name, sealers))
  return [...named, ...(known ? lead.matchAll(anyRole) : [])].map(({ 0: { length }, index }) => ({
    whose: 'another' as const,
    end: index + length,
    // Of two that end alike a sealer's own is the nearer.
    length: 0,
  }))
}

/** Whose name or role stands last before a label; another unit between them is whose place it is. */
function before(lead: string, sealers: readonly Sealer[]): Whose {
  const beside = ({ end }: Found): boolean => lead.length - end <= most && !/单位|部门/u.test(lead.slice(end))
  return [...ofSealers(lead, sealers), ...ofOthers(lead, sealers)]
    .filter(beside)
    .toSorted((a, b) => b.end - a.end || b.length - a.length)[0]?.whose
}

/** Whose own name follows a label; not one that begins the next, which `isLabel` tells. */
function after(
  rest: string,
  sealers: readonly Sealer[],
  isLabel: (text: string) => boolean,
): Found | undefined {
  const colon = /^[：:]*/u.exec(rest)?.[0].length ?? 0
  const own = sealers.flatMap(({ names }, whose) =>
    bare(names).flatMap((name): Found[] => {
      const end = colon + name.length
      return rest.startsWith(name, colon) && !isLabel(rest.slice(end))
        ? [{ whose, end, length: name.length }]
        : []
    }),
  )
  const longest = own.toSorted((a, b) => b.length - a.length)[0]
  if (longest || colon === 0) return longest
  const [first] = rest.slice(colon).matchAll(organisation)
  if (first?.index !== 0 || !isForeign(first[0], sealers)) return undefined
  const end = colon + first[0].length
  return over.test(rest.slice(end)) ? { whose: 'another', end, length: first[0].length } : undefined
}

/**
 * Whose place a label keeps, by what stands before and after it on the paper: a name that follows it counts before one that it follows, and
 * the nearest name or role before others. A place that names somebody else's role or another organisation is nobody's of the sealers.
 */
export function whose(
  around: { lead: string; rest: string },
  sealers: readonly Sealer[],
  isLabel: (text: string) => boolean,
): { whose: Whose; taken: number } {
  const follows = after(around.rest, sealers, isLabel)
  return { whose: follows ? follows.whose : before(around.lead, sealers), taken: follows?.end ?? 0 }
}
