import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { Holders } from '../account/Holders'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Facts, Loading, PageTitle, Panel } from '../parts'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { Life } from './Life'
import { organisationOne, type Organisation, type UnitLife } from './organisation.documents'
import { useTypes } from './useTypes'
import { OrganisationForm } from './OrganisationForm'

/** One unit: its particulars, its posts and who holds them. */
export default function OrganisationPage() {
  const { id = '' } = useParams()
  // Not the list's record, which knows nothing of the unit's life and would stand here until the whole one has come.
  const { data, error, refetch } = useRead(organisationOne, { id })
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (!data.organisation) return <Missing />
  const { organisation } = data
  // What is typed of one unit is not shown in the boxes of the next.
  return <Unit key={organisation.id} unit={organisation} onSaved={() => void refetch()} />
}

function Unit({ unit, onSaved }: { unit: UnitLife; onSaved: () => void }) {
  const translate = useTranslate()
  const path = usePath()
  const may = useMay()
  const subject = { organisation: unit.id, parent: unit.parent?.id ?? null }
  const below = (
    <Button component={Link} to={path(`/organisations?parent=${unit.id}`)} variant="outlined">
      {translate('organisation.below')}
    </Button>
  )
  return (
    <>
      <PageTitle title={unit.name} kicker={unit.parent?.name} aside={below}>
        {unit.state === 'closed' && translate('organisation.isClosed')}
      </PageTitle>
      <Panel title={translate('organisation.edit')}>
        {unit.state === 'valid' && may('organisation.edit', subject) ? (
          <OrganisationForm organisation={unit} onSaved={onSaved} />
        ) : (
          <Particulars organisation={unit} />
        )}
      </Panel>
      {(unit.verbs.length > 0 || unit.reorganisations.length > 0) && <Life unit={unit} />}
      {unit.state === 'valid' && may('account.read', subject) && <Holders organisation={unit} />}
    </>
  )
}

function Particulars({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate()
  const say = (field: string) => translate(`organisation.field.${field}`)
  const types = useTypes()
  return (
    <Facts
      rows={[
        [say('shortName'), organisation.shortName],
        [say('types'), organisation.types.map(types.say).join(' · ')],
        [say('region'), organisation.region],
        [say('hostName'), organisation.hostName],
        [say('sealingName'), organisation.sealingName],
        [say('formerNames'), organisation.formerNames.join(' · ')],
        [say('phone'), organisation.phone],
      ]}
    />
  )
}
