import { fillMessage, type Language, type Called } from '@huibian/domain'

const words = {
  noCase: { zh: '本阶段无{noun}', en: 'no {noun} in this phase' },
  notHeld: { zh: '未开展', en: 'not carried out' },
} as const

export type NilKind = keyof typeof words

export const nilKinds = Object.keys(words) as NilKind[]

/** A 零报告 as the matrix keeps it, `kind reason`, in the words of its call. */
export function sayNil(kept: string, called: Called, language: Language): string {
  const space = kept.indexOf(' ')
  const kind = nilKinds.find((one) => one === kept.slice(0, space)) ?? 'noCase'
  return `${fillMessage(words[kind][language], called, language)}${language === 'zh' ? '：' : ': '}${kept.slice(space + 1)}`
}
