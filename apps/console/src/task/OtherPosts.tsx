import Box from '@mui/material/Box'
import { useQueries } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { usePost } from '../frame/post'
import { Panel } from '../parts'
import { postPath } from '../platform/acting'
import { request } from '../platform/graphql'
import { useSignedIn } from '../platform/session'
import type { HeldPost } from '../platform/wire'
import { taskCount } from './task.documents'

/** What waits in the other posts of a person who holds several: each post has a first screen of its own. */
export function OtherPosts() {
  const translate = useTranslate()
  const { id: here } = usePost()
  const others = useSignedIn().me.posts.filter(({ id }) => id !== here)
  const answers = useQueries({
    queries: others.map(({ id }) => ({
      queryKey: ['read', taskCount.text, id],
      queryFn: () => request(taskCount, {}, undefined, id),
      meta: { live: true },
    })),
  })
  const waiting = others.flatMap((post, at) => {
    const n = answers[at]?.data?.tasks.length ?? 0
    return n > 0 ? [{ post, n }] : []
  })
  if (waiting.length === 0) return null
  const say = ({ organisation, kind }: HeldPost, n: number) =>
    translate('task.elsewhere', {
      organisation: organisation.shortName || organisation.name,
      post: translate(`post.${kind}`),
      n,
    })
  return (
    <Panel title={translate('task.otherPosts')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {waiting.map(({ post, n }) => (
          <li key={post.id}>
            <Link to={`${postPath(post.id)}/`}>{say(post, n)}</Link>
          </li>
        ))}
      </Box>
    </Panel>
  )
}
