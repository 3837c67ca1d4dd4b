import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { authProvider } from '../platform/auth'

export function SignOut() {
  const translate = useTranslate()
  return <Button onClick={() => void authProvider.logout({})}>{translate('entrance.signOut')}</Button>
}
