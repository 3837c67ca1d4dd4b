import { useTranslate } from 'react-admin'
import { ActButton } from '../parts'
import { dismiss, type Holder, type Post } from './account.documents'

export function Dismiss({ post, holder }: { post: Post; holder: Holder }) {
  const translate = useTranslate()
  const said = { name: holder.name, post: translate(`post.${post.kind}`) }
  return (
    <ActButton
      act={dismiss}
      variables={{ accountId: holder.id, postId: post.id }}
      label="account.dismiss"
      done="account.done.dismissed"
      variant="text"
      danger
      confirm={{ text: translate('account.dismissText', said) }}
    />
  )
}
