import { type Campaign, type Edit, type Text } from '@huibian/domain'

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
