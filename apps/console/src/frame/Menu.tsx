import type { PostKind } from '@huibian/domain'
import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import { useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router-dom'
import { usePath } from '../platform/path'
import { useCampaigns } from './campaign'
import { useMenuLines } from './lines'
import { palette } from './palette'
import { usePost } from './post'

/** `apart`: here the lines about the campaign begin or end. */
type Line = { path: string; also: readonly string[]; label: string; apart: boolean }

/** The line that the page belongs to: the longest whose path begins the page's own. */
function currentLine(lines: readonly Line[], place: string): Line | undefined {
  const holds = (path: string) => place === path || (path !== '/' && place.startsWith(`${path}/`))
  const fitting = lines.flatMap((line) =>
    [line.path, ...line.also].filter(holds).map((path) => ({ path, line })),
  )
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0]?.line
}

const ofCampaign = (path: string): boolean => path.includes(':campaign')

/** The lines that a post has, in order; those about a campaign wait until there is one that fits. */
function useLines(kind: PostKind): Line[] {
  const { campaigns, chosen: campaign } = useCampaigns()
  const counts = campaigns.find(({ id }) => id === campaign)?.hasActivities ?? false
  return useMenuLines()
    .filter((line) => line.posts.includes(kind))
    .filter((line) => campaign !== undefined || !ofCampaign(line.path))
    .filter(({ where }) => where === undefined || counts)
    .toSorted((a, b) => a.order - b.order)
    .map(({ path, also = [], label }, at, lines) => {
      const before = lines[at - 1]?.path
      const apart = before !== undefined && ofCampaign(before) !== ofCampaign(path)
      const [first = path, ...others] = [path, ...also].map((one) => one.replace(':campaign', campaign ?? ''))
      return { path: first, also: others, label, apart }
    })
}

const lineStyle = {
  display: 'block',
  px: 2.5,
  py: 1.1,
  color: palette.ink,
  textDecoration: 'none',
  borderLeft: '3px solid transparent',
  '&:hover': { backgroundColor: palette.shade },
  '&[aria-current]': {
    borderLeftColor: palette.accent,
    backgroundColor: palette.accentWash,
    fontWeight: 600,
  },
  '@media (pointer: coarse)': { py: 1.5 },
} as const

/** A thin line above, as between the parts of a table of contents. */
const apart = {
  position: 'relative',
  mt: 1.5,
  '&::before': {
    content: '""',
    position: 'absolute',
    top: -7,
    left: 20,
    right: 20,
    borderTop: `1px solid ${palette.line}`,
  },
} as const

function Lines({ onGo }: { onGo: () => void }) {
  const translate = useTranslate()
  const path = usePath()
  const lines = useLines(usePost().kind)
  const current = currentLine(lines, useLocation().pathname.slice(path('').length - 1) || '/')
  return (
    <Box component="nav" aria-label={translate('frame.mainMenu')} sx={{ py: 1.5 }}>
      {lines.map((line) => (
        <Box
          key={line.path}
          component={Link}
          to={path(line.path)}
          onClick={onGo}
          aria-current={line === current ? 'page' : undefined}
          sx={line.apart ? { ...lineStyle, ...apart } : lineStyle}
        >
          {translate(line.label)}
        </Box>
      ))}
    </Box>
  )
}

/** Beside the page where there is room, else a drawer. */
export function Menu({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate()
  return (
    <>
      <Box
        className="no-print"
        sx={{
          display: { xs: 'none', lg: 'block' },
          width: 188,
          flex: 'none',
          borderRight: `1px solid ${palette.line}`,
        }}
      >
        <Lines onGo={() => undefined} />
      </Box>
      <Drawer
        open={open}
        onClose={onClose}
        sx={{ display: { lg: 'none' } }}
        slotProps={{ paper: { sx: { width: 264 } } }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 0.5 }}>
          <IconButton onClick={onClose} aria-label={translate('frame.closeMenu')}>
            <CloseIcon />
          </IconButton>
        </Box>
        <Lines onGo={onClose} />
      </Drawer>
    </>
  )
}
