import { z } from 'zod'

/** Words on screen: Chinese alone, or Chinese with English beside it. */
export type Text = string | { zh: string; en: string }

export type Language = 'zh' | 'en'

/** Words that stand in both languages. */
export type Words = Readonly<Record<Language, string>>

/** The words in a language; where there is no English, the Chinese. */
export function wordsOf(text: Text, language: Language = 'zh'): string {
  return typeof text === 'string' ? text : text[language]
}

/** The words in both languages. */
export function inBoth(text: Text): Words {
  return { zh: wordsOf(text, 'zh'), en: wordsOf(text, 'en') }
}

/**
 * A sentence in which a name that bears quotation marks of its own stands in quotation marks: the inner ones are single. Where they do not
 * go in pairs, it stays as it is.
 */
export function nested(sentence: string): string {
  let depth = 0
  let [lowest, turned] = [0, '']
  for (const sign of sentence) {
    if (sign === '“') turned += depth++ % 2 === 0 ? sign : '‘'
    else if (sign === '”') turned += --depth % 2 === 0 ? sign : '’'
    else turned += sign
    lowest = Math.min(lowest, depth)
  }
  return depth === 0 && lowest === 0 ? turned : sentence
}

/** Names in quotation marks, one after the other in one sentence. */
export function quoted(names: readonly Words[]): Words {
  const of = (language: Language) => names.map((name) => `“${name[language]}”`)
  return { zh: of('zh').join('、'), en: of('en').join(', ') }
}

/** Names one after the other in one sentence. */
export function inTurn(names: readonly Words[]): Words {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

const words = z.string().min(1).max(4000)

export const textSchema: z.ZodType<Text> = z.union([words, z.strictObject({ zh: words, en: words })], {
  error: () => ({ message: '应写文字，或写成 { zh: 中文, en: 英文 }' }),
})
