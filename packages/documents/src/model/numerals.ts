const digits = '〇一二三四五六七八九'

/** 1 → 一, 12 → 十二, 105 → 一百〇五; whole numbers from 1 to 999. */
export function chineseNumber(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const high = hundreds === 0 ? '' : `${digits[hundreds] ?? ''}百`
  const ten = tens === 0 ? (hundreds > 0 && ones > 0 ? '〇' : '') : `${n < 20 ? '' : (digits[tens] ?? '')}十`
  return `${high}${ten}${ones === 0 ? '' : (digits[ones] ?? '')}`
}

const romans: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 4 → IV; whole numbers from 1 to 399. */
export function roman(n: number): string {
  const step = romans.find(([value]) => value <= n)
  return step === undefined ? '' : step[1] + roman(n - step[0])
}
