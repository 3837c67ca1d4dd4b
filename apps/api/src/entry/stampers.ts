import { entryFormOf, firstReceiver, stampersOf, type Campaign } from '@huibian/domain'

type Unit = { id: string; name: string }

/** Whose hands the form of an entry is in: who files it and whom it is sent to. */
export type Hands = { filer: Unit; receiver: Unit }

/** The units that have a form in hand, by the levels on which they stamp it. */
function byLevel(file: Campaign, route: string, { filer, receiver }: Hands): [level: string, unit: Unit][] {
  const above = firstReceiver(file, route)
  return [
    [file.participation.filers.level, filer],
    ...(above === undefined ? [] : [[above, receiver] as [string, Unit]]),
  ]
}

/** Names of those who may have to stamp a form, by their levels. */
export const unitsByLevel = (file: Campaign, route: string, hands: Hands): Record<string, string> =>
  Object.fromEntries(byLevel(file, route, hands).map(([level, { name }]) => [level, name]))

/** The levels of the units whose seals a form has; of a scan from paper nobody can tell. */
export function sealedLevels(
  file: Campaign,
  route: string,
  { sealedBy, ...hands }: Hands & { sealedBy: readonly string[] | null },
): { sealedBy?: string[] } {
  if (!sealedBy) return {}
  const sealed = byLevel(file, route, hands).filter(([, { id }]) => sealedBy.includes(id))
  return { sealedBy: sealed.map(([level]) => level) }
}

/** Which of the places of an entry's form is a unit's, from 0; undefined where it does not stamp it. */
export function placeOf(file: Campaign, route: string, hands: Hands, unitId: string): number | undefined {
  const form = entryFormOf(file, route)
  const levels = byLevel(file, route, hands).flatMap(([level, { id }]) => (id === unitId ? [level] : []))
  const at = form ? stampersOf(form).findIndex((level) => levels.includes(level)) : -1
  return at < 0 ? undefined : at
}
