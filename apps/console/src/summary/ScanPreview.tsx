import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Paper } from '../scan/papers'
import type { Sheet } from '../scan/sheets'

/** One page of the scan, large, as it will be bound. */
export function ScanPreview({ sheet, paper }: { sheet: Sheet; paper: Paper | undefined }) {
  const translate = useTranslate()
  if (!paper) return null
  const name = translate('scan.page', { name: paper.name, page: sheet.page })
  const lying = sheet.rotate % 180 === 90
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box component="figcaption" sx={{ fontWeight: 600, mb: 0.75, overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      {paper.picture ? (
        <Box sx={{ ...frame, display: 'grid', placeItems: 'center' }}>
          <Box
            component="img"
            src={paper.address}
            alt={name}
            sx={{
              maxWidth: lying ? 520 : '100%',
              maxHeight: lying ? '100%' : 518,
              transform: `rotate(${sheet.rotate}deg)`,
            }}
          />
        </Box>
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
