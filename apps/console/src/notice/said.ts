import { canonicalJson, inBoth, meaningOf, type Campaign, type Edit, type Text } from '@huibian/domain'

type Row = Pick<Campaign['rules'][number], 'id' | 'says'>

const numberIn = (n: number) => new RegExp(`(?<![0-9.,])${String(n).replace('.', '\\.')}(?![0-9.])`, 'g')

function once(words: string, before: number, after: number): string | undefined {
  const found = words.match(numberIn(before)) ?? []
  return found.length === 1 ? words.replace(numberIn(before), String(after)) : undefined
}

/** The number that a rule demands also stands in its words: where it stands there once, it follows. */
export function saidAnew({ id, says }: Row, before: number, after: number): Edit[] {
  const at = ['rules', { id }, 'says']
  const parts = (words: Text): [Edit['at'], string][] =>
    typeof words === 'string'
      ? [[at, words]]
      : [
          [[...at, 'zh'], words.zh],
          [[...at, 'en'], words.en],
        ]
  return parts(says).flatMap(([place, words]) => {
    const anew = once(words, before, after)
    return anew === undefined ? [] : [{ at: place, value: anew }]
  })
}

const same = (one: object, other: object) => canonicalJson(one as never) === canonicalJson(other as never)

/** What rules say that are called by what they demand follows them, until somebody gives them words of their own. */
export function saysAlong(before: Campaign, after: Campaign): Edit[] {
  return after.rules.flatMap((rule) => {
    const was = before.rules.find(({ id }) => id === rule.id)
    if (!was || was.params === rule.params || same(was.params, rule.params)) return []
    if (!same(inBoth(was.says), meaningOf(before, was))) return []
    return [{ at: ['rules', { id: rule.id }, 'says'], value: meaningOf(after, rule) }]
  })
}
