/** An id that none of the rows has: they stand in the file and never on a page. */
export function freeId(rows: readonly { id: string }[], stem: string): string {
  const free = (n: number): string =>
    rows.some(({ id }) => id === `${stem}${n}`) ? free(n + 1) : `${stem}${n}`
  return free(rows.length + 1)
}
