import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import { useTranslate } from 'react-admin'
import { postPath } from '../platform/acting'
import { useSignedIn } from '../platform/session'
import type { HeldPost } from '../platform/wire'
import { BarMenu } from './BarMenu'
import { usePost } from './post'

function useSay(): (post: HeldPost) => string {
  const translate = useTranslate()
  return (post) =>
    `${post.organisation.shortName || post.organisation.name}　${translate(`post.${post.kind}`)}`
}

/** Which unit and post this tab acts in. Another post may be opened beside it in a tab of its own. */
export function PostSwitcher() {
  const translate = useTranslate()
  const say = useSay()
  const post = usePost()
  const { posts } = useSignedIn().me
  if (posts.length < 2) {
    return (
      <Box component="span" title={post.organisation.name} sx={{ px: 1, fontSize: '0.92rem' }}>
        {say(post)}
      </Box>
    )
  }
  return (
    <BarMenu label={translate('frame.switchPost')} says={say(post)}>
      {(close) =>
        posts.map((held) => (
          <MenuItem
            key={held.id}
            component="a"
            href={`#${postPath(held.id)}/`}
            selected={held.id === post.id}
            onClick={close}
          >
            {say(held)}
          </MenuItem>
        ))
      }
    </BarMenu>
  )
}
