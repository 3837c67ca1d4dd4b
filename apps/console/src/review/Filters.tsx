import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useCallback } from 'react'
import { useTranslate } from 'react-admin'
import { UnitFilter } from '../organisation/UnitFilter'
import { FilterBar, Search } from '../parts'
import { themesOf } from './queue'
import type { QueueCampaign } from './review.documents'

type Props = {
  campaign: QueueCampaign
  search: URLSearchParams
  onChange: (name: string, value: string) => void
}

type Option = { id: string; label: string }

function Choose({
  name,
  options,
  value,
  onChange,
}: {
  name: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
}) {
  const translate = useTranslate()
  const known = options.some(({ id }) => id === value)
  return (
    <TextField
      select
      label={translate(`review.${name}`)}
      value={known ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: 200 }}
    >
      <MenuItem value="">{translate('review.any')}</MenuItem>
      {options.map(({ id, label }) => (
        <MenuItem key={id} value={id}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** Narrows the queue by phase, theme, unit and words. */
export function Filters({ campaign, search, onChange }: Props) {
  const phase = search.get('phase') ?? ''
  const find = useCallback((words: string) => onChange('search', words), [onChange])
  return (
    <FilterBar>
      <Choose
        name="phase"
        options={campaign.phases.map(({ key, title }) => ({ id: key, label: title }))}
        value={phase}
        onChange={(value) => onChange('phase', value)}
      />
      <Choose
        name="theme"
        options={themesOf(campaign, phase)}
        value={search.get('theme') ?? ''}
        onChange={(value) => onChange('theme', value)}
      />
      <UnitFilter id={search.get('filer') ?? ''} onChange={(id) => onChange('filer', id)} />
      <Search value={search.get('search') ?? ''} onChange={find} />
    </FilterBar>
  )
}
