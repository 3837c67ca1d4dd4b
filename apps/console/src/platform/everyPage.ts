/** The most that the server gives at once. */
const size = 100
/** Of a longer list the server sets no spreadsheet, and says so: it is given one page more than that. */
const mostPages = 101

type Page = { number: number; size: number }

/** Every row of a list, read page by page. */
export async function everyPage<Row>(
  read: (page: Page) => Promise<{ items: readonly Row[]; total: number }>,
): Promise<Row[]> {
  const found: Row[] = []
  for (let number = 1; number <= mostPages; number += 1) {
    const { items, total } = await read({ number, size })
    found.push(...items)
    if (items.length < size || found.length >= total) break
  }
  return found
}
