const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Points that a letter of an address takes of its size, rather more than less. */
const letter = 0.55

/** Where a line may break, and shows nothing. */
const mayBreak = '\u200B'

/**
 * Lets an address that is wider than its column break behind its @ and its dots; Word would break it anywhere. One that fits is left
 * as it is: the mark goes along when an address is copied.
 */
export const breakable = (text: string, size: number, room: number): string =>
  text.replace(address, (one) =>
    one.length * size * letter <= room ? one : one.replace(/[@.](?=.)/g, `$&${mayBreak}`),
  )
