import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { PersonDialog } from '../account/PersonDialog'
import { Grounds } from './Grounds'
import { reopenOrganisation, type UnitLife } from './organisation.documents'
import { useChanging } from './useChanging'

/** 恢复: the unit is there again; its posts are given anew. */
export function ReopenUnit({ unit }: { unit: UnitLife }) {
  const translate = useTranslate()
  const { asked, setAsked, grounded, kept } = useChanging(`reopen.${unit.id}`, {})
  return (
    <PersonDialog
      act={reopenOrganisation}
      variables={{ id: unit.id, revision: unit.revision, ...asked }}
      label="organisation.reopen"
      title="organisation.reopen"
      done="organisation.change.done"
      text={translate('organisation.reopenHint')}
      ready={grounded}
      kept={kept}
    >
      <Stack spacing={2}>
        <Grounds value={asked} onChange={setAsked} />
      </Stack>
    </PersonDialog>
  )
}
