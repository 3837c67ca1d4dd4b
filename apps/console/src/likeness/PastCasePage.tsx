import { useTranslate } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { useCampaignTitle } from '../frame/campaign'
import { usePost } from '../frame/post'
import {
  FilterBar,
  EmptyState,
  ImportDialog,
  PageTitle,
  Panel,
  RecordList,
  Search,
  type Column,
} from '../parts'
import { useMay } from '../platform/may'
import { SavedFilters } from '../saved/SavedFilters'
import { importPastCases, type PastCase } from './likeness.documents'
import { Turn } from './Turn'

function useColumns(): Column<PastCase>[] {
  const translate = useTranslate()
  return [
    { key: 'year', label: translate('likeness.year'), nowrap: true, cell: ({ year }) => year },
    { key: 'title', label: translate('likeness.name'), cell: ({ title }) => title },
    { key: 'unit', label: translate('likeness.unit'), cell: ({ unit }) => unit },
    { key: 'campaign', label: translate('likeness.campaign'), cell: ({ campaign }) => campaign },
    { key: 'author', label: translate('likeness.author'), cell: ({ author }) => author },
    {
      key: 'contact',
      label: translate('likeness.contact'),
      cell: ({ contact, email }) => [contact, email].filter(Boolean).join('　'),
    },
    { key: 'phone', label: translate('likeness.phone'), nowrap: true, cell: ({ phone }) => phone },
  ]
}

function Import() {
  const translate = useTranslate()
  const may = useMay()
  const organisation = usePost().organisation.id
  if (!may('pastCase.import', { organisation })) return null
  return (
    <ImportDialog
      act={importPastCases}
      field="importPastCases"
      label={translate('likeness.import')}
      hint={translate('likeness.importHint')}
      template={{ url: '/files/export/past-cases.xlsx', label: translate('likeness.template') }}
    />
  )
}

/** The catalogue of former years that this unit brought. */
export default function PastCasePage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const words = search.get('search') ?? ''
  const columns = useColumns()
  return (
    <>
      <PageTitle title={translate('likeness.catalogue')} kicker={useCampaignTitle()} aside={<Import />}>
        {translate('likeness.catalogueHint')}
      </PageTitle>
      <Turn campaign={campaign} at="catalogue" />
      <FilterBar>
        <Search
          value={words}
          onChange={(value) => setSearch(value ? { search: value } : {}, { replace: true })}
        />
      </FilterBar>
      <Panel flush>
        <SavedFilters />
        <RecordList<PastCase>
          resource="pastCases"
          filter={{ search: words }}
          columns={columns}
          caption={translate('likeness.catalogue')}
          empty={
            <EmptyState
              says={translate('likeness.catalogueEmpty')}
              hint={translate('likeness.catalogueEmptyHint')}
            />
          }
        />
      </Panel>
    </>
  )
}
