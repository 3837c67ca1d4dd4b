// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text without the characters that XML 1.0 has no place for; one of them, and Word or Excel refuses the whole file. */
export const xmlText = (text: string): string => text.replaceAll(forbidden, '')
