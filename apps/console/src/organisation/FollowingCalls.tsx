import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useRead } from '../platform/read'
import { unitAffairs } from './organisation.documents'

/** In which running calls the unit would file with the new unit above, and in which it stays where its cases are. */
export function FollowingCalls({ id, parentId }: { id: string; parentId: string }) {
  const translate = useTranslate()
  const { data, error } = useRead(unitAffairs, { id, parentId }, { anew: true })
  if (error) return <Complaint error={error} />
  return (data?.unitAffairs.campaigns ?? []).map(({ campaign, receiver, follows }) => (
    <Alert key={campaign} severity={follows ? 'info' : 'warning'}>
      {translate(follows ? 'organisation.follows' : 'organisation.stays', { campaign, receiver })}
    </Alert>
  ))
}
