import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { PersonDialog } from '../account/PersonDialog'
import { Grounds } from './Grounds'
import { renameOrganisation, type UnitLife } from './organisation.documents'
import { useChanging } from './useChanging'

/** 更名: what is there goes on under the new name, papers of before keep the old one. */
export function RenameUnit({ unit }: { unit: UnitLife }) {
  const translate = useTranslate()
  const { asked, setAsked, grounded, kept } = useChanging(`rename.${unit.id}`, {
    name: unit.name,
    shortName: unit.shortName,
  })
  const say = (field: string) => translate(`organisation.field.${field}`)
  return (
    <PersonDialog
      act={renameOrganisation}
      variables={{ id: unit.id, revision: unit.revision, ...asked }}
      label="organisation.rename"
      title="organisation.rename"
      done="organisation.change.done"
      text={translate('organisation.renameHint')}
      ready={asked.name.trim() !== unit.name && grounded}
      kept={kept}
    >
      <Stack spacing={2}>
        <TextField
          required
          label={say('name')}
          value={asked.name}
          onChange={(event) => setAsked({ ...asked, name: event.target.value })}
        />
        <TextField
          label={say('shortName')}
          value={asked.shortName}
          onChange={(event) => setAsked({ ...asked, shortName: event.target.value })}
        />
        <Grounds value={asked} onChange={setAsked} />
      </Stack>
    </PersonDialog>
  )
}
