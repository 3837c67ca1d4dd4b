import { usePostId } from '../platform/path'
import { useSignedIn } from '../platform/session'
import type { HeldPost } from '../platform/wire'

/** The post this tab acts in; the console is only rendered for a post that the account holds. */
export function usePost(): HeldPost {
  const id = usePostId()
  const held = useSignedIn().me.posts.find((post) => post.id === id)
  if (!held) throw new Error('The account does not hold this post')
  return held
}
