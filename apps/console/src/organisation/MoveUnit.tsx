import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { PersonDialog } from '../account/PersonDialog'
import { FollowingCalls } from './FollowingCalls'
import { Grounds } from './Grounds'
import { moveOrganisation, type OrganisationName, type UnitLife } from './organisation.documents'
import { PickUnit } from './PickUnit'
import { useChanging } from './useChanging'

/** 划转: another unit above or another host. Which running calls follow is told before. */
export function MoveUnit({ unit }: { unit: UnitLife }) {
  const translate = useTranslate()
  const { asked, setAsked, grounded, kept } = useChanging<Place>(`move.${unit.id}`, {
    parent: unit.parent,
    hostName: unit.hostName,
    sealingName: unit.sealingName,
  })
  const { parent, ...rest } = asked
  const elsewhere =
    parent?.id !== unit.parent?.id ||
    asked.hostName !== unit.hostName ||
    asked.sealingName !== unit.sealingName
  return (
    <PersonDialog
      act={moveOrganisation}
      variables={{ id: unit.id, revision: unit.revision, ...rest, parentId: parent?.id ?? '' }}
      label="organisation.move"
      title="organisation.move"
      done="organisation.change.done"
      text={translate('organisation.moveHint')}
      ready={parent !== null && elsewhere && grounded}
      kept={kept}
    >
      <Stack spacing={2}>
        <Boxes unit={unit} place={asked} onChange={(place) => setAsked({ ...asked, ...place })} />
        {parent && parent.id !== unit.parent?.id && <FollowingCalls id={unit.id} parentId={parent.id} />}
        <Grounds value={asked} onChange={setAsked} />
      </Stack>
    </PersonDialog>
  )
}

type Place = { parent: OrganisationName | null; hostName: string; sealingName: string }

type BoxesProps = { unit: UnitLife; place: Place; onChange: (place: Place) => void }

function Boxes({ unit, place, onChange }: BoxesProps) {
  const translate = useTranslate()
  const say = (field: string) => translate(`organisation.field.${field}`)
  return (
    <>
      <PickUnit
        required
        label={say('parent')}
        value={place.parent}
        except={unit.id}
        onChange={(parent) => onChange({ ...place, parent })}
      />
      <TextField
        label={say('hostName')}
        value={place.hostName}
        onChange={(event) => onChange({ ...place, hostName: event.target.value })}
      />
      <TextField
        label={say('sealingName')}
        helperText={say('sealingNameHint')}
        value={place.sealingName}
        onChange={(event) => onChange({ ...place, sealingName: event.target.value })}
      />
    </>
  )
}
