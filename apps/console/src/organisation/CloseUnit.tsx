import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { PersonDialog } from '../account/PersonDialog'
import { Grounds } from './Grounds'
import { Hanging } from './Hanging'
import { closeOrganisation, type OrganisationName, type UnitLife } from './organisation.documents'
import { PickUnit } from './PickUnit'
import { useChanging } from './useChanging'

/** 撤销: what hangs on the unit is named first; a successor takes open cases and posts over. */
export function CloseUnit({ unit }: { unit: UnitLife }) {
  const translate = useTranslate()
  const { asked, setAsked, grounded, kept } = useChanging<{ successor: OrganisationName | null }>(
    `close.${unit.id}`,
    { successor: null },
  )
  const { successor, ...rest } = asked
  const follows = successor ? { successorId: successor.id } : {}
  return (
    <PersonDialog
      act={closeOrganisation}
      variables={{ id: unit.id, revision: unit.revision, ...rest, ...follows }}
      label="organisation.close"
      title="organisation.close"
      done="organisation.change.done"
      text={translate('organisation.closeHint')}
      ready={grounded}
      kept={kept}
    >
      <Stack spacing={2}>
        <Hanging id={unit.id} />
        <PickUnit
          label={translate('organisation.successor')}
          hint={translate('organisation.successorHint')}
          value={successor}
          except={unit.id}
          onChange={(unit) => setAsked({ ...asked, successor: unit })}
        />
        <Grounds value={asked} onChange={setAsked} />
      </Stack>
    </PersonDialog>
  )
}
