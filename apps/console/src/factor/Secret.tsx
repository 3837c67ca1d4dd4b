import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { CopyText } from '../parts'
import type { FactorOffer } from './factor.documents'

/** The secret as a picture for the telephone's camera, and in groups of four for typing. */
export function Secret({ offer }: { offer: FactorOffer }) {
  const translate = useTranslate()
  const { size, path, secret } = offer
  return (
    <Box>
      <Box
        component="svg"
        role="img"
        aria-label={translate('factor.picture')}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        sx={{
          width: 216,
          height: 216,
          backgroundColor: palette.sheet,
          border: `1px solid ${palette.line}`,
          display: 'block',
        }}
      >
        <path d={path} fill="#000" />
      </Box>
      <Typography variant="body2" sx={{ color: palette.quiet, mt: 1 }}>
        {translate('factor.byHand')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography component="code" sx={{ fontFamily: 'Consolas, "Courier New", monospace' }}>
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </Typography>
        <CopyText text={secret} />
      </Box>
    </Box>
  )
}
