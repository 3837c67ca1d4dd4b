import { useGetOne, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { usePost } from '../frame/post'
import { PageTitle, Panel } from '../parts'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import type { Organisation } from './organisation.documents'
import { OrganisationForm } from './OrganisationForm'

/** A new unit below the acting one, or below the one that the address names. */
export default function OrganisationNewPage() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const [search] = useSearchParams()
  const may = useMay()
  const own = usePost().organisation.id
  const parentId = search.get('parent') ?? own
  const { data: parent } = useGetOne<Organisation>('organisations', { id: parentId })
  if (!may('organisation.create', { parent: own })) return <Missing />
  return (
    <>
      <PageTitle title={translate('organisation.new')}>
        {parent && `${translate('organisation.field.parent')}　${parent.name}`}
      </PageTitle>
      <Panel>
        <OrganisationForm
          key={parentId}
          parentId={parentId}
          onSaved={({ id }) => navigate(path(`/organisations/${id}`))}
        />
      </Panel>
    </>
  )
}
