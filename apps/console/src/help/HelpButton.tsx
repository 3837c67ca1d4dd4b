import HelpOutlineIcon from '@mui/icons-material/HelpOutlined'
import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import { lazy, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Loading } from '../parts/Loading'

const HelpPanel = lazy(() => import('./HelpPanel'))

/** 本页帮助, beside the page, so that one can read and work at once. */
export function HelpButton() {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <IconButton
        color="inherit"
        onClick={() => setOpen(true)}
        aria-label={translate('help.page')}
        title={translate('help.page')}
      >
        <HelpOutlineIcon fontSize="small" />
      </IconButton>
      <Drawer
        anchor="right"
        open={open}
        onClose={close}
        slotProps={{ paper: { 'aria-label': translate('help.page'), role: 'dialog', 'aria-modal': true } }}
      >
        <Box sx={{ width: { xs: '100vw', sm: 440 }, p: 3 }}>
          <Suspense fallback={<Loading />}>
            <HelpPanel close={close} />
          </Suspense>
        </Box>
      </Drawer>
    </>
  )
}
