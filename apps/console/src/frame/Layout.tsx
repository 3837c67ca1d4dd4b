import { administrators } from '@huibian/domain'
import Box from '@mui/material/Box'
import { Suspense, useState, type ReactNode } from 'react'
import { Loading } from '../parts/Loading'
import { useKeptFocus } from '../parts/useKeptFocus'
import { AppBar } from './AppBar'
import { PlainHttpBar, DemoBar } from './Bars'
import { CampaignProvider } from './campaign'
import { Foot } from './Foot'
import { Lapsed } from './Lapsed'
import { LiveBar } from './LiveBar'
import { Menu } from './Menu'
import { usePost } from './post'
import { SkipLink } from './SkipLink'

/** The frame around every page: bars above, menu at the side, the page, the foot. */
export function Layout({ children }: { children?: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false)
  const post = usePost()
  useKeptFocus()
  return (
    <CampaignProvider reads={!administrators.includes(post.kind)}>
      <SkipLink />
      <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
        <AppBar onMenu={() => setMenuOpen(true)} />
        <DemoBar />
        <PlainHttpBar />
        <LiveBar post={post.id} />
        <Box sx={{ flex: 1, display: 'flex', alignItems: 'stretch', minWidth: 0 }}>
          <Menu open={menuOpen} onClose={() => setMenuOpen(false)} />
          <Box
            component="main"
            id="main"
            tabIndex={-1}
            sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 3 }, py: 2.5, outline: 'none !important' }}
          >
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </Box>
        </Box>
        <Foot />
      </Box>
      <Lapsed />
    </CampaignProvider>
  )
}
