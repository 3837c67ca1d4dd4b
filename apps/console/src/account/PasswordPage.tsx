import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { ChangePassword } from './ChangePassword'

export default function PasswordPage() {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const done = () => {
    notify('account.done.password', { type: 'success' })
    navigate(path('/'))
  }
  return (
    <>
      <PageTitle title={translate('account.passwordTitle')}>{translate('account.passwordHint')}</PageTitle>
      <Panel>
        <ChangePassword onDone={done} />
      </Panel>
    </>
  )
}
