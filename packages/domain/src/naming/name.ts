/** Longest path inside a package, in characters, so that it can be unpacked under an ordinary folder on Windows. */
export const MAX_PATH = 150

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
// eslint-disable-next-line no-control-regex
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/g
// Half of a pair stands for no character, and no header takes it.
const unseen = /[\p{Surrogate}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/** Forbidden marks become their full-width likes, which offices read the same and Windows allows. */
const fullWidth: Readonly<Record<string, string>> = Object.freeze({
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
})

/** Cuts a text to so many characters (UTF-16 units, as Windows counts), never through a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length
  return text.slice(0, Math.max(0, end))
}

function splitExtension(name: string): [stem: string, extension: string] {
  const match = /^(.+?)(\.[A-Za-z0-9]{1,8}(?:\.[A-Za-z0-9]{1,4})?)$/.exec(name)
  return match ? [match[1] ?? name, match[2] ?? ''] : [name, '']
}

/** One name that Windows, macOS and Linux take: NFC, no forbidden or unseen marks, no reserved word, no dot or space at an end. */
export function safeName(name: string, maxLength = MAX_PATH): string {
  const clean = name
    .normalize('NFC')
    .replace(forbidden, (mark) => fullWidth[mark] ?? ' ')
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  const [stem, extension] = splitExtension(clean)
  const short = cut(stem, maxLength - extension.length).replace(/[\s.]+$/u, '') || '未命名'
  return reserved.test(short) ? `_${short}${extension}` : short + extension
}

/** A path of safe names, at most `MAX_PATH` characters long; the last name gives way, but keeps its extension. */
export function safePath(...names: readonly string[]): string {
  const folders = names.slice(0, -1).map((name) => safeName(name, 40))
  const before = folders.length === 0 ? '' : `${folders.join('/')}/`
  return before + safeName(names[names.length - 1] ?? '', MAX_PATH - before.length)
}

/** Makes paths differ where an archive would mix them up (case and width of letters do not tell files apart on Windows). */
export function uniquePaths(paths: readonly string[]): string[] {
  const taken = new Set<string>()
  return paths.map((path) => {
    let unique = path
    for (let n = 2; taken.has(unique.normalize('NFKC').toLowerCase()); n++) unique = numbered(path, n)
    taken.add(unique.normalize('NFKC').toLowerCase())
    return unique
  })
}

function numbered(path: string, n: number): string {
  const slash = path.lastIndexOf('/') + 1
  const [stem, extension] = splitExtension(path.slice(slash))
  const mark = `（${n}）`
  return (
    path.slice(0, slash) + cut(stem, MAX_PATH - slash - extension.length - mark.length) + mark + extension
  )
}
