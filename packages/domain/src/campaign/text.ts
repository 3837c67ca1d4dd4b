import { z } from 'zod'

/** Words on screen: Chinese alone, or Chinese with English beside it. */
export type Text = string | { zh: string; en: string }

export type Language = 'zh' | 'en'

/** The words in a language; where there is no English, the Chinese. */
export function wordsOf(text: Text, language: Language = 'zh'): string {
  return typeof text === 'string' ? text : text[language]
}

const words = z.string().min(1).max(4000)

export const textSchema: z.ZodType<Text> = z.union([words, z.strictObject({ zh: words, en: words })], {
  error: () => ({ message: '应写文字，或写成 { zh: 中文, en: 英文 }' }),
})
