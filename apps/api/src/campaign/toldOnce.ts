import type { Standing } from './campaign.type'

const sameAs = (one: Standing) => (other: Standing) =>
  one.label === other.label && one.needed === other.needed && one.done === other.done

/** Lines that say the same, as of a number that is asked for at several acts, are told as one, which is as strict as the strictest of them. */
export function toldOnce(lines: readonly Standing[]): Standing[] {
  const first = lines.filter((line, at) => lines.findIndex(sameAs(line)) === at)
  return first.map((line) => lines.filter(sameAs(line)).find(({ strength }) => strength === 'hard') ?? line)
}
