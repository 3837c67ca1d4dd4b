import { settingsOf, type Campaign, type Field, type Fixed } from '@huibian/domain'
import type { Frame } from '../entry/frame'

type Around = {
  filer: Pick<Frame['filer'], 'name' | 'types'>
  receiver: Pick<Frame['receiver'], 'name' | 'shortName'>
}

/** The region as the notice names it: that of the extra receiver, else the receiving office's own. */
function regionOf(file: Campaign, { receiver }: Around): string {
  const extra = file.participation.extraReceivers.find(({ name }) => name === receiver.name)
  return extra?.region ?? receiver.shortName
}

/** A unit of one admitted type has no choice; one of several chooses, where the campaign lets it. */
function typeOf(file: Campaign, { filer }: Around): string | undefined {
  const admitted = file.participation.filers.types
    .map(({ id }) => id)
    .filter((id) => filer.types.includes(id))
  return admitted.length === 1 || !settingsOf(file).severalTypes ? admitted[0] : undefined
}

function valueOf(file: Campaign, field: Field, around: Around, phase: string): string | undefined {
  if (field.filledFrom === 'organisationName') return around.filer.name
  if (field.filledFrom === 'organisationType') return typeOf(file, around)
  if (field.filledFrom === 'region') return regionOf(file, around)
  return field.filledFrom === 'phase' ? phase : undefined
}

/** The values that the system fills in for this filer in this phase, by field. */
export function fixedOf(file: Campaign, around: Around, phase: string): Fixed {
  const values = file.form.fields.map((field) => [field.id, valueOf(file, field, around, phase)] as const)
  return Object.fromEntries(values.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
