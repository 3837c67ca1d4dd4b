import { useTranslate } from 'react-admin'
import { ActButton } from '../parts'
import { resetAccount, type Account, type CodeIssued } from './account.documents'

export function ResetAccount({
  account,
  onIssued,
}: {
  account: Account
  onIssued: (issued: CodeIssued) => void
}) {
  const translate = useTranslate()
  return (
    <ActButton
      act={resetAccount}
      variables={{ id: account.id }}
      label="account.reset"
      variant="outlined"
      confirm={{ text: translate('account.resetText') }}
      onDone={({ resetAccount: issued }) => onIssued(issued)}
    />
  )
}
