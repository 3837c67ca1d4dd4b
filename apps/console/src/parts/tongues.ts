/** From a figure or a bracket before the first Chinese character to the last one before a space, with the mark that closes it. */
const chinese =
  /[\p{N}（《“〔【]*\p{Script=Han}(?:\S*[\p{Script=Han}）》”〕】。！？，、；：])?(?:[^\S\n]+[\p{N}（《“〔【]*\p{Script=Han}(?:\S*[\p{Script=Han}）》”〕】。！？，、；：])?)*/gu

export type Part = { text: string; chinese: boolean }

/** A sentence in the parts that are Chinese and those that are not; together they say the whole of it. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: run, index } of text.matchAll(chinese)) {
    if (index > at) parts.push({ text: text.slice(at, index), chinese: false })
    parts.push({ text: run, chinese: true })
    at = index + run.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), chinese: false })
  return parts
}
