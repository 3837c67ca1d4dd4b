import { may, type Subject, type Verb } from '@huibian/domain'
import { usePost } from '../frame/post'
import { useSignedIn } from './session'

/** Asks the law's own table whether the acting post may do this; the server asks it again. */
export function useMay(): (verb: Verb, subject?: Subject) => boolean {
  const post = usePost()
  const account = useSignedIn().me.account.id
  const { id } = post.organisation
  // Key and level serve sight and routes, which the server alone judges.
  const organisation = { id, key: '', level: '' }
  return (verb, subject) =>
    may({ account, post: { id: post.id, kind: post.kind, organisation } }, verb, subject)
}
