/** Excel's limit of a tab's name, in UTF-16 units. */
const longest = 31

const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, '')

/** No character of two units is cut in half. */
const cut = (name: string): string => name.slice(0, longest).replace(/[\ud800-\udbff]$/, '')

/** Excel knows no tab without a name, longer than its limit, with signs of a path, with a quotation mark at an end, or called History. */
export function tabOf(name: string): string {
  const bare = trimmed(cut(trimmed(name.replace(/[\\/?*[\]:]/g, ' '))))
  return bare === '' || /^history$/i.test(bare) ? `${bare}_` : bare
}
