import type { Finding } from '@huibian/domain'

/** What is written of a unit. */
export type WrittenUnit = {
  key: string
  name: string
  shortName: string
  types: readonly string[]
  region: string
  order: number
  hostName: string
  sealingName: string
  formerNames: readonly string[]
  phone: string
}

const most = 10_000_000

/** What is wrong with a unit as it was written, field by field. */
export function judgeUnit(unit: WrittenUnit): Finding[] {
  const found: Finding[] = []
  const find = (wrong: boolean, path: string, args: Finding['args'] = {}): void => {
    if (wrong) found.push({ path, message: `organisation.${path}`, args })
  }
  const within = (
    path: 'name' | 'shortName' | 'hostName' | 'sealingName' | 'phone',
    min: number,
    max: number,
  ): void =>
    find(unit[path].length < min || unit[path].length > max, path, { n: unit[path].length, min, max })
  find(!/^[a-z0-9][a-z0-9-]{1,40}$/.test(unit.key), 'key', { min: 2, max: 41 })
  within('name', 2, 100)
  within('shortName', 1, 40)
  find(unit.types.length === 0 || !unit.types.every((type) => /^[a-z][A-Za-z0-9]{1,39}$/.test(type)), 'types')
  find(!/^([0-9]{6})?$/.test(unit.region), 'region')
  find(!Number.isInteger(unit.order) || unit.order < 0 || unit.order > most, 'order', { max: most })
  within('hostName', 0, 100)
  within('sealingName', 0, 100)
  find(
    unit.formerNames.some((name) => name.length < 2 || name.length > 100),
    'formerNames',
    { min: 2, max: 100 },
  )
  within('phone', 0, 40)
  return found
}
