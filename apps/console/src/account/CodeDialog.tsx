import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { CopyText } from '../parts'
import { sayInstant } from '../platform/time'
import type { CodeIssued } from './account.documents'

/** Groups of four are easier to read out and to write down. */
function spaced(code: string): string {
  return code.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}

type Props = { issued: CodeIssued | undefined; note?: string | undefined; onClose: () => void }

/** A one-time code, large enough to read out on the phone, and what else is said with it. It is shown once. */
export function CodeDialog({ issued, note, onClose }: Props) {
  const translate = useTranslate()
  return (
    <Dialog open={issued !== undefined} aria-labelledby="issued">
      <DialogTitle id="issued">{translate('account.code')}</DialogTitle>
      {issued && (
        <DialogContent>
          <Typography>{translate('account.codeFor', issued.account)}</Typography>
          <Box
            sx={{
              my: 2,
              p: 2,
              textAlign: 'center',
              fontFamily: 'Consolas, "Courier New", monospace',
              fontSize: { xs: '1.35rem', sm: '2.3rem' },
              letterSpacing: '0.12em',
              border: `1px solid ${palette.line}`,
              backgroundColor: palette.shade,
            }}
          >
            {spaced(issued.code)}
          </Box>
          <Typography sx={{ color: palette.quiet }}>
            {translate('account.codeHint', { at: sayInstant(issued.expiresAt) })}
          </Typography>
          {note && <Typography sx={{ mt: 1, overflowWrap: 'anywhere' }}>{note}</Typography>}
        </DialogContent>
      )}
      <DialogActions>
        {issued && <CopyText text={issued.code} />}
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
