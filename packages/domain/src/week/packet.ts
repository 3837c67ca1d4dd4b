import type { Finding } from '../violation.ts'

/** A figure as a sheet asks for it: whether the activity was held, the word that makes the number rough, and the number. */
export type SheetFigure = { held: string; word: string; number: string }

/** The words by which offices make a number rough: 余 stands behind it, the others before. */
export const roughWords = ['余', '近', '超', '约'] as const

/** What a sheet offers beside a figure: 未开展 is a choice of its own, neither 0 nor an empty cell. */
export const heldWords = { held: '已开展', notHeld: '未开展' } as const

const isRough = (word: string): word is (typeof roughWords)[number] => roughWords.some((one) => one === word)

/** The cells of a figure as one text that `readFigure` reads, or what in them contradicts itself. */
export function sheetFigure({ held, word, number }: SheetFigure, field: string): string | Finding {
  if (held !== '' && held !== heldWords.held && held !== heldWords.notHeld)
    return { message: 'packet.held', args: { field, value: held.slice(0, 20) } }
  if (held === heldWords.notHeld)
    return word === '' && number === ''
      ? heldWords.notHeld
      : { message: 'packet.notHeldNumber', args: { field } }
  if (word !== '' && !isRough(word))
    return { message: 'packet.word', args: { field, value: word.slice(0, 20) } }
  if (number === '') return word === '' ? '' : { message: 'packet.wordAlone', args: { field, value: word } }
  return word === '余' ? roughly(number, word) : `${word}${number}`
}

/** 余 stands between the number and its unit: 300余场次, and 1.2万余人次. */
function roughly(number: string, word: string): string {
  const [, digits = number, rest = ''] = /^([\d.,]+[万亿]?)(.*)$/u.exec(number.normalize('NFKC')) ?? []
  return `${digits}${word}${rest}`
}
