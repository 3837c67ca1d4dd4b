import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Organisation } from '../organisation/organisation.documents'
import { handOver, type Holder, type Post } from './account.documents'
import { ChoosePerson } from './ChoosePerson'
import { PersonDialog } from './PersonDialog'

type Props = { organisation: Organisation; post: Post; holder: Holder }

/** One act: post, drafts, tasks and contact go to the successor. */
export function HandOver({ organisation, post, holder }: Props) {
  const translate = useTranslate()
  const [successor, setSuccessor] = useState('')
  const said = { name: holder.name, post: translate(`post.${post.kind}`) }
  return (
    <PersonDialog
      act={handOver}
      variables={{ postId: post.id, fromAccountId: holder.id, toAccountId: successor }}
      label="account.handOver"
      title="account.handOver"
      done="account.done.handedOver"
      text={translate('account.handOverText', said)}
      ready={successor !== ''}
    >
      <ChoosePerson
        organisationId={organisation.id}
        label={translate('account.successor')}
        except={holder.id}
        value={successor}
        onChange={setSuccessor}
      />
    </PersonDialog>
  )
}
