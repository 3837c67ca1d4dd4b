import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { usePost } from '../frame/post'
import { FilterBar, EmptyState, ImportDialog, PageTitle, Panel, RecordList, Search } from '../parts'
import { useMay } from '../platform/may'
import { SavedFilters } from '../saved/SavedFilters'
import type { Account } from './account.documents'
import { administerAccounts, importAccounts } from './account.documents'
import { useColumns } from './columns'
import { OpenAccount } from './OpenAccount'

function Acts() {
  const translate = useTranslate()
  const may = useMay()
  const { organisation } = usePost()
  if (!may('account.open', { organisation: organisation.id, parent: organisation.id })) return null
  return (
    <>
      <OpenAccount />
      <ImportDialog
        act={importAccounts}
        field="importAccounts"
        label={translate('account.import')}
        hint={translate('account.importHint')}
        template={{ url: '/files/export/accounts-template.xlsx', label: translate('account.template') }}
      />
      <ImportDialog
        act={administerAccounts}
        field="administerAccounts"
        label={translate('account.bulk')}
        hint={translate('account.bulkHint')}
        template={{ url: '/files/export/accounts.xlsx', label: translate('account.bulkTable') }}
      />
    </>
  )
}

/** The accounts that the acting post keeps. */
export default function AccountListPage() {
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const words = search.get('search') ?? ''
  const columns = useColumns()
  return (
    <>
      <PageTitle title={translate('account.title')} aside={<Acts />}>
        {translate('account.hint')}
      </PageTitle>
      <FilterBar>
        <Search
          value={words}
          onChange={(value) => setSearch(value ? { search: value } : {}, { replace: true })}
        />
      </FilterBar>
      <Panel flush>
        <SavedFilters />
        <RecordList<Account>
          resource="accounts"
          filter={{ search: words }}
          columns={columns}
          caption={translate('account.title')}
          empty={<EmptyState says={translate('account.empty')} hint={translate('account.emptyHint')} />}
        />
      </Panel>
    </>
  )
}
