import Button from '@mui/material/Button'
import { useGetOne, useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { Holders } from '../account/Holders'
import { Complaint, Facts, Loading, PageTitle, Panel } from '../parts'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { Life } from './Life'
import type { Organisation, UnitLife } from './organisation.documents'
import { OrganisationForm } from './OrganisationForm'

/** One unit: its particulars, its posts and who holds them. */
export default function OrganisationPage() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const path = usePath()
  const may = useMay()
  const { data, error, refetch } = useGetOne<UnitLife>('organisations', { id })
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const subject = { organisation: data.id, parent: data.parent?.id ?? null }
  const below = (
    <Button component={Link} to={path(`/organisations?parent=${data.id}`)} variant="outlined">
      {translate('organisation.below')}
    </Button>
  )
  return (
    <>
      <PageTitle title={data.name} kicker={data.parent?.name} aside={below}>
        {data.state === 'closed' && translate('organisation.isClosed')}
      </PageTitle>
      <Panel title={translate('organisation.edit')}>
        {data.state === 'valid' && may('organisation.edit', subject) ? (
          <OrganisationForm organisation={data} onSaved={() => void refetch()} />
        ) : (
          <Particulars organisation={data} />
        )}
      </Panel>
      {(data.verbs.length > 0 || data.reorganisations.length > 0) && <Life unit={data} />}
      {data.state === 'valid' && may('account.read', subject) && <Holders organisation={data} />}
    </>
  )
}

function Particulars({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate()
  const say = (field: string) => translate(`organisation.field.${field}`)
  const types = organisation.types.map((type) => translate(`organisation.type.${type}`, { _: type }))
  return (
    <Facts
      rows={[
        [say('shortName'), organisation.shortName],
        [say('types'), types.join(' · ')],
        [say('region'), organisation.region],
        [say('hostName'), organisation.hostName],
        [say('sealingName'), organisation.sealingName],
        [say('formerNames'), organisation.formerNames.join(' · ')],
        [say('phone'), organisation.phone],
      ]}
    />
  )
}
