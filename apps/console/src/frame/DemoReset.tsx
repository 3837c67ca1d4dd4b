import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ActButton } from '../parts/ActButton'
import { openSession } from '../platform/session'
import { resetDemo } from '../platform/session.documents'

/** Demo only: everything back to the first day; whoever sits here signs in again. */
export function DemoReset() {
  const translate = useTranslate()
  const navigate = useNavigate()
  return (
    <ActButton
      act={resetDemo}
      variables={{}}
      label="frame.demoReset"
      variant="text"
      confirm={{ text: translate('frame.demoResetText') }}
      done="frame.demoResetDone"
      onDone={() => {
        navigate('/')
        void openSession()
      }}
    />
  )
}
