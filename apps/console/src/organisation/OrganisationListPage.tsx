import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useGetOne, useTranslate } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { EmptyState, ImportDialog, PageTitle, Panel, RecordList } from '../parts'
import { SavedFilters } from '../saved/SavedFilters'
import { fileUrl } from '../platform/acting'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { usePost } from '../frame/post'
import { useColumns } from './columns'
import { Filters } from './Filters'
import { importOrganisations, type Organisation } from './organisation.documents'

function Crumbs({ parentId }: { parentId: string }) {
  const translate = useTranslate()
  const path = usePath()
  const { data } = useGetOne<Organisation>('organisations', { id: parentId })
  return (
    <Box component="nav" aria-label={translate('organisation.field.parent')} sx={{ mb: 1.5 }}>
      <Link to={path('/organisations')}>{translate('organisation.all')}</Link>
      <Box component="span" sx={{ mx: 1, color: palette.faint }}>
        /
      </Box>
      {data && <Link to={path(`/organisations/${data.id}`)}>{data.name}</Link>}
    </Box>
  )
}

function Acts() {
  const translate = useTranslate()
  const path = usePath()
  const may = useMay()
  const own = usePost().organisation.id
  return (
    <>
      {may('organisation.create', { parent: own }) && (
        <Button component={Link} to={path('/organisations/new')} variant="contained">
          {translate('organisation.new')}
        </Button>
      )}
      {may('organisation.import', { parent: own }) && (
        <ImportDialog
          act={importOrganisations}
          field="importOrganisations"
          label={translate('organisation.import')}
          hint={translate('organisation.importHint')}
          template={{ url: '/files/export/organisations.xlsx', label: translate('organisation.template') }}
        />
      )}
      {may('organisation.create', { parent: own }) && (
        <Button component={Link} to={path(`/organisations?parent=${own}`)} variant="outlined">
          {translate('organisation.belowOwn')}
        </Button>
      )}
      <Button href={fileUrl('/files/export/organisations.xlsx')} variant="outlined">
        {translate('organisation.export')}
      </Button>
    </>
  )
}

/** All units, or those below one; what is sought stands in the address. */
export default function OrganisationListPage() {
  const translate = useTranslate()
  const [search] = useSearchParams()
  const columns = useColumns()
  const parentId = search.get('parent') ?? ''
  return (
    <>
      <PageTitle title={translate('organisation.title')} aside={<Acts />}>
        {translate('organisation.hint')}
      </PageTitle>
      {parentId && <Crumbs parentId={parentId} />}
      <Filters />
      <Panel flush>
        <SavedFilters />
        <RecordList<Organisation>
          resource="organisations"
          filter={{ parentId, type: search.get('type') ?? '', search: search.get('search') ?? '' }}
          columns={columns}
          caption={translate('organisation.title')}
          empty={
            <EmptyState says={translate('organisation.empty')} hint={translate('organisation.emptyHint')} />
          }
        />
      </Panel>
    </>
  )
}
