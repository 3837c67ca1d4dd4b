import { administrators } from '@huibian/domain'
import MenuIcon from '@mui/icons-material/Menu'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { HelpButton } from '../help/HelpButton'
import { InboxButton } from '../inbox/InboxButton'
import { usePath } from '../platform/path'
import { SearchButton } from '../search/SearchButton'
import { AccountMenu } from './AccountMenu'
import { CampaignSwitcher } from './CampaignSwitcher'
import { palette } from './palette'
import { usePost } from './post'
import { PostSwitcher } from './PostSwitcher'

function Name() {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Typography
      component={Link}
      to={path('/')}
      sx={{
        fontSize: '1.2rem',
        fontWeight: 700,
        letterSpacing: '0.15em',
        color: '#ffffff',
        textDecoration: 'none',
      }}
    >
      {translate('frame.name')}
    </Typography>
  )
}

/** Who sits here, in which post, about which campaign. */
export function AppBar({ onMenu }: { onMenu: () => void }) {
  const translate = useTranslate()
  const business = !administrators.includes(usePost().kind)
  return (
    <Box
      component="header"
      className="no-print"
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        alignItems: 'center',
        columnGap: { xs: 0.25, md: 1.5 },
        px: { xs: 1, md: 2 },
        minHeight: 52,
        color: '#ffffff',
        backgroundColor: palette.accentDark,
        '& :focus-visible, & .Mui-focusVisible': { outlineColor: '#ffffff !important' },
      }}
    >
      <IconButton
        onClick={onMenu}
        aria-label={translate('frame.menu')}
        color="inherit"
        sx={{ display: { lg: 'none' } }}
      >
        <MenuIcon />
      </IconButton>
      <Name />
      <Box sx={{ ...below, flex: { xs: '1 1 0', md: 'none' } }}>
        <CampaignSwitcher />
      </Box>
      <Box sx={{ flex: 1 }} />
      <SearchButton />
      {business && <InboxButton />}
      <Box sx={below}>
        <PostSwitcher />
      </Box>
      <HelpButton />
      <AccountMenu />
      <Box sx={{ display: { md: 'none' }, order: 1, flexBasis: '100%' }} />
    </Box>
  )
}

/** A telephone has the campaign and the post in a line of their own, under what is pressed. */
const below = {
  order: { xs: 2, md: 0 },
  minWidth: 0,
  '& > .MuiButton-root': { maxWidth: { xs: '100%', md: 340 } },
} as const
