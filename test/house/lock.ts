import { read } from './sources'

/** What package-lock.json says of one package. */
export type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  license?: string
  optionalDependencies?: { [name: string]: string }
  dependencies?: { [name: string]: string }
}

export const locked: { [path: string]: Locked } = JSON.parse(read('package-lock.json')).packages

export const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Other people's packages, as [path, entry]. */
export const foreign: [string, Locked][] = Object.entries(locked).filter(
  ([path, entry]) => path.includes('node_modules/') && !entry.link,
)

/** Whether a package is there for one that lies at `from`, where Node would look for it. */
export function isThereFor(from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (locked[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true
    if (place === '') return false
    if (!place.includes('/node_modules/')) place = ''
    if (place === '' && locked[`node_modules/${name}`]) return true
  }
}

const numbers = (version: string) => version.split(/[-+]/)[0]?.split('.').map(Number) ?? []

/** Whether a version is at least `floor`; a pre-release counts as the release it leads to. */
export function atLeast(version: string, floor: string): boolean {
  const [here, wanted] = [numbers(version), numbers(floor)]
  const first = wanted.findIndex((part, index) => part !== (here[index] ?? 0))
  return first === -1 || (here[first] ?? 0) > (wanted[first] ?? 0)
}
