import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Paper } from './papers'
import type { Sheet } from './sheets'

/** One page of the scan, large, as it will be bound. */
export function SheetView({ sheet, paper }: { sheet: Sheet; paper: Paper | undefined }) {
  const translate = useTranslate()
  if (!paper) return null
  const name = translate('scan.page', { name: paper.name, page: sheet.page })
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box component="figcaption" sx={{ fontWeight: 600, mb: 0.75, overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      {paper.picture ? (
        <Box sx={frame}>
          <Box sx={sheet.rotate % 180 === 90 ? square : null}>
            <Box
              component="img"
              src={paper.address}
              alt={name}
              sx={{ display: 'block', width: '100%', transform: `rotate(${sheet.rotate}deg)` }}
            />
          </Box>
        </Box>
      ) : paper.kind !== 'PDF' ? (
        <Box sx={{ color: palette.quiet }}>{translate('scan.unshown', { kind: paper.kind })}</Box>
      ) : (
        <Box
          component="iframe"
          key={sheet.key}
          src={`${paper.address}#page=${sheet.page}&view=FitH&toolbar=0&navpanes=0`}
          title={name}
          sx={frame}
        />
      )}
    </Box>
  )
}

const frame = {
  width: '100%',
  height: 520,
  overflow: 'auto',
  border: `1px solid ${palette.line}`,
  backgroundColor: palette.shade,
} as const

/** A turned picture keeps the room it had lying; a square holds it either way. */
const square = {
  position: 'relative',
  paddingTop: '100%',
  '& img': { position: 'absolute', top: 0, height: '100%', objectFit: 'contain' },
} as const
