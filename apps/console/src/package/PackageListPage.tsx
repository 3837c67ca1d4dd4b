import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { usePost } from '../frame/post'
import { UnitFilter } from '../organisation/UnitFilter'
import { FilterBar, EmptyState, PageTitle, Panel, RecordList } from '../parts'
import { useAsked } from '../parts/inAddress'
import { SavedFilters } from '../saved/SavedFilters'
import { useRead } from '../platform/read'
import { usePackageColumns } from './columns'
import { TakeLink } from './TakeLink'
import { packagePhases, type PackageLine } from './package.documents'

type Option = { id: string; label: string }

function Choose({
  label,
  all,
  value,
  options,
  onChange,
}: {
  label: string
  all: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ maxWidth: 260 }}
    >
      <MenuItem value="">{all}</MenuItem>
      {options.map(({ id, label: says }) => (
        <MenuItem key={id} value={id}>
          {says}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** Every package of the call that this unit sent or received, and which of them count. */
export default function PackageListPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const nation = usePost().kind === 'editor'
  const [search, set] = useAsked()
  const [phase, unit] = [search.get('phase') ?? '', search.get('unit') ?? '']
  const filter = { campaignId: campaign, phase: phase || null, organisationId: unit || null }
  const call = useRead(packagePhases, { id: campaign }).data?.campaign
  const phaseOf = (key: string) => call?.phases.find((one) => one.key === key)?.title ?? ''
  const columns = usePackageColumns({ campaign, phaseOf, unit: nation })
  const hint = translate(nation ? 'package.emptyHintNation' : 'package.emptyHint')
  return (
    <>
      <PageTitle
        title={translate('package.title')}
        kicker={call?.title}
        aside={nation && <TakeLink campaign={campaign} />}
      >
        {translate('package.hint')}
      </PageTitle>
      <FilterBar>
        <Choose
          label={translate('package.phase')}
          all={translate('package.allPhases')}
          value={call ? phase : ''}
          options={(call?.phases ?? []).map(({ key, title }) => ({ id: key, label: title }))}
          onChange={(value) => set('phase', value)}
        />
        {nation && <UnitFilter id={unit} onChange={(id) => set('unit', id)} />}
      </FilterBar>
      <Panel flush>
        <SavedFilters />
        <RecordList<PackageLine>
          resource="packages"
          filter={filter}
          columns={columns}
          caption={translate('package.title')}
          empty={<EmptyState says={translate('package.empty')} hint={hint} />}
        />
      </Panel>
    </>
  )
}
