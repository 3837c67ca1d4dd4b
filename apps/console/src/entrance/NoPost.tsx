import { useTranslate } from 'react-admin'
import { EmptyState } from '../parts/EmptyState'
import { SignOut } from './SignOut'

export function NoPost() {
  const translate = useTranslate()
  return (
    <EmptyState says={translate('entrance.noPost')} hint={translate('entrance.noPostHint')}>
      <SignOut />
    </EmptyState>
  )
}
