import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Organisation } from '../organisation/organisation.documents'
import { appoint } from './account.documents'
import { ChooseKind } from './ChooseKind'
import { ChoosePerson } from './ChoosePerson'
import { PersonDialog } from './PersonDialog'

/** Gives somebody of the unit a further post. */
export function Appoint({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate()
  const [accountId, setAccountId] = useState('')
  const [kind, setKind] = useState('filingClerk')
  return (
    <PersonDialog
      act={appoint}
      variables={{ accountId, organisationId: organisation.id, kind }}
      label="account.appoint"
      title="account.appointTitle"
      done="account.done.appointed"
      text={translate('account.appointHint')}
      ready={accountId !== ''}
    >
      <Stack spacing={2}>
        <ChoosePerson
          organisationId={organisation.id}
          label={translate('account.choosePerson')}
          value={accountId}
          onChange={setAccountId}
        />
        <ChooseKind value={kind} onChange={setKind} />
      </Stack>
    </PersonDialog>
  )
}
