type Unit = { key: string; name: string; region: string; parent: string; types: readonly string[] }
type Office = { key: string; region: string }

const nationwide = ['', '100000']

/**
 * The reference units that stand below an office: for the national one and for a body without a region all of them, for a province's or
 * a city's those of its province. What stood below the national office stands below the office.
 */
export function referenceBelow<U extends Unit>(
  office: Office,
  units: readonly U[],
  there: readonly { key: string; name: string }[],
): U[] {
  const keys = new Set(there.map(({ key }) => key))
  const names = new Set(there.map(({ name }) => name))
  const province = nationwide.includes(office.region) ? '' : office.region.slice(0, 2)
  return units
    .filter(({ parent, region }) => parent !== '' && region.startsWith(province))
    .filter(({ key, name }) => !keys.has(key) && !names.has(name))
    .map((unit) => ({ ...unit, parent: office.key }))
}
