import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Violation } from '../platform/wire'
import { ViolationList } from './ViolationList'

/**
 * An act that the law refuses now. It can be pressed (and so reached by keyboard and finger, which a disabled button
 * cannot) and then says why not.
 */
export function Barred({ label, violations }: { label: string; violations: readonly Violation[] }) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        variant="outlined"
        color="secondary"
        aria-disabled
        title={violations.map((violation) => violation.says).join('\n')}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ opacity: 0.7, borderStyle: 'dashed' }}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { maxWidth: 460, px: 1.5 }, elevation: 4 } }}
      >
        <ViolationList violations={violations} title={translate('parts.cannot')} />
      </Popover>
    </>
  )
}
