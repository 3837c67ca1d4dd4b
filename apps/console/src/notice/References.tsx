import type { Campaign, Place, Text } from '@huibian/domain'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useEditing } from './editing'
import { wordsIn } from './words'

type Thing = { id: string; name: Text }

const fieldsOf = ({ form }: Campaign): Thing[] => form.fields.map(({ id, label }) => ({ id, name: label }))
const typesOf = ({ participation }: Campaign): Thing[] => [
  ...participation.filers.types,
  ...(participation.addressees ?? []),
]

/** What the units of a type are called; a type that the campaign does not know stands for itself. */
export const typeName = (campaign: Campaign, type: string): string =>
  wordsIn(typesOf(campaign).find(({ id }) => id === type)?.name ?? type)

/** What the parameters of a rule point at, by their names. */
const pointed: Readonly<Record<string, (campaign: Campaign) => readonly Thing[]>> = Object.freeze({
  field: fieldsOf,
  fields: fieldsOf,
  as: fieldsOf,
  proof: fieldsOf,
  or: fieldsOf,
  part: fieldsOf,
  reviewers: fieldsOf,
  claims: fieldsOf,
  region: fieldsOf,
  declaredIn: fieldsOf,
  titleIn: fieldsOf,
  type: typesOf,
  types: typesOf,
  list: ({ lists = [] }) => lists,
  lists: ({ lists = [] }) => lists,
  stages: ({ stages }) => stages,
  receipts: ({ receipts = [] }) => receipts,
  attestations: ({ attestations }) => attestations.map(({ id, says }) => ({ id, name: says })),
})

const nothing: readonly Thing[] = []

/** The things that a parameter of a name chooses from; none where it is no reference. */
export function useThings(name: string, value: unknown): readonly Thing[] {
  const { campaign } = useEditing()
  const things = pointed[name]?.(campaign) ?? nothing
  const ids = Array.isArray(value) ? value : [value]
  return ids.every((id) => things.some((thing) => thing.id === id)) ? things : nothing
}

type Props = { label: string; at: Place; value: string | readonly unknown[]; things: readonly Thing[] }

/** One or several of the campaign's own fields, lists or types, chosen by what they are called. */
export function References({ label, at, value, things }: Props) {
  const { edit } = useEditing()
  const several = typeof value !== 'string'
  const chosen = (next: unknown) => {
    if (!several || (Array.isArray(next) && next.length > 0)) edit(at, next)
  }
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      onChange={(event) => chosen(event.target.value)}
      slotProps={{ select: { multiple: several } }}
    >
      {things.map(({ id, name }) => (
        <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
          {wordsIn(name)}
        </MenuItem>
      ))}
    </TextField>
  )
}
