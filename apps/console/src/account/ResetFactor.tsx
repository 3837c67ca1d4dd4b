import { ActButton } from '../parts'
import { resetFactor } from '../factor/factor.documents'
import { useTranslate } from 'react-admin'
import type { Account } from './account.documents'

export function ResetFactor({ account, onDone }: { account: Account; onDone: () => void }) {
  const translate = useTranslate()
  return (
    <ActButton
      act={resetFactor}
      variables={{ id: account.id }}
      label="factor.reset"
      done="factor.wasReset"
      variant="outlined"
      danger
      confirm={{ text: translate('factor.resetText') }}
      onDone={onDone}
    />
  )
}
