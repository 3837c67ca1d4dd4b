import { wordsOf, type EntryState } from '@huibian/domain'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { Search } from '../parts'
import { useAsked } from '../parts/inAddress'
import { currentLocale } from '../platform/locale'
import type { Bodies, Receiving } from './selection.documents'

const states: readonly EntryState[] = [
  'forwarded',
  'submitted',
  'inReview',
  'accepted',
  'returned',
  'declined',
]

type Option = readonly [value: string, label: string]

/** The filter as it stands in the address, and how one part of it is changed. */
export function useReceivedFilter(campaignId: string) {
  const [search, set] = useAsked()
  const given = (name: string) => search.get(name) || undefined
  const state = given('state')
  const filter = {
    campaignId,
    phase: given('phase'),
    theme: given('theme'),
    regionId: given('region'),
    filerId: given('filer'),
    states: state?.split(','),
    search: given('search'),
  }
  const { campaignId: _, ...asked } = filter
  return { given, set, filter, narrowed: Object.values(asked).some((value) => value !== undefined) }
}

type Props = Receiving & Bodies & ReturnType<typeof useReceivedFilter>

/** Narrows what has come in by phase, theme, region, state and words. */
export function ReceivedFilters({ book, matrix, given, set }: Props) {
  const translate = useTranslate()
  const bodies = matrix.rows.map(({ organisation: { id, name, shortName } }): Option => [
    id,
    shortName || name,
  ])
  const phases = (book?.campaign.file.phases ?? []).map(({ id, name }): Option => [
    id,
    wordsOf(name, currentLocale()),
  ])
  const themes = (book?.chapters ?? []).map(({ key, title }): Option => [key, title])
  const named = states.map((state): Option => [state, translate(`entry.state.${state}`)])
  const choose = (name: string, options: readonly Option[]) => (
    <Choose
      label={translate(`selection.filter.${name}`)}
      value={given(name) ?? ''}
      options={options}
      onChange={(value) => set(name, value)}
    />
  )
  return (
    <Box className="no-print" sx={grid}>
      {choose('phase', phases)}
      {themes.length > 1 && choose('theme', themes)}
      {choose(matrix.perFiler ? 'filer' : 'region', bodies)}
      {choose('state', named)}
      <Search value={given('search') ?? ''} onChange={(value) => set('search', value)} />
    </Box>
  )
}

type ChooseProps = {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}

function Choose({ label, value, options, onChange }: ChooseProps) {
  const translate = useTranslate()
  // An address may name what this campaign does not have.
  const known = options.some(([key]) => key === value) ? value : ''
  return (
    <TextField select label={label} value={known} onChange={(event) => onChange(event.target.value)}>
      <MenuItem value="">{translate('selection.filter.any')}</MenuItem>
      {options.map(([key, name]) => (
        <MenuItem key={key} value={key} sx={{ whiteSpace: 'normal' }}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, minmax(0, 1fr))' },
  gap: 1.5,
  px: 2,
  py: 1.5,
  '& > :last-child': { gridColumn: { xs: '1 / -1', md: 'auto' }, maxWidth: 'none' },
} as const
