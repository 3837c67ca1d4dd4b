import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { Foot } from '../frame/Foot'
import { palette } from '../frame/palette'
import { useSession } from '../platform/session'
import { DemoEntrance } from './DemoEntrance'
import { MustChange } from './MustChange'
import { MustSetFactor } from './MustSetFactor'
import { NoPost } from './NoPost'
import { Redeem } from './Redeem'
import { SignIn } from './SignIn'

function Head() {
  const translate = useTranslate()
  const session = useSession()
  const [locale, setLocale] = useLocaleState()
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        borderBottom: `3px solid ${palette.accent}`,
        pb: 1.5,
        mb: 3,
      }}
    >
      <Box sx={{ flex: 1 }}>
        <Typography sx={{ color: palette.quiet }}>{translate('entrance.kicker')}</Typography>
        <Typography variant="h1" sx={{ fontSize: '1.9rem' }}>
          {'site' in session ? session.site.name : translate('frame.name')}
        </Typography>
      </Box>
      <Button lang={locale === 'zh' ? 'en' : 'zh'} onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
        {translate('frame.language')}
      </Button>
    </Box>
  )
}

function Way() {
  const session = useSession()
  const [code, setCode] = useState(false)
  if (session.state === 'in') {
    if (session.me.mustChangePassword) return <MustChange />
    return session.me.mustSetFactor ? <MustSetFactor /> : <NoPost />
  }
  return code ? <Redeem onOther={() => setCode(false)} /> : <SignIn onOther={() => setCode(true)} />
}

/** Where nobody is signed in yet, or the account cannot go on as it is. */
export function Entrance() {
  const session = useSession()
  const demo = session.state === 'out' && session.site.demo
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="main"
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: demo ? 880 : 440,
          mx: 'auto',
          px: 2,
          pt: { xs: 4, md: '10vh' },
          pb: 4,
        }}
      >
        <Head />
        <Box
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: demo ? '1fr 1fr' : '1fr' }, gap: 4 }}
        >
          <Way />
          {demo && <DemoEntrance />}
        </Box>
      </Box>
      <Foot />
    </Box>
  )
}
